/** For every "no" in the table of `every-rule.test.ts` an election that shows it, without any tie; found by random search. */
import type { Axiom, Change } from './axioms.ts';
import type { SmallElection } from './small-elections.ts';

export interface CounterExample {
  readonly election: SmallElection;
  /** None where the outcome itself is not exhaustive. */
  readonly change?: Change;
}

const shows = (budget: number, costs: SmallElection['costs'], ballots: string, change?: Change): CounterExample => ({
  election: { budget, costs, ballots },
  ...(change === undefined ? {} : { change }),
});
const cheaper = (winner: string, cost: number): Change => ({ axiom: 'discount', winner, cost });
const budget = (budget: number, winner: string): Change => ({ axiom: 'limit', winner, budget });
const alsoOn = (ballot: string, winner: string): Change => ({ axiom: 'support', winner, ballot });
const oneMoreFor = (winner: string): Change => ({ axiom: 'newcomer', winner });
const merged = (winner: string, other: string): Change => ({ axiom: 'merging', winner, other });

/** By the first column of the table. */
export const COUNTER_EXAMPLES: Readonly<
  Record<string, Partial<Readonly<Record<Axiom | 'exhaustive', CounterExample>>>>
> = {
  'greedy, cost': { limit: shows(6, { a: 4, b: 2, c: 3 }, 'a abc ac', budget(7, 'b')) },
  'greedy, cardinality': {
    limit: shows(10, { a: 8, b: 2, c: 9 }, 'a bc c', budget(13, 'a')),
    merging: shows(6, { a: 2, b: 4, c: 3 }, 'abc', merged('a', 'c')),
  },
  'greedy noSkip, cost': { exhaustive: shows(1, { a: 2, b: 1 }, 'a a b') },
  'max-welfare, cost': {
    discount: shows(5, { a: 4, b: 5 }, 'ab', cheaper('b', 2)),
    limit: shows(5, { a: 4, b: 2, c: 1 }, 'abc', budget(6, 'c')),
  },
  'max-welfare, cardinality': {
    limit: shows(6, { a: 2, b: 3, c: 5 }, 'ab ac c', budget(9, 'b')),
    merging: shows(4, { a: 3, b: 2, c: 2, d: 3 }, 'abcd ad bc bcd d', merged('b', 'c')),
  },
  'equal-shares, cost': {
    exhaustive: shows(1, { a: 2, b: 1 }, 'a b'),
    limit: shows(5, { a: 5, b: 2 }, 'a a ab b', budget(7, 'b')),
    newcomer: shows(9, { a: 5, b: 7, c: 1, d: 4, e: 5 }, 'ab ab abd abd abd abe abe cd cd cd e e', oneMoreFor('c')),
    merging: shows(36, { a: 4, b: 11, c: 8, d: 17, e: 18 }, 'abc abc abc abcd d d d d d', merged('a', 'c')),
  },
  'equal-shares, cardinality': {
    exhaustive: shows(1, { a: 1, b: 3 }, 'a b'),
    limit: shows(8, { a: 7, b: 5, c: 1 }, 'ab ab ac', budget(10, 'b')),
    newcomer: shows(38, { a: 13, b: 7, c: 4, d: 12 }, 'abc abd abd abd abd abd abd abd cd d', oneMoreFor('a')),
    merging: shows(5, { a: 2, b: 3, c: 4 }, 'abc', merged('a', 'b')),
  },
  'equal-shares + add1, cost': {
    exhaustive: shows(1, { a: 1, b: 1 }, 'a b'),
    discount: shows(8, { a: 2, b: 7, c: 7 }, 'ab ab b c c', cheaper('a', 1)),
    limit: shows(7, { a: 3, b: 7 }, 'a b b', budget(8, 'a')),
    support: shows(5, { a: 3, b: 5, c: 7 }, 'a ab ab b b c c', alsoOn('c', 'b')),
    newcomer: shows(10, { a: 10, b: 1, c: 6 }, 'a ab ab c', oneMoreFor('a')),
    merging: shows(21, { a: 6, b: 2, c: 9, d: 5 }, 'ab abcd abcd abcd abcd abd c c c c', merged('a', 'b')),
  },
  'equal-shares + add1u, cost': {
    discount: shows(8, { a: 7, b: 2, c: 8 }, 'a bc c', cheaper('b', 1)),
    limit: shows(11, { a: 11, b: 5 }, 'a a b', budget(13, 'a')),
    support: shows(13, { a: 4, b: 5, c: 12 }, 'a abc ac b c c', alsoOn('b', 'c')),
    newcomer: shows(8, { a: 6, b: 8, c: 1 }, 'a abc b bc', oneMoreFor('b')),
    merging: shows(7, { a: 4, b: 2, c: 7 }, 'ab c c', merged('a', 'b')),
  },
  'equal-shares + add-opt, cost': {
    exhaustive: shows(1, { a: 1, b: 1 }, 'a b'),
    discount: shows(12, { a: 10, b: 18, c: 4 }, 'ab abc b', cheaper('c', 1)),
    limit: shows(2, { a: 5, b: 2 }, 'a ab', budget(3, 'b')),
    support: shows(14, { a: 12, b: 5, c: 8 }, 'a a ab ab bc c', alsoOn('c', 'a')),
    newcomer: shows(7, { a: 5, b: 3, c: 7 }, 'a a abc b bc c c c', oneMoreFor('c')),
    merging: shows(25, { a: 10, b: 5, c: 5, d: 4, e: 3 }, 'abe abcde b abcd abcd abcde', merged('c', 'd')),
  },
  'equal-shares + greedy, cost': {
    limit: shows(4, { a: 1, b: 2, c: 4 }, 'ac b c', budget(5, 'b')),
    newcomer: shows(2, { a: 2, b: 1, c: 1 }, 'a ab ac b', oneMoreFor('c')),
    merging: shows(19, { a: 8, b: 7, c: 3, d: 10 }, 'ac b b d d', merged('a', 'c')),
  },
  'equal-shares + phragmen, cost': {
    exhaustive: shows(3, { a: 2, b: 3, c: 1 }, 'ac b'),
    limit: shows(7, { a: 2, b: 4, c: 5 }, 'ac b c', budget(10, 'a')),
    newcomer: shows(
      23,
      { a: 12, b: 10, c: 10, d: 14, e: 4 },
      'abcd abcd abcd abcd abcd bce bce bce bce bce be be be',
      oneMoreFor('c'),
    ),
    merging: shows(7, { a: 3, b: 4, c: 6, d: 4 }, 'ab abc c d', merged('a', 'b')),
  },
  'equal-shares + maximin-support, cost': {
    limit: shows(4, { a: 1, b: 2, c: 4 }, 'a bc c', budget(6, 'b')),
    newcomer: shows(18, { a: 7, b: 7, c: 5, d: 6 }, 'a a a ab ab abc abc bcd bcd bcd bcd bcd bcd', oneMoreFor('d')),
    merging: shows(5, { a: 2, b: 4, c: 3 }, 'ac b', merged('a', 'c')),
  },
  'bos-equal-shares, cost': {
    exhaustive: shows(7, { a: 2, b: 3, c: 2 }, 'abc c c'),
    limit: shows(3, { a: 1, b: 3, c: 2 }, 'a abc b', budget(4, 'c')),
    newcomer: shows(26, { a: 10, b: 16, c: 3 }, 'a a b b bc bc bc', oneMoreFor('c')),
    merging: shows(8, { a: 2, b: 6, c: 7 }, 'ab abc c', merged('a', 'b')),
  },
  phragmen: {
    exhaustive: shows(3, { a: 2, b: 1, c: 3 }, 'ab c'),
    merging: shows(14, { a: 3, b: 8, c: 7 }, 'abc', merged('a', 'c')),
  },
  'phragmen + greedy, cost': {
    limit: shows(3, { a: 3, b: 1, c: 2 }, 'a ac b', budget(4, 'c')),
    merging: shows(7, { a: 3, b: 4, c: 5 }, 'abc', merged('a', 'b')),
  },
  'phragmen + maximin-support': {
    limit: shows(3, { a: 1, b: 2, c: 3 }, 'a b c c', budget(5, 'b')),
    merging: shows(7, { a: 2, b: 3, c: 4 }, 'abc', merged('a', 'b')),
  },
  'maximin-support': {
    limit: shows(6, { a: 2, b: 4, c: 5 }, 'abc c', budget(8, 'b')),
    merging: shows(10, { a: 5, b: 3, c: 4 }, 'abc', merged('b', 'c')),
  },
};
