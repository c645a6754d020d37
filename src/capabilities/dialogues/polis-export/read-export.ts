/** A whole conversation from its files, and what is odd between them. */
import { err, ok, type Result } from '../../../rules/result.ts';
import { textNotInExport, type GivenFile } from './layout.ts';
import { allProblems, allWarnings, newNotes, remark, type PolisProblem, type PolisWarning } from './notes.ts';
import { readComments, type PolisComment } from './read-comments.ts';
import { readParticipants, type PolisParticipants } from './read-participants.ts';
import { readSummary, type PolisSummary } from './read-summary.ts';
import type { Progress } from './read-table.ts';
import { readVotes, type PolisVotes } from './read-votes.ts';

export interface ExportFiles {
  readonly comments: GivenFile;
  readonly votes: GivenFile;
  readonly participants?: GivenFile;
  readonly summary?: GivenFile;
}

export interface ReadStatement extends Pick<PolisComment, 'id' | 'time' | 'text' | 'seed' | 'meta'> {
  /** Place in `participants`; -1 for nobody that is known. */
  readonly author: number;
  /** Undefined for a statement that was voted on but is not listed. */
  readonly moderated: PolisComment['moderated'] | undefined;
}

export interface PolisExport extends PolisSummary {
  /** By rising id, also those that were only voted on. */
  readonly statements: readonly ReadStatement[];
  /** Ids, rising: who voted, who wrote, and who is listed without either. */
  readonly participants: Int32Array;
  /**
   * Place in `participants`, id of the statement, and the how manieth vote of this pair, from 1; in this order, in which the
   * database writes them fastest.
   */
  readonly votes: Omit<PolisVotes, 'participant'> & { readonly participant: Int32Array; readonly revision: Int32Array };
  readonly warnings: readonly PolisWarning[];
}

export async function readPolisExport(
  files: ExportFiles,
  progress?: Progress,
): Promise<Result<PolisExport, readonly PolisProblem[]>> {
  const notes = newNotes();
  const comments = await readComments(files.comments, notes);
  const votes = await readVotes(files.votes, notes, progress);
  const listed = files.participants === undefined ? undefined : await readParticipants(files.participants, notes);
  const summary = files.summary === undefined ? undefined : await readSummary(files.summary, notes);
  if (notes.problems.length > 0) return err(allProblems(notes));

  const participants = everybody(comments, votes, listed);
  const placeOf = new Map<number, number>();
  participants.forEach((id, place) => placeOf.set(id, place));
  const participant = votes.participant.map((id) => placeOf.get(id)!);
  const { revision, latest } = revisions(participant, votes);
  const known = new Set(comments.map(({ id }) => id));
  const unlisted = [...new Set(votes.statement)].filter((id) => !known.has(id));
  remark(notes, files.votes.name, 1, { code: 'superseded-votes' }, votes.value.length - latest.size);
  remark(notes, files.votes.name, 1, { code: 'votes-unlisted' }, unlisted.length);
  compareTotals();
  if (listed !== undefined && files.participants !== undefined) compareParticipants(listed, files.participants.name);

  const authorOf = (id: number | undefined): number => (id === undefined ? -1 : (placeOf.get(id) ?? -1));
  const statements: readonly ReadStatement[] = [
    ...comments.map((comment) => ({ ...comment, author: authorOf(comment.author) })),
    ...unlisted.map((id) => ({
      id,
      time: undefined,
      moderated: undefined,
      text: textNotInExport,
      seed: false,
      meta: false,
      author: -1,
    })),
  ].toSorted((a, b) => a.id - b.id);
  return ok({
    ...(summary ?? { topic: '', url: '', description: '' }),
    statements,
    participants,
    votes: inOrder({ ...votes, participant, revision }),
    warnings: allWarnings(notes),
  });

  /** What comments.csv says of each statement against votes.csv: Polis counts superseded votes too. */
  function compareTotals(): void {
    const all = sums(votes.statement, votes.value);
    const current = sums(votes.statement, votes.value, (vote) => latest.has(vote));
    for (const { id, line, totals } of comments) {
      if (totals === undefined) continue;
      const same = ([agree, disagree]: readonly [number, number]): boolean =>
        agree === totals.agree && disagree === totals.disagree;
      if (same(current.get(id) ?? [0, 0])) continue;
      const code = same(all.get(id) ?? [0, 0]) ? 'totals-superseded' : 'totals-differ';
      remark(notes, files.comments.name, line, { code });
    }
  }

  /** The latest votes of participants-votes.csv against votes.csv, which is what is taken. */
  function compareParticipants(matrix: PolisParticipants, name: string): void {
    const voted = new Set(votes.participant);
    matrix.ids.forEach((id, row) => {
      if (!voted.has(id)) remark(notes, name, matrix.lines[row]!, { code: 'without-votes' });
    });
    const told = new Map<number, number>();
    const key = (who: number, statement: number): number => who * 100_000 + statement;
    for (const vote of latest) told.set(key(participant[vote]!, votes.statement[vote]!), votes.value[vote]!);
    const columns = new Set(matrix.statements);
    const other = new Set<number>();
    matrix.participant.forEach((id, cell) => {
      const place = placeOf.get(id)!;
      const at = key(place, matrix.statement[cell]!);
      if (told.get(at) !== matrix.value[cell]) other.add(place);
      told.delete(at);
    });
    const rows = new Set(matrix.ids);
    for (const at of told.keys()) {
      const place = Math.floor(at / 100_000);
      if (columns.has(at % 100_000) || !rows.has(participants[place]!)) other.add(place);
    }
    remark(notes, name, 1, { code: 'participants-differ' }, other.size);
  }
}

