/**
 * Two factors behind the votes, fitted to the votes that exist: a vote is the mean of its statement, plus where the participant
 * stands times what the statement asks, plus noise. A statement that somebody did not vote on is not filled in with anything.
 *
 * Source: probabilistic principal component analysis (Tipping and Bishop, Journal of the Royal Statistical Society B, 1999)
 * with missing values as in Ilin and Raiko, "Practical Approaches to Principal Component Analysis in the Presence of Missing
 * Values" (Journal of Machine Learning Research, 2010): expectation and maximisation over observed votes, with a Gaussian prior
 * on what statements ask so that rarely seen ones do not run away. After each round the positions are made to vary by 1
 * (parameter expansion: Liu, Rubin and Wu, Biometrika 1998), without which the fit crawls. The start is the plane to which a few
 * rounds of power iteration on the deviations from the means lead, from a fixed seed.
 *
 * Votes without any structure are fitted by loadings that fall to 0: then everybody stands in the middle.
 */
import { randomFor } from '../../random.ts';
import type { Votes } from '../votes.ts';
import { principalAxes } from './principal-axes.ts';

/** Votes that the grand mean counts for in the mean of a statement. */
const PRIOR = 1;
const POWER_ROUNDS = 4;
/** Rounds end when the noise changes by less than this share. */
const HARDLY_OTHER = 3e-4;
export const ROUNDS = 30;

export interface FactorModel {
  /** Mean vote by statement. */
  readonly mean: Float64Array;
  /** What a statement asks on both axes, for positions of variance 1: [2 * statement + axis]. */
  readonly loadings: Float64Array;
  /** Variance of a vote around what the model expects. */
  readonly noise: number;
  /** Share of the variance of the votes on each axis. */
  readonly explained: readonly [number, number];
}

/** `start`: loadings and means of an earlier fit of the same statements, from which `rounds` rounds go on. */
export function fitFactors(votes: Votes, start: Fitted | undefined, rounds: number): FactorModel {
  const totals = totalsOf(votes);
  let model = start ?? powerStart(votes, totals);
  for (let round = 0; round < rounds; round += 1) {
    const next = nextRound(votes, totals, model);
    const changed = Math.abs(model.noise - next.noise);
    model = next;
    // The noise of the start is a guess, from which the first round may even rise.
    if (round > 1 && changed < HARDLY_OTHER * next.noise) break;
  }
  return principalAxes(votes, model);
}

export type Fitted = Pick<FactorModel, 'mean' | 'loadings' | 'noise'>;

/** What stays the same from round to round: sum and number of the votes of each statement, and over all votes. */
interface Totals {
  readonly votes: Float64Array;
  readonly seen: Float64Array;
  readonly grand: number;
  readonly squares: number;
}

function totalsOf({ statements, columns, values }: Votes): Totals {
  const [votes, seen] = [new Float64Array(statements), new Float64Array(statements)];
  let [total, squares] = [0, 0];
  for (let at = 0; at < columns.length; at += 1) {
    const vote = values[at]!;
    votes[columns[at]!]! += vote;
    seen[columns[at]!]! += 1;
    total += vote;
    squares += vote * vote;
  }
  return { votes, seen, grand: total / Math.max(1, columns.length), squares };
}

/** One round: expected positions given the model, then the model that fits them best. */
function nextRound(votes: Votes, totals: Totals, { mean, loadings, noise }: Fitted): Fitted {
  const { participants, statements, starts, columns, values } = votes;
  // By statement: sums of z1 z1, z1 z2, z2 z2, z1, z2, vote z1, vote z2.
  const sums = new Float64Array(7 * statements);
  const spread = { xx: 0, xy: 0, yy: 0, people: 0 };
  for (let p = 0; p < participants; p += 1) {
    const from = starts[p]!;
    const until = starts[p + 1]!;
    if (from === until) continue;
    let a = noise;
    let b = 0;
    let c = noise;
    let u = 0;
    let v = 0;
    for (let at = from; at < until; at += 1) {
      const s = columns[at]!;
      const l = loadings[2 * s]!;
      const m = loadings[2 * s + 1]!;
      const left = values[at]! - mean[s]!;
      a += l * l;
      b += l * m;
      c += m * m;
      u += l * left;
      v += m * left;
    }
    const scale = 1 / (a * c - b * b);
    const x = scale * (c * u - b * v);
    const y = scale * (a * v - b * u);
    const xx = x * x + noise * scale * c;
    const xy = x * y - noise * scale * b;
    const yy = y * y + noise * scale * a;
    spread.xx += xx;
    spread.xy += xy;
    spread.yy += yy;
    spread.people += 1;
    for (let at = from; at < until; at += 1) {
      const cell = 7 * columns[at]!;
      const vote = values[at]!;
      sums[cell]! += xx;
      sums[cell + 1]! += xy;
      sums[cell + 2]! += yy;
      sums[cell + 3]! += x;
      sums[cell + 4]! += y;
      sums[cell + 5]! += vote * x;
      sums[cell + 6]! += vote * y;
    }
  }
  return maximise(votes, totals, sums, spread, { mean, loadings, noise });
}

