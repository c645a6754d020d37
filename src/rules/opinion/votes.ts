/**
 * The votes of a conversation as a sparse matrix: one row per participant, one column per statement, and a vote only where
 * one was given. What was not voted on is missing, which is not the same as a pass.
 *
 * Rows and columns are numbers from 0; whoever calls keeps the names. Everything in this folder takes votes in this form.
 */

export const AGREE = 1;
export const PASS = 0;
export const DISAGREE = -1;

export interface Votes {
  readonly participants: number;
  readonly statements: number;
  /** `participants + 1` long: the votes of participant p stand at starts[p] .. starts[p + 1] - 1. */
  readonly starts: Int32Array;
  /** The statement of each vote, rising within a participant. */
  readonly columns: Int32Array;
  /** AGREE, PASS or DISAGREE. */
  readonly values: Int8Array;
}

/** Votes as they came, in columns, oldest first. */
export interface VoteRows {
  readonly participant: ArrayLike<number>;
  readonly statement: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

/**
 * Of several votes of one participant on one statement the last one counts, once. Votes on different statements or of
 * different participants may stand in any order. Numbers out of range are a mistake of the caller and throw.
 */
export function gatherVotes(participants: number, statements: number, rows: VoteRows): Votes {
  const total = rows.participant.length;
  const next = new Int32Array(participants + 1);
  for (let row = 0; row < total; row += 1) {
    const [p, s] = [rows.participant[row]!, rows.statement[row]!];
    if (!(p >= 0 && p < participants && s >= 0 && s < statements)) throw new RangeError(`vote ${row}: ${p}, ${s}`);
    next[p + 1]! += 1;
  }
  for (let p = 0; p < participants; p += 1) next[p + 1]! += next[p]!;
  const starts = next.slice();
  const columns = new Int32Array(total);
  const values = new Int8Array(total);
  for (let row = 0; row < total; row += 1) {
    const at = next[rows.participant[row]!]!++;
    columns[at] = rows.statement[row]!;
    values[at] = rows.value[row]!;
  }
  return keepLatest(participants, statements, starts, columns, values);
}

/** Sorts each row by statement and drops superseded votes. A statement's latest place is kept in `latest` while a row is read. */
function keepLatest(
  participants: number,
  statements: number,
  starts: Int32Array,
  columns: Int32Array,
  values: Int8Array,
): Votes {
  const latest = new Int8Array(statements);
  const kept = new Int32Array(participants + 1);
  let write = 0;
  for (let p = 0; p < participants; p += 1) {
    const [from, until] = [starts[p]!, starts[p + 1]!];
    for (let at = from; at < until; at += 1) latest[columns[at]!] = values[at]!;
    const row = columns.subarray(from, until).sort();
    let before = -1;
    for (const statement of row) {
      if (statement === before) continue;
      columns[write] = before = statement;
      values[write] = latest[statement]!;
      write += 1;
    }
    kept[p + 1] = write;
  }
  return { participants, statements, starts: kept, columns: columns.slice(0, write), values: values.slice(0, write) };
}

/** The same votes by statement: rows are statements, columns participants. */
export function transposed({ participants, statements, starts, columns, values }: Votes): Votes {
  const next = new Int32Array(statements + 1);
  for (const statement of columns) next[statement + 1]! += 1;
  for (let s = 0; s < statements; s += 1) next[s + 1]! += next[s]!;
  const byStatement = next.slice();
  const who = new Int32Array(columns.length);
  const what = new Int8Array(columns.length);
  for (let p = 0; p < participants; p += 1) {
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) {
      const to = next[columns[at]!]!++;
      who[to] = p;
      what[to] = values[at]!;
    }
  }
  return { participants: statements, statements: participants, starts: byStatement, columns: who, values: what };
}

/** Without the votes on some statements, which keep their numbers: as if nobody had ever seen them. `out`: 1 where left out. */
export function withoutStatements(votes: Votes, out: Uint8Array): Votes {
  if (!out.includes(1)) return votes;
  const { participants, statements, starts, columns, values } = votes;
  const kept = new Int32Array(participants + 1);
  const left = new Int32Array(columns.length);
  const said = new Int8Array(columns.length);
  let write = 0;
  for (let p = 0; p < participants; p += 1) {
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) {
      if (out[columns[at]!] === 1) continue;
      left[write] = columns[at]!;
      said[write] = values[at]!;
      write += 1;
    }
    kept[p + 1] = write;
  }
  return { participants, statements, starts: kept, columns: left.slice(0, write), values: said.slice(0, write) };
}

/** Without the votes of some participants, who keep their numbers. `out`: 1 where left out. */
export function withoutParticipants(votes: Votes, out: Uint8Array): Votes {
  const { participants, statements, starts, columns, values } = votes;
  const kept = new Int32Array(participants + 1);
  const left = new Int32Array(columns.length);
  const said = new Int8Array(columns.length);
  let write = 0;
  for (let p = 0; p < participants; p += 1) {
    const [from, until] = [starts[p]!, out[p] === 1 ? starts[p]! : starts[p + 1]!];
    left.set(columns.subarray(from, until), write);
    said.set(values.subarray(from, until), write);
    write += until - from;
    kept[p + 1] = write;
  }
  return { participants, statements, starts: kept, columns: left.slice(0, write), values: said.slice(0, write) };
}

/** How each statement was voted on. All arrays have one entry per statement. */
export interface Counts {
  readonly agree: Int32Array;
  readonly disagree: Int32Array;
  readonly pass: Int32Array;
}

export const seen = ({ agree, disagree, pass }: Counts, statement: number): number =>
  agree[statement]! + disagree[statement]! + pass[statement]!;

/** `of`: only the votes of participants for whom it is true. */
export function countVotes(votes: Votes, of?: (participant: number) => boolean): Counts {
  const part = new Int16Array(votes.participants);
  if (of !== undefined) for (let p = 0; p < part.length; p += 1) part[p] = of(p) ? 0 : -1;
  return countByPart(votes, part, 1)[0]!;
}

/** Counts by part of the participants, such as groups or regions. `part`: -1 for who belongs to none. */
export function countByPart(votes: Votes, part: ArrayLike<number>, parts: number): readonly Counts[] {
  const { participants, statements, starts, columns, values } = votes;
  // One table for all, so that counting a vote takes no decision: [(3 * part + value + 1) * statements + statement].
  const table = new Int32Array(3 * parts * statements);
  for (let p = 0; p < participants; p += 1) {
    const own = part[p]!;
    if (!(own >= 0 && own < parts)) continue;
    const pass = (3 * own + 1) * statements;
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) table[pass + values[at]! * statements + columns[at]!]! += 1;
  }
  const column = (row: number): Int32Array => table.subarray(row * statements, (row + 1) * statements);
  return Array.from({ length: parts }, (_, own) => ({
    disagree: column(3 * own),
    pass: column(3 * own + 1),
    agree: column(3 * own + 2),
  }));
}