function everybody(
  comments: readonly PolisComment[],
  votes: PolisVotes,
  listed: PolisParticipants | undefined,
): Int32Array {
  const ids = new Set<number>(listed?.ids);
  for (const id of votes.participant) ids.add(id);
  for (const { author } of comments) if (author !== undefined) ids.add(author);
  return Int32Array.from(ids).sort();
}

/** `latest`: which votes are the last ones of their pair. */
function revisions(
  participant: Int32Array,
  { statement }: PolisVotes,
): { readonly revision: Int32Array; readonly latest: ReadonlySet<number> } {
  const revision = new Int32Array(participant.length);
  const last = new Map<number, number>();
  participant.forEach((who, vote) => {
    const pair = who * 100_000 + statement[vote]!;
    const before = last.get(pair);
    revision[vote] = before === undefined ? 1 : revision[before]! + 1;
    last.set(pair, vote);
  });
  return { revision, latest: new Set(last.values()) };
}

function inOrder(votes: PolisExport['votes']): PolisExport['votes'] {
  const { participant, statement, revision, value, time } = votes;
  const order = Uint32Array.from(participant, (_, vote) => vote).sort(
    (a, b) => participant[a]! - participant[b]! || statement[a]! - statement[b]! || revision[a]! - revision[b]!,
  );
  return {
    participant: Int32Array.from(order, (vote) => participant[vote]!),
    statement: Int32Array.from(order, (vote) => statement[vote]!),
    revision: Int32Array.from(order, (vote) => revision[vote]!),
    value: Int8Array.from(order, (vote) => value[vote]!),
    time: Float64Array.from(order, (vote) => time[vote]!),
  };
}

function sums(
  statement: Int32Array,
  value: Int8Array,
  counts: (vote: number) => boolean = () => true,
): ReadonlyMap<number, readonly [agree: number, disagree: number]> {
  const found = new Map<number, [number, number]>();
  statement.forEach((id, vote) => {
    if (value[vote] === 0 || !counts(vote)) return;
    const sum = found.get(id) ?? [0, 0];
    sum[value[vote] === 1 ? 0 : 1] += 1;
    found.set(id, sum);
  });
  return found;
}
