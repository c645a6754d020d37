/** Groups among the sampled from nothing: how many there are is chosen on a part of them, then all of them are fitted. */
import type { Votes } from '../votes.ts';
import { chooseNumber } from './choose-number.ts';
import type { Verdict } from './group-model.ts';
import { fitClasses, likeliest, overallRates, settleMembership } from './latent-classes.ts';
import type { Classes } from './latent-classes.ts';
import { pickedVotes } from './picked-votes.ts';
import { everyNth } from './sample.ts';

/** Members of the smallest group: so many, because no smaller cell is published, and so large a share of the counted. */
export const SMALLEST = 10;
const SMALLEST_SHARE = 0.01;

/** Votes from which the number of groups is chosen: a tenth of all, but at least and at most so many. */
const FEWEST_VOTES = 100_000;
const MOST_VOTES = 400_000;
const ROUNDS = 15;

export interface Found {
  readonly verdict: Verdict;
  /** One class where the verdict is not clear. */
  readonly classes: Classes;
}

export function findClasses(votes: Votes, mostGroups: number): Found {
  const overall = overallRates(votes);
  const one: Classes = { count: 1, shares: Float64Array.of(1), rates: overall };
  if (votes.participants < 2 * SMALLEST) return { verdict: 'too-few-participants', classes: one };
  const part = partFor(votes);
  const smallest = Math.max(SMALLEST, Math.ceil(SMALLEST_SHARE * part.participants));
  const { verdict, fit } = chooseNumber(part, mostGroups, smallest);
  if (verdict !== 'clear') return { verdict, classes: one };
  return { verdict, classes: refitted(votes, fit.classes, ROUNDS) };
}

/** The same classes after some rounds of fitting to these votes. */
export function refitted(votes: Votes, classes: Classes, rounds: number): Classes {
  const membership = new Float64Array(votes.participants * classes.count);
  settleMembership(votes, classes, membership);
  return fitClasses(votes, membership, classes.count, overallRates(votes), rounds).classes;
}

export function classified(votes: Votes, classes: Classes): Int16Array {
  const membership = new Float64Array(votes.participants * classes.count);
  settleMembership(votes, classes, membership);
  return likeliest(membership, classes.count);
}

function partFor(votes: Votes): Votes {
  const wanted = Math.max(FEWEST_VOTES, Math.min(MOST_VOTES, votes.columns.length / 10));
  return partOfVotes(votes, wanted).votes;
}

/** About so many votes: those of every n-th participant. */
export function partOfVotes(
  votes: Votes,
  wanted: number,
): { readonly votes: Votes; readonly participants: Int32Array } {
  const everybody = Int32Array.from({ length: votes.participants }, (_, p) => p);
  if (votes.columns.length <= wanted) return { votes, participants: everybody };
  const participants = everyNth(everybody, Math.ceil((votes.participants * wanted) / votes.columns.length));
  const statements = Int32Array.from({ length: votes.statements }, (_, s) => s);
  return { votes: pickedVotes(votes, participants, statements), participants };
}
