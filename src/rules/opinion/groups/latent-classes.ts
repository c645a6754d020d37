/**
 * A conversation as a mixture of classes: everybody belongs to one class, and votes on a statement as the class does. A vote
 * depends on nothing else, so what somebody did not vote on is simply not there.
 *
 * Source: latent class analysis (Lazarsfeld and Henry, 1968; Goodman, Biometrika 1974), fitted by expectation and maximisation
 * (Dempster, Laird and Rubin, 1977). A class has for each statement a rate of agreement; agreeing weighs log(rate),
 * disagreeing log(1 - rate), passing half of each, as it lies between. Rates are drawn to that of everybody as if
 * {@link PRIOR} members had voted like the average: a posterior mean under a beta prior.
 */
import type { Votes } from '../votes.ts';

/** Votes that everybody's rate counts for in the rate of a class. */
export const PRIOR = 2;

const HARDLY = 1e-3;

export interface Classes {
  readonly count: number;
  /** Share of each class. */
  readonly shares: Float64Array;
  /** Rate of agreement: [statement * count + class]. */
  readonly rates: Float64Array;
}

/** Probability that each participant is in each class: [participant * count + class]. */
export type Membership = Float64Array;

/** Everybody's rate on each statement, drawn to a half as if one vote of each kind had been added. */
export function overallRates({ statements, columns, values }: Votes): Float64Array {
  const sums = new Float64Array(statements).fill(1);
  const seen = new Float64Array(statements).fill(2);
  for (let at = 0; at < columns.length; at += 1) {
    const s = columns[at]!;
    seen[s]! += 1;
    sums[s]! += (values[at]! + 1) / 2;
  }
  return sums.map((sum, s) => sum / seen[s]!);
}

/** The classes that fit a membership best. Members who are hardly in a class are left out of it, which saves most of the work. */
export function profilesOf(votes: Votes, membership: Membership, count: number, overall: Float64Array): Classes {
  const { participants, statements, starts, columns, values } = votes;
  const rates = new Float64Array(statements * count);
  const weights = new Float64Array(statements * count).fill(PRIOR);
  const shares = new Float64Array(count).fill(1);
  for (let s = 0; s < statements; s += 1) rates.fill(PRIOR * overall[s]!, s * count, (s + 1) * count);
  for (let p = 0; p < participants; p += 1) {
    const [from, until] = [starts[p]!, starts[p + 1]!];
    for (let c = 0; c < count; c += 1) {
      const weight = membership[p * count + c]!;
      shares[c]! += weight;
      if (weight < HARDLY) continue;
      for (let at = from; at < until; at += 1) {
        const cell = columns[at]! * count + c;
        weights[cell]! += weight;
        rates[cell]! += weight * (0.5 * values[at]! + 0.5);
      }
    }
  }
  for (let i = 0; i < rates.length; i += 1) rates[i]! /= weights[i]!;
  for (let c = 0; c < count; c += 1) shares[c]! /= participants + count;
  return { count, shares, rates };
}

/** Logarithm of the probability of each vote: [(statement * 3 + vote + 1) * count + class]. */
export function weightsOfVotes({ count, rates }: Classes): Float64Array {
  const table = new Float64Array(3 * rates.length);
  for (let i = 0; i < rates.length; i += 1) {
    const at = 3 * (i - (i % count)) + (i % count);
    const [against, inFavour] = [Math.log(1 - rates[i]!), Math.log(rates[i]!)];
    table[at] = against;
    table[at + count] = (against + inFavour) / 2;
    table[at + 2 * count] = inFavour;
  }
  return table;
}

/** Fills in `membership` by what each participant voted. Returns the logarithm of the likelihood of all votes. */
export function settleMembership(votes: Votes, classes: Classes, membership: Membership): number {
  const { participants, starts, columns, values } = votes;
  const { count, shares } = classes;
  const table = weightsOfVotes(classes);
  const logShares = shares.map((share) => Math.log(share));
  let likelihood = 0;
  for (let p = 0; p < participants; p += 1) {
    const [from, until] = [starts[p]!, starts[p + 1]!];
    const own = p * count;
    // Two classes at a time, in local numbers: half of the time of adding to the array vote by vote.
    for (let c = 0; c < count; c += 2) {
      const odd = c + 1 === count ? 0 : 1;
      let one = logShares[c]!;
      let other = logShares[c + odd]!;
      for (let at = from; at < until; at += 1) {
        const cell = (columns[at]! * 3 + values[at]! + 1) * count + c;
        one += table[cell]!;
        other += table[cell + odd]!;
      }
      membership[own + c] = one;
      if (odd === 1) membership[own + c + 1] = other;
    }
    likelihood += normalise(membership, own, count);
  }
  return likelihood;
}

/** Logarithms at from .. from + count - 1 to shares of 1. Returns the logarithm of their sum. */
export function normalise(logs: Float64Array, from: number, count: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let c = from; c < from + count; c += 1) most = Math.max(most, logs[c]!);
  let sum = 0;
  for (let c = from; c < from + count; c += 1) sum += logs[c] = Math.exp(logs[c]! - most);
  for (let c = from; c < from + count; c += 1) logs[c]! /= sum;
  return most + Math.log(sum);
}

export interface Fit {
  readonly classes: Classes;
  readonly membership: Membership;
  readonly likelihood: number;
}

/** A rise of the likelihood below this, by vote, ends the fitting. */
const HARDLY_BETTER = 2e-5;

/** Improves a membership until the likelihood hardly rises, or for so many rounds. Changes `membership`. */
export function fitClasses(
  votes: Votes,
  membership: Membership,
  count: number,
  overall: Float64Array,
  rounds: number,
): Fit {
  let classes = profilesOf(votes, membership, count, overall);
  let likelihood = settleMembership(votes, classes, membership);
  for (let round = 1; round < rounds; round += 1) {
    classes = profilesOf(votes, membership, count, overall);
    const next = settleMembership(votes, classes, membership);
    const risen = next - likelihood;
    likelihood = next;
    if (risen < HARDLY_BETTER * votes.columns.length) break;
  }
  return { classes, membership, likelihood };
}

/** The most likely class of each participant; of equally likely ones the first. */
export function likeliest(membership: Membership, count: number): Int16Array {
  const assignment = new Int16Array(membership.length / count);
  for (let p = 0; p < assignment.length; p += 1) {
    let best = 0;
    for (let c = 1; c < count; c += 1) if (membership[p * count + c]! > membership[p * count + best]!) best = c;
    assignment[p] = best;
  }
  return assignment;
}
