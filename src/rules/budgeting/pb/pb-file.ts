/**
 * A Pabulib file taken apart without losing anything that has a meaning: what the rules need as `instance` and `ballots`,
 * and every key, column and value in its order, so that writing it again says the same.
 *
 * Source: https://pabulib.org/format.
 *
 * Written again, a file in the usual form (the sections as META, PROJECTS, VOTES, no blank lines, no spaces around values,
 * amounts as they are) is the same to the byte: line ends, also mixed ones, the last one or its absence, a byte order
 * mark, quotes where they are not needed and their absence where Pabulib writes them are kept in `form`, the text of a
 * ballot that names a project twice or writes points as "2.0" in its column. What is not kept: letter case of section
 * names, blank lines, blank columns at the end, spaces around values, a lone carriage return at the end of the file, and
 * where in a column which of two ways to quote the same value was used. Written once more, nothing changes any more.
 */
import type { Ballots, Instance } from '../instance.ts';
import type { PbWarning } from './problem.ts';

export interface PbColumn {
  readonly name: string;
  /** One value for each row, trimmed. Of a file that was read, the values of VOTES are made when first asked for. */
  readonly values: readonly string[];
}

/** `vote` or `points`: written from the ballots. */
export interface PbBallotColumn {
  readonly name: 'vote' | 'points';
  /** By row, the text of ballots that say the same in another way, such as by naming a project twice. */
  readonly written?: ReadonlyMap<number, string>;
}

export type PbVoteColumn = PbColumn | PbBallotColumn;

export type LineEnd = '\n' | '\r\n';

/** How a file is written, apart from what it says. */
export interface PbForm {
  readonly byteOrderMark: boolean;
  /** Of the first line. */
  readonly lineEnd: LineEnd;
  /** Records (counted from 0, section names and headers included) at which the line end changes to the other one. */
  readonly lineEndChanges: readonly number[];
  readonly endsWithLineEnd: boolean;
  /** By section and column ("PROJECTS;3"), values in quotes that need none, or without quotes though they hold some. */
  readonly otherwiseQuoted: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface PbFile {
  /** Key and value in file order. */
  readonly meta: readonly (readonly [key: string, value: string])[];
  /** In file order, one value for each of `instance.projects`. */
  readonly projectColumns: readonly PbColumn[];
  /** In file order, one value for each ballot; `weight` is kept as written, beside `ballots.weights`. */
  readonly voteColumns: readonly PbVoteColumn[];
  readonly instance: Instance;
  readonly ballots: Ballots;
  /** Without it, a file has line feeds, also at the end, and quotes where Pabulib writes them. */
  readonly form?: PbForm;
  /** What is odd but has a reading; see `warningSentence`. */
  readonly warnings: readonly PbWarning[];
}

export function metaValue(file: PbFile, key: string): string | undefined {
  return file.meta.find(([name]) => name === key)?.[1];
}

export function voterIds(file: PbFile): readonly string[] {
  const column = file.voteColumns.find((candidate) => candidate.name === 'voter_id');
  return column !== undefined && 'values' in column ? column.values : [];
}
