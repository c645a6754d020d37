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
  // Side by side, for the sake of the processor's cache: of each statement and class the weight of its voters, and of those in favour.
  const sums = new Float64Array(2 * statements * count).fill(PRIOR);
  const shares = new Float64Array(count).fill(1);
  for (let cell = 0; cell < statements * count; cell += 1)
    sums[2 * cell + 1] = PRIOR * overall[(cell - (cell % count)) / count]!;
  for (let p = 0; p < participants; p += 1) {
    const [from, until] = [starts[p]!, starts[p + 1]!];
    for (let c = 0; c < count; c += 1) {
      const weight = membership[p * count + c]!;
      shares[c]! += weight;
      if (weight < HARDLY) continue;
      const half = weight / 2;
      for (let at = from; at < until; at += 1) {
        const cell = 2 * (columns[at]! * count + c);
        sums[cell]! += weight;
        sums[cell + 1]! += half * (values[at]! + 1);
      }
    }
  }
  const rates = Float64Array.from({ length: statements * count }, (_, cell) => sums[2 * cell + 1]! / sums[2 * cell]!);
  for (let c = 0; c < count; c += 1) shares[c]! /= participants + count;
  return { count, shares, rates };
}

/** Logarithm of the probability of each vote: [(statement * 3 + vote + 1) * width + class]; what is beyond the classes is 0. */
export function weightsOfVotes({ count, rates }: Classes, width = count): Float64Array {
  const statements = rates.length / count;
  const table = new Float64Array(3 * statements * width);
  for (let s = 0; s < statements; s += 1) {
    for (let c = 0; c < count; c += 1) {
      const rate = rates[s * count + c]!;
      const at = 3 * s * width + c;
      const [against, inFavour] = [Math.log(1 - rate), Math.log(rate)];
      table[at] = against;
      table[at + width] = (against + inFavour) / 2;
      table[at + 2 * width] = inFavour;
    }
  }
  return table;
}

/** Fills in `membership` by what each participant voted. Returns the logarithm of the likelihood of all votes. */
export function settleMembership(votes: Votes, classes: Classes, membership: Membership): number {
  const { participants, starts, columns, values } = votes;
  const { count, shares } = classes;
  const width = 2 * Math.ceil(count / 2);
  const table = weightsOfVotes(classes, width);
  const logShares = shares.map((share) => Math.log(share));
  let likelihood = 0;
  for (let p = 0; p < participants; p += 1) {
    const [from, until] = [starts[p]!, starts[p + 1]!];
    const own = p * count;
    // Two or four classes at a time, in local numbers: half of the time of adding to the array vote by vote.
    let c = 0;
    for (; width - c >= 4; c += 4) {
      let first = logShares[c]!;
      let second = logShares[c + 1]!;
      let third = logShares[c + 2]!;
      let fourth = c + 3 === count ? 0 : logShares[c + 3]!;
      for (let at = from; at < until; at += 1) {
        const cell = (columns[at]! * 3 + values[at]! + 1) * width + c;
        first += table[cell]!;
        second += table[cell + 1]!;
        third += table[cell + 2]!;
        fourth += table[cell + 3]!;
      }
      membership[own + c] = first;
      membership[own + c + 1] = second;
      membership[own + c + 2] = third;
      if (c + 3 < count) membership[own + c + 3] = fourth;
    }
    for (; c < count; c += 2) {
      let first = logShares[c]!;
      let second = c + 1 === count ? 0 : logShares[c + 1]!;
      for (let at = from; at < until; at += 1) {
        const cell = (columns[at]! * 3 + values[at]! + 1) * width + c;
        first += table[cell]!;
        second += table[cell + 1]!;
      }
      membership[own + c] = first;
      if (c + 1 < count) membership[own + c + 1] = second;
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
