/**
 * Alternating least squares for mu + i_u + i_s + f_u * f_s with ridges: participants are solved given the statements,
 * then statements and mu together given the participants, until the statements' figures rest.
 *
 * Source: alternating least squares as in Koren, Bell and Volinsky, "Matrix Factorization Techniques for Recommender Systems"
 * (Computer, 2009). Each half is a minimum of the same loss, and so are the steps between rounds (`same-fit.ts`), so a round never
 * raises the loss. Rounds soon near the minimum by the same share each, and leap ahead to where that leads (`leap.ts`): 18 rounds
 * instead of 39 for 250,000 votes. A round reads the votes twice, participant by participant, and needs no copy of them by
 * statement: a participant's intercept and factor are added to sums per statement as soon as they are known.
 */
import type { Frequent } from './frequent.ts';
import { leapOf } from './leap.ts';
import { FACTOR_RIDGE, INTERCEPT_RIDGE, balance, level, meanSquare, shear } from './same-fit.ts';

/** At rest: no statement's intercept or factor moved by more in a round. */
const AT_REST = 1e-7;
const MOST_ROUNDS = 500;

export interface StatementSide {
  readonly mu: number;
  readonly intercept: Float64Array;
  readonly factor: Float64Array;
}

export interface Model extends StatementSide {
  readonly participantIntercept: Float64Array;
  readonly participantFactor: Float64Array;
  readonly loss: number;
  readonly rounds: number;
  readonly converged: boolean;
}

interface Ridges {
  readonly mu: number;
  readonly participantIntercept: number;
  readonly participantFactor: number;
  readonly statementIntercept: number;
  readonly statementFactor: number;
}

export interface Options {
  /** Without factors only intercepts are fitted. */
  readonly factors?: boolean;
  readonly atRest?: number;
  readonly mostRounds?: number;
}

export function alternate(votes: Frequent, start: StatementSide, options: Options = {}): Model {
  const { factors = true, atRest = AT_REST, mostRounds = MOST_ROUNDS } = options;
  const ridges = ridgesOf(votes);
  let { mu } = start;
  const [intercept, factor] = [start.intercept.slice(), start.factor.slice()];
  const participantIntercept = new Float64Array(votes.participant.length);
  const participantFactor = new Float64Array(votes.participant.length);
  const sums = new Float64Array(4 * intercept.length);
  let earlier: Float64Array | undefined;
  for (let rounds = 1; ; rounds += 1) {
    const step = new Float64Array(2 * factor.length + 1);
    step.set(intercept);
    step.set(factor, factor.length);
    step[2 * factor.length] = mu;
    solveParticipants(votes, { mu, intercept, factor }, ridges, factors, participantIntercept, participantFactor, sums);
    mu = solveStatements(votes, ridges, sums, intercept, factor);
    mu = level(meanError(votes, sums, mu, intercept, factor), mu, intercept, participantIntercept);
    if (factors) {
      shear(intercept, factor, participantIntercept, participantFactor);
      balance(factor, participantFactor);
    }
    let moved = 0;
    for (let s = 0; s < factor.length; s += 1) {
      step[s] = intercept[s]! - step[s]!;
      step[factor.length + s] = factor[s]! - step[factor.length + s]!;
      moved = Math.max(moved, Math.abs(step[s]!), Math.abs(step[factor.length + s]!));
    }
    step[2 * factor.length] = mu - step[2 * factor.length]!;
    if (moved <= atRest || rounds >= mostRounds) {
      const model = { mu, intercept, factor, participantIntercept, participantFactor };
      return { ...model, loss: lossOf(votes, ridges, model), rounds, converged: moved <= atRest };
    }
    const ahead = earlier === undefined ? 0 : leapOf(earlier, step);
    for (let s = 0; ahead > 0 && s < factor.length; s += 1) {
      intercept[s]! += ahead * step[s]!;
      factor[s]! += ahead * step[factor.length + s]!;
    }
    mu += ahead * step[2 * factor.length]!;
    // After a leap two steps show anew where it goes.
    earlier = ahead > 0 ? undefined : step;
  }
}

function ridgesOf({ columns, participant, statement }: Frequent): Ridges {
  const [perParticipant, perStatement] = [columns.length / participant.length, columns.length / statement.length];
  return {
    mu: INTERCEPT_RIDGE * columns.length,
    participantIntercept: INTERCEPT_RIDGE * perParticipant,
    participantFactor: FACTOR_RIDGE * perParticipant,
    statementIntercept: INTERCEPT_RIDGE * perStatement,
    statementFactor: FACTOR_RIDGE * perStatement,
  };
}

/**
 * Per statement, over its votes, side by side for the sake of the processor's cache: f, f * f, r and f * r at 4 * statement + 0 .. 3,
 * where f is the participant's factor and r the answer less i_u.
 */
