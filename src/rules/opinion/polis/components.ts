/**
 * The two principal components of a conversation: the two directions in which participants differ most.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/pca.clj): the matrix of
 * latest votes, zeroed statements 0 for everybody, what was not voted on replaced by the mean of its column, centred. Formulas
 * read there and checked against a singular value decomposition of four conversations (reference.test.ts).
 *
 * Differs from Polis in how they are found: power iteration keeps what its rounds have spanned (leading-axes.ts), and its start
 * is fixed instead of random, so the same votes always give the same axes. The largest entry of an axis is positive, and a
 * direction in which nobody differs is all zeros.
 */
import { withoutStatements } from '../votes.ts';
import type { Votes } from '../votes.ts';
import { covariance } from './covariance.ts';
import { leadingAxes } from './leading-axes.ts';

export interface Components {
  /** Of each statement's votes; 0 where it is zeroed or nobody has voted on it. */
  readonly mean: Float64Array;
  /** Of length 1 and at right angles, one entry per statement. */
  readonly axes: readonly [Float64Array, Float64Array];
  /** Shares of the whole variance, from 0 to 1, the first one not the smaller. */
  readonly explained: readonly [number, number];
}

/** `zeroed`: 1 for statements that are moderated out or meta. */
export function components({ votes, zeroed }: { readonly votes: Votes; readonly zeroed: Uint8Array }): Components {
  const { mean, total, timesPair } = covariance(zeroed.includes(1) ? withoutStatements(votes, zeroed) : votes);
  const { axes, values } = leadingAxes(votes.statements, timesPair);
  for (const axis of axes) pointToPlus(axis);
  const explained = (value: number): number => (total > 0 ? value / total : 0);
  return { mean, axes, explained: [explained(values[0]), explained(values[1])] };
}

/** Of entries that are equally large, but for rounding, the first one decides. */
function pointToPlus(axis: Float64Array): void {
  const largest = axis.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  const decides = axis.find((entry) => Math.abs(entry) >= largest * (1 - 1e-9)) ?? 0;
  if (decides < 0) for (let at = 0; at < axis.length; at += 1) axis[at] = 0 - axis[at]!;
}