function maximise(
  votes: Votes,
  totals: Totals,
  sums: Float64Array,
  spread: { xx: number; xy: number; yy: number; people: number },
  before: Fitted,
): Fitted {
  const { statements } = votes;
  const ridge = before.noise / Math.max(1e-6, meanSquare(before.loadings));
  const mean = new Float64Array(statements);
  const loadings = new Float64Array(2 * statements);
  // Cholesky factor of the second moments of the positions: with it taken into the loadings, positions vary by 1.
  const people = Math.max(1, spread.people);
  const p = Math.sqrt(spread.xx / people);
  const q = p === 0 ? 0 : spread.xy / people / p;
  const r = Math.sqrt(Math.max(0, spread.yy / people - q * q));
  let squares = 0;
  for (let s = 0; s < statements; s += 1) {
    const cell = 7 * s;
    const [xx, xy, yy] = [sums[cell]!, sums[cell + 1]!, sums[cell + 2]!];
    const [v, n] = [totals.votes[s]!, totals.seen[s]!];
    const usual = before.loadings[2 * s]! * sums[cell + 3]! + before.loadings[2 * s + 1]! * sums[cell + 4]!;
    const centre = (v - usual + PRIOR * totals.grand) / (n + PRIOR);
    mean[s] = centre;
    const [a, b, c] = [xx + ridge, xy, yy + ridge];
    const u = sums[cell + 5]! - centre * sums[cell + 3]!;
    const w = sums[cell + 6]! - centre * sums[cell + 4]!;
    const scale = 1 / (a * c - b * b);
    const l = scale * (c * u - b * w);
    const m = scale * (a * w - b * u);
    squares += -2 * centre * v + n * centre * centre - 2 * (l * u + m * w) + l * l * xx + 2 * l * m * xy + m * m * yy;
    loadings[2 * s] = l * p + m * q;
    loadings[2 * s + 1] = m * r;
  }
  return { mean, loadings, noise: Math.max(1e-3, (squares + totals.squares) / Math.max(1, votes.columns.length)) };
}

function meanSquare(numbers: Float64Array): number {
  let sum = 0;
  for (const number of numbers) sum += number * number;
  return sum / Math.max(1, numbers.length);
}

/** Rough loadings, of which only the plane that they span matters. */
function powerStart(votes: Votes, totals: Totals): Fitted {
  const { participants, statements, starts, columns, values } = votes;
  const mean = totals.votes.map((sum, s) => (sum + PRIOR * totals.grand) / (totals.seen[s]! + PRIOR));
  const random = randomFor('factors', 'start');
  let loadings: Float64Array = Float64Array.from({ length: 2 * statements }, () => random.unit() - 0.5);
  for (let round = 0; round < POWER_ROUNDS; round += 1) {
    const next = new Float64Array(2 * statements);
    for (let p = 0; p < participants; p += 1) {
      const [from, until] = [starts[p]!, starts[p + 1]!];
      let x = 0;
      let y = 0;
      for (let at = from; at < until; at += 1) {
        const s = columns[at]!;
        const left = values[at]! - mean[s]!;
        x += left * loadings[2 * s]!;
        y += left * loadings[2 * s + 1]!;
      }
      // Who voted more counts more, but by the root only.
      const scale = 1 / Math.sqrt(Math.max(1, until - from));
      for (let at = from; at < until; at += 1) {
        const s = columns[at]!;
        const left = scale * (values[at]! - mean[s]!);
        next[2 * s]! += left * x;
        next[2 * s + 1]! += left * y;
      }
    }
    loadings = orthogonal(next);
  }
  // A typical vote lies so far from its mean; rounds find the true scale soon.
  const scale = Math.sqrt(0.05 * statements);
  return { mean, loadings: loadings.map((loading) => scale * loading), noise: 0.5 };
}

/** Gram and Schmidt; a second column that is a multiple of the first becomes 0. */
function orthogonal(pairs: Float64Array): Float64Array {
  let [xx, xy] = [0, 0];
  for (let at = 0; at < pairs.length; at += 2) {
    xx += pairs[at]! * pairs[at]!;
    xy += pairs[at]! * pairs[at + 1]!;
  }
  if (xx === 0) return pairs;
  let yy = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    pairs[at + 1]! -= (xy / xx) * pairs[at]!;
    yy += pairs[at + 1]! * pairs[at + 1]!;
  }
  const [p, q] = [1 / Math.sqrt(xx), yy <= 1e-20 * xx ? 0 : 1 / Math.sqrt(yy)];
  return pairs.map((number, at) => number * (at % 2 === 0 ? p : q));
}
