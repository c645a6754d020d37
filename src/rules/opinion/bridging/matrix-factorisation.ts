/**
 * What people answer once their general outlook is taken out: an intercept per statement, in the manner of Community
 * Notes.
 *
 *     answer of u on s = mu + i_u + i_s + f_u * f_s,   agree 1, pass 1/2, disagree 0
 *
 * A statement that is liked by one camp only gets a factor f_s; one that both camps like gets an intercept i_s.
 *
 * Source: Wojcik et al., "Birdwatch: Crowd Wisdom and Bridging Algorithms can Inform Understanding and Reduce the
 * Spread of Misinformation" (arXiv:2210.15723, 2022), and the code published by the project. The loss is the published
 * code's: the mean squared error over the N votes, plus 0.15 times the mean square of each set of intercepts (mu being
 * a set of one), plus 0.03 times the mean square of each set of factors. (The paper writes sums over votes in which
 * each vote carries the penalty of its own participant and note.) Times N, each of the U participants' intercepts has a
 * ridge of 0.15 * N / U, and so on.
 *
 * Differs in the way down: Community Notes runs Adam from a random start, here each half is solved exactly in turn
 * (`alternate.ts`) from the first principal direction of what the intercepts leave (`start.ts`), so that the same votes
 * always give the same result. In another order of participants sums round differently: figures agree to 1e-6.
 */
import type { Votes } from '../votes.ts';
import { alternate } from './factorisation/alternate.ts';
import { frequentVotes } from './factorisation/frequent.ts';
import type { Frequent } from './factorisation/frequent.ts';
import { principalStart } from './factorisation/start.ts';

const HELPFUL_INTERCEPT = 0.4;
const FACTOR_LIMIT = 0.5;
/** Net agrees from the camp that likes it less: so many, and this share of all net agrees. */
const LEAST_NET = 4;
const LEAST_NET_SHARE = 0.05;

export interface Factorisation {
  readonly mu: number;
  /** By statement; NaN where the statement is not included. */
  readonly intercept: Float64Array;
  readonly factor: Float64Array;
  /** By participant; NaN where not included. More participants have a negative factor than a positive one. */
  readonly participantIntercept: Float64Array;
  readonly participantFactor: Float64Array;
  /** 1 where a statement bridges: see `findBridges`. */
  readonly bridges: Uint8Array;
  /** Of the loss, at the end. */
  readonly loss: number;
  readonly rounds: number;
  /** Whether it came to rest; if not, the rounds allowed were used up. */
  readonly converged: boolean;
}

/**
 * Undefined where too few votes remain: participants with fewer than 10 votes and statements with fewer than 5 are left
 * out, again and again until none is left. `from`: an earlier result for the same statements, to which new ones
 * may have been added; it comes to the same minimum sooner.
 */
export function factorise(votes: Votes, from?: Factorisation): Factorisation | undefined {
  const kept = frequentVotes(votes);
  if (kept === undefined) return undefined;
  const model = alternate(kept, from === undefined ? principalStart(kept) : startFrom(kept, from));
  const sign = moreNegative(model.participantFactor, model.factor) ? 1 : -1;
  const factor = model.factor.map((each) => sign * each);
  const participantFactor = model.participantFactor.map((each) => sign * each);
  return {
    mu: model.mu,
    intercept: spread(model.intercept, kept.statement, votes.statements),
    factor: spread(factor, kept.statement, votes.statements),
    participantIntercept: spread(model.participantIntercept, kept.participant, votes.participants),
    participantFactor: spread(participantFactor, kept.participant, votes.participants),
    bridges: findBridges(kept, model.intercept, factor, participantFactor, votes.statements),
    loss: model.loss,
    rounds: model.rounds,
    converged: model.converged,
  };
}

function startFrom(kept: Frequent, { intercept, factor, mu }: Factorisation) {
  const earlier = (column: Float64Array) => Float64Array.from(kept.statement, (s) => column[s] || 0);
  return { mu, intercept: earlier(intercept), factor: earlier(factor) };
}

/** The published code's rule for the sign; where as many are negative as positive, the strongest statement is positive. */
function moreNegative(participantFactor: Float64Array, factor: Float64Array): boolean {
  const balance = participantFactor.reduce((sum, each) => sum + Math.sign(each), 0);
  if (balance !== 0) return balance < 0;
  return factor.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0) >= 0;
}

/**
 * Intercept at least 0.40, factor within 0.5, and agrees less disagrees in the camp with the lower figure at least 4
 * and at least 5 % of both camps'; a camp is the participants with a factor of one sign.
 */
function findBridges(
  { starts, columns, answers, statement }: Frequent,
  intercept: Float64Array,
  factor: Float64Array,
  participantFactor: Float64Array,
  statements: number,
): Uint8Array {
  const [below, above] = [new Float64Array(intercept.length), new Float64Array(intercept.length)];
  participantFactor.forEach((outlook, p) => {
    const camp = outlook < 0 ? below : above;
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) camp[columns[at]!]! += 2 * answers[at]! - 1;
  });
  const bridges = new Uint8Array(statements);
  statement.forEach((number, s) => {
    const [less, both] = [Math.min(below[s]!, above[s]!), below[s]! + above[s]!];
    const helpful = intercept[s]! >= HELPFUL_INTERCEPT && Math.abs(factor[s]!) < FACTOR_LIMIT;
    if (helpful && less >= Math.max(LEAST_NET, LEAST_NET_SHARE * both)) bridges[number] = 1;
  });
  return bridges;
}

function spread(column: Float64Array, number: Int32Array, length: number): Float64Array {
  const all = new Float64Array(length).fill(Number.NaN);
  column.forEach((each, at) => (all[number[at]!] = each));
  return all;
}
