/**
 * Alternating least squares for mu + i_u + i_s + f_u * f_s with ridges: participants are solved given the statements,
 * then statements and mu together given the participants, until the statements' figures rest.
 *
 * Source: alternating least squares as in Koren, Bell and Volinsky, "Matrix Factorization Techniques for Recommender
 * Systems" (Computer, 2009). Each half is a minimum of the same loss, and so are the steps between rounds
 * (`same-fit.ts`), so the loss never rises. A round reads the votes twice, participant by participant, and needs no
 * copy of them by statement: a participant's intercept and factor are added to sums per statement as soon as they are
 * known.
 */
import type { Frequent } from './frequent.ts';
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
  const sums = emptySums(intercept.length);
  for (let rounds = 1; ; rounds += 1) {
    solveParticipants(votes, { mu, intercept, factor }, ridges, factors, participantIntercept, participantFactor, sums);
    const [before, beforeFactor] = [intercept.slice(), factor.slice()];
    mu = solveStatements(votes, ridges, sums, intercept, factor);
    mu = level(meanError(votes, sums, mu, intercept, factor), mu, intercept, participantIntercept);
    if (factors) {
      shear(intercept, factor, participantIntercept, participantFactor);
      balance(factor, participantFactor);
    }
    let moved = 0;
    for (let s = 0; s < factor.length; s += 1) {
      moved = Math.max(moved, Math.abs(intercept[s]! - before[s]!), Math.abs(factor[s]! - beforeFactor[s]!));
    }
    if (moved > atRest && rounds < mostRounds) continue;
    const model = { mu, intercept, factor, participantIntercept, participantFactor };
    return { ...model, loss: lossOf(votes, ridges, model), rounds, converged: moved <= atRest };
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

/** Per statement, over its votes: f, f * f, r and f * r, where f is the participant's factor and r the answer less i_u. */
interface Sums {
  readonly f: Float64Array;
  readonly ff: Float64Array;
  readonly r: Float64Array;
  readonly fr: Float64Array;
}

const emptySums = (statements: number): Sums => ({
  f: new Float64Array(statements),
  ff: new Float64Array(statements),
  r: new Float64Array(statements),
  fr: new Float64Array(statements),
});

function solveParticipants(
  { starts, columns, answers }: Frequent,
  { mu, intercept, factor }: StatementSide,
  ridges: Ridges,
  factors: boolean,
  ownIntercept: Float64Array,
  ownFactor: Float64Array,
  sums: Sums,
): void {
  const { f, ff, r, fr } = sums;
  for (const sum of [f, ff, r, fr]) sum.fill(0);
  for (let p = 0; p < ownIntercept.length; p += 1) {
    const [from, until] = [starts[p]!, starts[p + 1]!];
    let [sumG, sumGG, sumE, sumGE] = [0, 0, 0, 0];
    for (let at = from; at < until; at += 1) {
      const s = columns[at]!;
      const g = factor[s]!;
      const e = answers[at]! - mu - intercept[s]!;
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
    ownIntercept[p] = i;
    ownFactor[p] = h;
    for (let at = from; at < until; at += 1) {
      const s = columns[at]!;
      const rest = answers[at]! - i;
      f[s]! += h;
      ff[s]! += h * h;
      r[s]! += rest;
      fr[s]! += h * rest;
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
  { f, ff, r, fr }: Sums,
  intercept: Float64Array,
  factor: Float64Array,
): number {
  const [slopeI, slopeG] = [new Float64Array(f.length), new Float64Array(f.length)];
  let [left, right] = [columns.length + ridges.mu, 0];
  for (let s = 0; s < f.length; s += 1) {
    const n = perStatement[s]!;
    const [a, b, d] = [n + ridges.statementIntercept, f[s]!, ff[s]! + ridges.statementFactor];
    const determinant = a * d - b * b;
    intercept[s] = (r[s]! * d - b * fr[s]!) / determinant;
    factor[s] = (a * fr[s]! - b * r[s]!) / determinant;
    slopeI[s] = (n * d - b * b) / determinant;
    slopeG[s] = (a * b - b * n) / determinant;
    left -= n * slopeI[s]! + b * slopeG[s]!;
    right += r[s]! - n * intercept[s]! - b * factor[s]!;
  }
  const mu = right / left;
  for (let s = 0; s < f.length; s += 1) {
    intercept[s]! -= mu * slopeI[s]!;
    factor[s]! -= mu * slopeG[s]!;
  }
  return mu;
}

function meanError(votes: Frequent, { f, r }: Sums, mu: number, intercept: Float64Array, factor: Float64Array): number {
  let error = 0;
  for (let s = 0; s < f.length; s += 1) {
    error += r[s]! - votes.perStatement[s]! * (mu + intercept[s]!) - f[s]! * factor[s]!;
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