type Sums = Float64Array;

function solveParticipants(
  { starts, columns, answers }: Frequent,
  { mu, intercept, factor }: StatementSide,
  ridges: Ridges,
  factors: boolean,
  ownIntercept: Float64Array,
  ownFactor: Float64Array,
  sums: Sums,
): void {
  sums.fill(0);
  // What the statement has an average participant answer, and its factor.
  const side = new Float64Array(2 * intercept.length);
  for (let s = 0; s < intercept.length; s += 1) {
    side[2 * s] = mu + intercept[s]!;
    side[2 * s + 1] = factor[s]!;
  }
  for (let p = 0; p < ownIntercept.length; p += 1) {
    const from = starts[p]!;
    const until = starts[p + 1]!;
    let sumG = 0;
    let sumGG = 0;
    let sumE = 0;
    let sumGE = 0;
    for (let at = from; at < until; at += 1) {
      const cell = 2 * columns[at]!;
      const g = side[cell + 1]!;
      const e = answers[at]! - side[cell]!;
      sumG += g;
      sumGG += g * g;
      sumE += e;
      sumGE += g * e;
    }
    const a = until - from + ridges.participantIntercept;
    const d = sumGG + ridges.participantFactor;
    const determinant = a * d - sumG * sumG;
    const i = factors ? (sumE * d - sumG * sumGE) / determinant : sumE / a;
    const h = factors ? (a * sumGE - sumG * sumE) / determinant : 0;
    const hh = h * h;
    ownIntercept[p] = i;
    ownFactor[p] = h;
    for (let at = from; at < until; at += 1) {
      const cell = 4 * columns[at]!;
      const rest = answers[at]! - i;
      sums[cell]! += h;
      sums[cell + 1]! += hh;
      sums[cell + 2]! += rest;
      sums[cell + 3]! += h * rest;
    }
  }
}

/**
 * For given mu each statement has two equations in (i, g); both solutions are linear in mu, which turns the equation
 * for mu into one in mu alone: (N + ridge) * mu + sum of (n_s * i_s + F_s * g_s) = sum of R_s.
 */
function solveStatements(
  { perStatement, columns }: Frequent,
  ridges: Ridges,
  sums: Sums,
  intercept: Float64Array,
  factor: Float64Array,
): number {
  const [slopeI, slopeG] = [new Float64Array(factor.length), new Float64Array(factor.length)];
  let [left, right] = [columns.length + ridges.mu, 0];
  for (let s = 0; s < factor.length; s += 1) {
    const [n, r, fr] = [perStatement[s]!, sums[4 * s + 2]!, sums[4 * s + 3]!];
    const [a, b, d] = [n + ridges.statementIntercept, sums[4 * s]!, sums[4 * s + 1]! + ridges.statementFactor];
    const determinant = a * d - b * b;
    intercept[s] = (r * d - b * fr) / determinant;
    factor[s] = (a * fr - b * r) / determinant;
    slopeI[s] = (n * d - b * b) / determinant;
    slopeG[s] = (a * b - b * n) / determinant;
    left -= n * slopeI[s]! + b * slopeG[s]!;
    right += r - n * intercept[s]! - b * factor[s]!;
  }
  const mu = right / left;
  for (let s = 0; s < factor.length; s += 1) {
    intercept[s]! -= mu * slopeI[s]!;
    factor[s]! -= mu * slopeG[s]!;
  }
  return mu;
}

function meanError(votes: Frequent, sums: Sums, mu: number, intercept: Float64Array, factor: Float64Array): number {
  let error = 0;
  for (let s = 0; s < factor.length; s += 1) {
    error += sums[4 * s + 2]! - votes.perStatement[s]! * (mu + intercept[s]!) - sums[4 * s]! * factor[s]!;
  }
  return error / votes.columns.length;
}

/** Mean squared error with the penalties, per vote. */
function lossOf(votes: Frequent, ridges: Ridges, model: Omit<Model, 'loss' | 'rounds' | 'converged'>): number {
  const { starts, columns, answers } = votes;
  const { mu, intercept, factor, participantIntercept, participantFactor } = model;
  let squares = 0;
  for (let p = 0; p < participantIntercept.length; p += 1) {
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) {
      const s = columns[at]!;
      const miss = answers[at]! - mu - participantIntercept[p]! - intercept[s]! - participantFactor[p]! * factor[s]!;
      squares += miss * miss;
    }
  }
  const penalty =
    ridges.mu * mu * mu +
    INTERCEPT_RIDGE * columns.length * (meanSquare(intercept) + meanSquare(participantIntercept)) +
    FACTOR_RIDGE * columns.length * (meanSquare(factor) + meanSquare(participantFactor));
  return (squares + penalty) / columns.length;
}
