/**
 * A real election from a Pabulib file: stored whole, published at once, and counted. Either all of it is stored or,
 * with every problem told, nothing. The same file imported again is the same budget.
 */
import { createHash } from 'node:crypto';
import type { Platform } from '../../platform/platform.ts';
import type { PbProblem, PbWarning } from '../../rules/budgeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { budgetSlugs, processOf } from './budget.ts';
import { longestTitle } from './budget-terms.ts';
import type { Official } from '../../platform/official.ts';
import type { ImportedFile } from './read-import.task.ts';
import { requestCount } from './request-count.ts';
import { takeSlug } from '../../platform/slug.ts';
import { findBudgetById, insertBudget } from './store/budgets.ts';
import { findImport, insertImportedProjects, markImport } from './store/imports.ts';

/** What a file must fulfil beyond its format to be kept here. */
export type ImportReason =
  | PbProblem['reason']
  | { readonly code: 'not-text' }
  | { readonly code: 'nul' }
  | { readonly code: 'budget-zero' };
export type ImportProblem = Omit<PbProblem, 'reason'> & { readonly reason: ImportReason };

export interface ImportSource {
  readonly fileName: string;
  readonly regionId: string;
  /** Whom to acknowledge; '' takes what the file says. */
  readonly source: string;
  /** '' takes what the file says. */
  readonly title?: string | undefined;
  readonly createdBy: Official | null;
}

export interface Imported {
  readonly slug: string;
  readonly warnings: readonly PbWarning[];
}

const task = new URL('./read-import.task.ts', import.meta.url);

/** Bytes that are not UTF-8 are refused, not replaced: names in a result must be the names in the file. */
export async function importPbBytes(
  platform: Platform,
  bytes: Uint8Array,
  from: ImportSource,
): Promise<Result<Imported, readonly ImportProblem[]>> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return err([{ line: 1, section: 'file', reason: { code: 'not-text' } }]);
  }
  return importPb(platform, text, from);
}

export async function importPb(
  platform: Platform,
  text: string,
  from: ImportSource,
): Promise<Result<Imported, readonly ImportProblem[]>> {
  const nul = text.indexOf('\0');
  if (nul !== -1)
    return err([{ line: text.slice(0, nul).split('\n').length, section: 'file', reason: { code: 'nul' } }]);
  const read = await platform.threads.run<string, Result<ImportedFile, PbProblem[]>>(task, text);
  if (!read.ok) return read;
  const problems = problemsHere(read.value, from);
  if (problems.length > 0) return err(problems);
  return ok(await store(platform, text, read.value, from));
}

const value = (file: ImportedFile, ...keys: readonly string[]): string =>
  keys.map((key) => file.meta.find(([name]) => name === key)?.[1] ?? '').find((found) => found !== '') ?? '';

/** Whom the file itself asks to acknowledge. */
const acknowledged = (file: ImportedFile): string =>
  value(file, 'acknowledgments', 'acknowledgements', 'acknowledgment', 'acknowledgement', 'comment', 'description');

function problemsHere(file: ImportedFile, from: ImportSource): readonly ImportProblem[] {
  const problems: ImportProblem[] = [];
  const refuse = (field: string, reason: ImportReason): unknown =>
    problems.push({ line: 1, section: 'META', field, reason });
  if (file.instance.budget === 0) refuse('budget', { code: 'budget-zero' });
  if (from.source.trim() === '' && acknowledged(file) === '')
    refuse('acknowledgments', { code: 'key-missing', key: 'acknowledgments' });
  return problems;
}

async function store(platform: Platform, text: string, file: ImportedFile, from: ImportSource): Promise<Imported> {
  const bytes = Buffer.from(text, 'utf8');
  const digest = createHash('sha256').update(bytes).digest('hex');
  const title = (from.title?.trim() || value(file, 'description', 'instance', 'unit') || from.fileName).slice(
    0,
    longestTitle,
  );
  const language = /^[a-z]{2,3}$/.exec(value(file, 'language').toLowerCase())?.[0] ?? 'en';
  const currency = /^[A-Z]{3}$/.exec(file.instance.currency.toUpperCase())?.[0] ?? 'XXX';
  const most = Number(value(file, 'max_length'));
  const made = await platform.db.transaction().execute(async (tx) => {
    const known = await findImport(tx, digest);
    if (known !== undefined) return { slug: known, id: undefined };
    const { slug, taken: id } = await takeSlug(title, budgetSlugs, (slug) =>
      insertBudget(tx, {
        slug,
        title,
        language,
        currency,
        ...file.rule,
        regionId: from.regionId,
        summary: '',
        amount: file.instance.budget,
        unitsPerCurrency: file.instance.unitsPerCurrency,
        ballotType: file.instance.ballotType,
        maxChoices: Number.isInteger(most) && most > 0 && most < 1e6 ? most : null,
        ties: 'votes-cost-seed',
        // Public, and the same for everybody who has the file.
        seed: digest,
        voters: 'signed-in',
        publishedAt: platform.now(),
        importedFile: bytes,
        importedFrom: from.source.trim() || acknowledged(file),
        createdBy: from.createdBy?.id ?? null,
      }),
    );
    await markImport(tx, id, digest);
    await insertImportedProjects(tx, id, language, file.instance.projects);
    await platform.audit(tx, {
      act: 'budget.imported',
      actorId: from.createdBy?.id,
      actorRole: from.createdBy?.role,
      regionId: from.regionId,
      process: processOf(id),
      public: true,
      detail: {
        file: from.fileName.slice(0, 200),
        digest,
        projects: file.instance.projects.length,
        voters: file.voters,
        warnings: file.warnings,
      },
    });
    const budget = await findBudgetById(tx, id);
    if (budget === undefined) throw new Error('the imported budget vanished');
    await requestCount(platform, tx, budget, from.createdBy === null ? {} : { actorId: from.createdBy.id });
    return { slug, id };
  });
  if (made.id !== undefined) platform.live.announce(processOf(made.id));
  return { slug: made.slug, warnings: file.warnings };
}
