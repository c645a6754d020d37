/**
 * What a map is computed from, out of files: votes in either of Polis's layouts, and, where given, texts and moderation, regions
 * of participants, and the groups that Polis itself had found.
 */
import { gatherVotes, type Votes } from '../../../rules/opinion/index.ts';
import { err, ok, type Result } from '../../../rules/result.ts';
import { mostStatementId, type GivenFile } from './layout.ts';
import {
  allProblems,
  allWarnings,
  newNotes,
  remark,
  type Notes,
  type PolisProblem,
  type PolisWarning,
} from './notes.ts';
import { readComments, type PolisComment } from './read-comments.ts';
import { readParticipants } from './read-participants.ts';
import { readRegions } from './read-regions.ts';
import type { Progress } from './read-table.ts';
import { readVotes } from './read-votes.ts';

export interface GivenMapFiles {
  /** votes.csv or participants-votes.csv. */
  readonly votes: GivenFile;
  readonly comments?: GivenFile | undefined;
  readonly regions?: GivenFile | undefined;
  /** participants-votes.csv. */
  readonly groups?: GivenFile | undefined;
}

export interface MapFiles {
  /** Ids of who voted, rising: row after row of `votes`. */
  readonly participants: Int32Array;
  /** Ids of the statements that were voted on, rising: column after column of `votes`. */
  readonly statements: Int32Array;
  readonly votes: Votes;
  /** 1 for statements that were taken out, and for those that the list of statements does not know. */
  readonly out: Uint8Array;
  /** 1 for statements that shape no group. */
  readonly meta: Uint8Array;
  /** '' where none is known. */
  readonly texts: readonly string[];
  readonly regions: readonly string[];
  /** Of each participant, -1 for none. */
  readonly region: Int16Array;
  /** Polis's own, -1 for none; undefined where no file with groups was given. */
  readonly groups: Int16Array | undefined;
  readonly warnings: readonly PolisWarning[];
}

export async function readMapFiles(
  given: GivenMapFiles,
  progress?: Progress,
): Promise<Result<MapFiles, readonly PolisProblem[]>> {
  const notes = newNotes();
  const rows = isMatrix(given.votes)
    ? await readParticipants(given.votes, notes, progress)
    : await readVotes(given.votes, notes, progress);
  const comments = given.comments === undefined ? undefined : await readComments(given.comments, notes);
  const regions = given.regions === undefined ? undefined : await readRegions(given.regions, notes);
  const found = given.groups === undefined ? undefined : await readParticipants(given.groups, notes);
  if (notes.problems.length > 0) return err(allProblems(notes));

  const participants = rising(rows.participant);
  const statements = rising(rows.statement);
  const rowOf = places(participants);
  const columnOf = new Int32Array(mostStatementId + 1);
  statements.forEach((id, column) => (columnOf[id] = column));
  const votes = gatherVotes(participants.length, statements.length, {
    participant: rows.participant.map((id) => rowOf.get(id)!),
    statement: rows.statement.map((id) => columnOf[id]!),
    value: rows.value,
  });
  const superseded = rows.value.length - votes.columns.length;
  remark(notes, given.votes.name, 1, { code: 'superseded-votes' }, superseded);
  const listed = comments === undefined ? undefined : new Map(comments.map((comment) => [comment.id, comment]));
  const out = leftOut(statements, listed, notes, given.votes.name);
  const groups = new Int16Array(participants.length).fill(-1);
  found?.ids.forEach((id, at) => {
    const row = rowOf.get(id);
    if (row !== undefined) groups[row] = found.groups[at]!;
  });
  const region = new Int16Array(participants.length).fill(-1);
  if (regions !== undefined) placeIn(region, regions.of);
  return ok({
    participants,
    statements,
    votes,
    out,
    meta: Uint8Array.from(statements, (id) => (listed?.get(id)?.meta === true ? 1 : 0)),
    texts: Array.from(statements, (id) => listed?.get(id)?.text ?? ''),
    regions: regions?.names ?? [],
    region,
    groups: found === undefined ? undefined : groups,
    warnings: allWarnings(notes),
  });

  function placeIn(own: Int16Array, of: ReadonlyMap<number, number>): void {
    let strangers = 0;
    for (const [id, place] of of) {
      const row = rowOf.get(id);
      if (row === undefined) strangers += 1;
      else own[row] = place;
    }
    remark(notes, given.regions?.name ?? '', 1, { code: 'region-strangers' }, strangers);
  }
}

/** participants-votes.csv begins with the column of participants. */
function isMatrix({ bytes }: GivenFile): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^\uFEFF/, '');
  return /^"?participant"?\s*[,;\t]/.test(start);
}

function leftOut(
  statements: Int32Array,
  listed: ReadonlyMap<number, PolisComment> | undefined,
  notes: Notes,
  file: string,
): Uint8Array {
  if (listed === undefined) return new Uint8Array(statements.length);
  let unlisted = 0;
  const out = Uint8Array.from(statements, (id) => {
    const comment = listed.get(id);
    if (comment === undefined) unlisted += 1;
    return comment === undefined || comment.moderated === -1 ? 1 : 0;
  });
  remark(notes, file, 1, { code: 'votes-unlisted' }, unlisted);
  return out;
}

const rising = (ids: Int32Array): Int32Array => Int32Array.from(new Set(ids)).sort();

const places = (ids: Int32Array): ReadonlyMap<number, number> =>
  new Map(Array.from(ids, (id, place) => [id, place] as const));
