/**
 * A conversation that was held elsewhere, from the files that Polis exports: stored whole, published at once, and closed. Either
 * all of it is stored or, with every problem told, nothing. The same files imported again are the same conversation.
 *
 * Statements keep their numbers, gaps too. What Polis's moderators had taken out is rejected; what nobody had looked at counts, as
 * it did there unless moderation was strict, which the files do not tell (of the four conversations in its open data that the
 * tests import, only what was taken out is left out of Polis's own map). A statement that was voted on but is not listed cannot
 * be shown to anybody: its votes are kept, and it is rejected. Polis's groups are no votes and are not stored.
 */
import { createHash } from 'node:crypto';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { takeSlug } from '../../platform/slug.ts';
import { ok, type Result } from '../../rules/result.ts';
import { conversationSlugs, processOf } from './conversation.ts';
import type { PolisProblem, PolisWarning } from './polis-export/notes.ts';
import type { ExportFiles, PolisExport } from './polis-export/read-export.ts';
import type { ReadSoFar } from './read-conversation.task.ts';
import { insertConversation } from './store/conversations.ts';
import { findImport, insertParticipants, insertStatements, insertVotes } from './store/imports.ts';

export interface ImportSource {
  readonly regionId: string;
  /** '' takes what summary.csv says. */
  readonly title: string;
  /** Whom to acknowledge; '' takes the address in summary.csv, or the name of the file. */
  readonly source: string;
  readonly language: string;
  readonly createdBy: Official | null;
}

export interface ImportedConversation {
  readonly slug: string;
  /** False when the same files had been imported before. */
  readonly fresh: boolean;
  readonly warnings: readonly PolisWarning[];
}

/** From 0 to 1. */
export type ImportProgress = (step: 'reading' | 'storing', share: number) => void;

export const longestTitle = 200;
const longestSource = 1_000;
const task = new URL('./read-conversation.task.ts', import.meta.url);

export async function importConversation(
  platform: Platform,
  files: ExportFiles,
  from: ImportSource,
  progress: ImportProgress = () => {},
): Promise<Result<ImportedConversation, readonly PolisProblem[]>> {
  const read = await platform.threads.run<ExportFiles, Result<PolisExport, readonly PolisProblem[]>, ReadSoFar>(
    task,
    files,
    ({ done, total }) => progress('reading', total === 0 ? 1 : done / total),
  );
  if (!read.ok) return read;
  const stored = await store(platform, files, read.value, from, progress);
  return ok({ ...stored, warnings: read.value.warnings });
}

async function store(
  platform: Platform,
  files: ExportFiles,
  read: PolisExport,
  from: ImportSource,
  progress: ImportProgress,
): Promise<Omit<ImportedConversation, 'warnings'>> {
  const digest = digestOf(files);
  const now = platform.now();
  const title = oneLine(from.title) || oneLine(read.topic) || files.votes.name;
  const made = await platform.db.transaction().execute(async (tx) => {
    const known = await findImport(tx, keyOf(digest));
    if (known !== undefined) return { slug: known, id: undefined };
    const { slug, taken: id } = await takeSlug(title, conversationSlugs, (slug) =>
      insertConversation(tx, {
        slug,
        title: title.slice(0, longestTitle),
        regionId: from.regionId,
        topic: null,
        question: read.description,
        language: from.language,
        translations: {},
        regionKind: 'county',
        joining: 'anyone',
        moderation: 'after',
        takesStatements: false,
        opensAt: null,
        closesAt: null,
        publishedAt: now,
        importedFrom: (from.source.trim() || webAddress(read.url) || files.votes.name).slice(0, longestSource),
        hypothetical: false,
        createdBy: from.createdBy?.id ?? null,
        key: keyOf(digest),
      }),
    );
    await insertParticipants(tx, id, read, now);
    await insertStatements(tx, id, from.language, read.statements, now);
    await insertVotes(tx, id, read.votes, now, (share) => progress('storing', share));
    await platform.audit(tx, {
      act: 'conversation.imported',
      actorId: from.createdBy?.id,
      actorRole: from.createdBy?.role,
      regionId: from.regionId,
      process: processOf(id),
      public: true,
      detail: {
        digest,
        participants: read.participants.length,
        statements: read.statements.length,
        votes: read.votes.value.length,
        warnings: read.warnings,
      },
    });
    return { slug, id };
  });
  // The map is made by the chore that finds conversations with new votes.
  if (made.id !== undefined) platform.live.announce(processOf(made.id));
  return { slug: made.slug, fresh: made.id !== undefined };
}

/** SHA-256 over the files that are stored: each with its length before it, so that no two sets of files run together. */
function digestOf({ comments, votes, participants, summary }: ExportFiles): string {
  const hash = createHash('sha256');
  for (const file of [comments, votes, participants, summary])
    hash.update(`${file?.bytes.length ?? -1}\n`).update(file?.bytes ?? '');
  return hash.digest('hex');
}

/** As a UUID of version 8 (RFC 9562): the digest's first 122 bits that are free. */
function keyOf(digest: string): string {
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}8${digest.slice(17, 32)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Shown as a link: nothing but the web is an address here. */
const webAddress = (text: string): string => (/^https?:\/\/\S+$/i.test(text) ? text : '');
