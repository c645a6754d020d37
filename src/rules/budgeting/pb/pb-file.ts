/**
 * A Pabulib file taken apart without losing anything that has a meaning: what the rules need as `instance` and `ballots`,
 * and every key, column and value in its order, so that writing it again says the same.
 *
 * Source: https://pabulib.org/format. Values are kept trimmed, as Pabulib reads them.
 */
import type { Ballots, Instance } from '../instance.ts';
import type { PbWarning } from './problem.ts';

export interface PbColumn {
  readonly name: string;
  /** One value for each row. */
  readonly values: readonly string[];
}

/** A column of VOTES; `vote` and `points` have no values of their own, they are written from the ballots. */
export type PbVoteColumn = PbColumn | { readonly name: 'vote' | 'points' };

export interface PbFile {
  /** Key and value in file order. */
  readonly meta: readonly (readonly [key: string, value: string])[];
  /** In file order, one value for each of `instance.projects`. */
  readonly projectColumns: readonly PbColumn[];
  /** In file order, one value for each ballot. */
  readonly voteColumns: readonly PbVoteColumn[];
  readonly instance: Instance;
  readonly ballots: Ballots;
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
