/**
 * An organiser imports a file of polls: first shown as it was read, then registered, all of it or nothing. A poll that is there
 * already with the same particulars is passed over, so that a file can be imported again.
 */
import type { Db } from '../../platform/db/db.ts';
import { officialIn } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { digestOf, identityOf } from './digest.ts';
import type { GroupedFacts, Question } from './poll.ts';
import { readCsv, type ImportProblem } from './read-csv.ts';
import { registerIn } from './register-poll.ts';
import { findSamePoll, lockRegistry } from './store/organise.ts';
import { listQuestions } from './store/questions.ts';

export interface PreviewedPoll {
  readonly line: number;
  readonly facts: GroupedFacts;
  readonly question: Question;
  /** Registered already, the same in everything. */
  readonly known: boolean;
}

export interface Imported {
  readonly fresh: number;
  readonly known: number;
}

/** How many an import would register; nothing is written. */
export async function lookAt(
  platform: Platform,
  accountId: string,
  regionId: string,
  bytes: Uint8Array,
  today: string,
): Promise<Result<Imported, readonly ImportProblem[]>> {
  if ((await officialIn(platform, accountId, ['organiser'], regionId)) === undefined) return err(notYours);
  const read = await previewImport(platform.db, regionId, bytes, today);
  if (!read.ok) return read;
  const fresh = read.value.filter(({ known }) => !known).length;
  return ok({ fresh, known: read.value.length - fresh });
}

const notYours: readonly ImportProblem[] = [{ line: 1, column: '', problem: 'regionNotYours' }];

/** What an import would do, poll by poll; nothing is written. */
export async function previewImport(
  db: Db,
  regionId: string,
  bytes: Uint8Array,
  today: string,
): Promise<Result<readonly PreviewedPoll[], readonly ImportProblem[]>> {
  const rows = readCsv(bytes, today);
  if (!rows.ok) return rows;
  const questions = await listQuestions(db);
  const problems: ImportProblem[] = [];
  const seen = new Set<string>();
  const previewed: PreviewedPoll[] = [];
  for (const { line, facts: plain, question: slug, questionReason } of rows.value) {
    const question = questions.find((one) => one.slug === slug);
    if (question === undefined) {
      problems.push({ line, column: 'question', problem: 'questionUnknown' });
      continue;
    }
    if (question.regionId !== regionId) problems.push({ line, column: 'question', problem: 'questionElsewhere' });
    const facts: GroupedFacts = { ...plain, questionId: question.id, questionReason };
    const identity = identityOf(regionId, facts, question.id);
    const name = identity.toString('hex');
    const same = await findSamePoll(db, identity);
    const known = same?.digests.includes(digestOf(facts, false).toString('hex')) === true;
    if (seen.has(name)) problems.push({ line, column: 'pollster', problem: 'registeredBefore' });
    else if (same !== undefined && !known) problems.push({ line, column: 'pollster', problem: 'registeredOtherwise' });
    seen.add(name);
    previewed.push({ line, facts, question, known });
  }
  return problems.length > 0 ? err(problems) : ok(previewed);
}

export async function importPolls(
  platform: Platform,
  accountId: string,
  regionId: string,
  bytes: Uint8Array,
  today: string,
): Promise<Result<Imported, readonly ImportProblem[]>> {
  const official = await officialIn(platform, accountId, ['organiser'], regionId);
  if (official === undefined) return err(notYours);
  return platform.db.transaction().execute(async (tx) => {
    // Held from the look to the writing: what was found to be new stays so.
    await lockRegistry(tx);
    const read = await previewImport(tx, regionId, bytes, today);
    if (!read.ok) return read;
    const fresh = read.value.filter(({ known }) => !known);
    for (const { facts } of fresh) {
      const registration = { regionId, facts, hypothetical: false };
      const done = await registerIn(platform, tx, registration, official, platform.now());
      if (!done.ok) throw new Error('what was checked under the lock was refused');
    }
    return ok({ fresh: fresh.length, known: read.value.length - fresh.length });
  });
}
