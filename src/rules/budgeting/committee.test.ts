/** Worked examples of the literature on committees, and what equal costs mean for the rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { committee, COMMITTEE_RULES, committeeSentence } from './committee.ts';
import type { CommitteeRule } from './committee.ts';
import { count } from './count.ts';
import type { Outcome } from './outcome.ts';
import { ALL_RULES, ruleChoices } from './testing/countings.ts';
import { elections } from './testing/elections.ts';

type Approvals = readonly (readonly [voters: number, named: string])[];

/** `candidates` are those that are named, in order of code points; so are ties broken. */
function elected(rule: CommitteeRule, seats: number, approvals: Approvals): Outcome {
  const ballots = approvals.flatMap(([voters, named]) => Array.from({ length: voters }, () => named.split(' ')));
  const made = committee(seats, [...new Set(ballots.flat())].toSorted(), ballots);
  assert.ok(made.ok);
  return count(made.value.instance, made.value.ballots, { ...COMMITTEE_RULES[rule], ties: 'id', seed: '' });
}

const RULES = Object.keys(COMMITTEE_RULES) as CommitteeRule[];
const winners = (seats: number, approvals: Approvals): Record<string, string> =>
  Object.fromEntries(RULES.map((rule) => [rule, elected(rule, seats, approvals).winners.join(' ')]));

test("Phragmen's own example of 1894 (in Janson, Phragmen's and Thiele's Election Methods): A, Q and B", () => {
  const approvals: Approvals = [
    [1034, 'A B C'],
    [519, 'P Q R'],
    [90, 'A B Q'],
    [47, 'A P Q'],
  ];
  // A: 1/1171. Q: (1 + 137/1171) / 656 = 327/192044, before B: (1 + 1124/1171) / 1124. Then B, with 1034 voters who carry 1/1171
  // and 90 who carry 327/192044. By votes alone A, B and C win with 1171, 1124 and 1034 of 1690.
  const outcome = elected('phragmen', 3, approvals);
  assert.deepEqual(outcome.winners, ['A', 'Q', 'B']);
  assert.deepEqual(
    outcome.rounds.slice(0, 2).map(({ load }) => load),
    ['1/1171', '327/192044'],
  );
  assert.deepEqual(elected('approval', 3, approvals).winners, ['A', 'B', 'C']);
});

test('Peters and Skowron, introduction: Equal Shares, Phragmen and maximin support give each half of the voters six seats', () => {
  // Three voters agree on three candidates and have one each besides; three voters have candidates of their own only. Two
  // seats of twelve belong to each voter: three shared ones and three of their own for the first, two each for the others.
  const approvals: Approvals = [
    [1, 'a b c d'],
    [1, 'a b c e'],
    [1, 'a b c f'],
    [1, 'g h i'],
    [1, 'j k l'],
    [1, 'm n o'],
  ];
  const proportional = 'a b c d e f g h j k m n'.split(' ');
  for (const rule of ['equal-shares', 'phragmen', 'maximin-support'] as const)
    assert.deepEqual(elected(rule, 12, approvals).winners.toSorted(), proportional, rule);
  const paid = elected('equal-shares', 12, approvals);
  assert.equal(paid.endowment, '2/1');
  assert.deepEqual([...new Set(paid.rounds.map(({ maxPayment }) => maxPayment))], ['1/3', '1/1']);
});

test('Sanchez-Fernandez et al.: the maximin support method spreads loads anew, Phragmen does not', () => {
  const approvals: Approvals = [
    [10_000, 'c1 c2'],
    [6_000, 'c1 c3'],
    [4_000, 'c2'],
    [5_500, 'c3'],
    [9_500, 'c4'],
    [5_000, 'c5 c6 c7'],
    [3_000, 'c5'],
  ];
  // Fewest supporters of a member, once support is shared out: 9,500 with c1, c3 and c4, but c1, c2 and c4 leave c2 less.
  assert.deepEqual(elected('maximin-support', 3, approvals).winners, ['c1', 'c3', 'c4']);
  assert.deepEqual(elected('phragmen', 3, approvals).winners, ['c1', 'c4', 'c2']);
});

test('where voters name parties, every proportional rule gives seats as the method of D Hondt does', () => {
  // 60, 28 and 12 of 100 voters for ten seats. Quotients 60 / 1 to 60 / 7 = 8.6, 28 / 1 to 28 / 3 = 9.3, 12; eleventh: 60 / 7.
  const party = (letter: string): string => Array.from({ length: 10 }, (_, at) => `${letter}${at}`).join(' ');
  const approvals: Approvals = [
    [60, party('a')],
    [28, party('b')],
    [12, party('c')],
  ];
  const seats = (rule: CommitteeRule): number[] =>
    ['a', 'b', 'c'].map((letter) => elected(rule, 10, approvals).winners.filter((id) => id.startsWith(letter)).length);
  for (const rule of ['phragmen', 'maximin-support', 'equal-shares'] as const)
    assert.deepEqual(seats(rule), [6, 3, 1], rule);
  assert.deepEqual(seats('approval'), [10, 0, 0]);
});

test('satisfaction approval voting: a ballot with fewer names counts more for each of them', () => {
  // a and b: 3 halves each, c: two whole votes.
  const approvals: Approvals = [
    [3, 'a b'],
    [2, 'c'],
  ];
  assert.deepEqual(winners(2, approvals), {
    approval: 'a b',
    'satisfaction-approval': 'c a',
    // 5 voters, 2/5 each: a for 1/3 of each of three; neither b nor c can be paid. Then Phragmen: c from loads -2/5, 1/10; b 4/15.
    'equal-shares': 'a c',
    phragmen: 'a c',
    'maximin-support': 'a c',
  });
});

test('all seats are taken where enough candidates are named', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  fc.assert(
    fc.property(
      fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 1, max: names.length }),
      fc.constantFrom(...RULES),
      (ballots, seats, rule) => {
        const made = committee(seats, names, ballots);
        assert.ok(made.ok);
        const { instance, ballots: columns } = made.value;
        const outcome = count(instance, columns, { ...COMMITTEE_RULES[rule], ties: 'votes-cost-seed', seed: 'x' });
        assert.equal(outcome.winners.length, Math.min(seats, new Set(ballots.flat()).size));
      },
    ),
    { numRuns: 500 },
  );
});

for (const [rule, completion] of ALL_RULES) {
  test(`${rule} + ${completion}: with equal costs, cost and cardinality have the same outcome`, () => {
    fc.assert(
      fc.property(
        elections('approval', { weights: true }),
        ruleChoices(['cost'], [[rule, completion]]),
        fc.integer({ min: 1, max: 40 }),
        ({ instance, ballots }, choice, cost) => {
          const equal = { ...instance, projects: instance.projects.map((project) => ({ ...project, cost })) };
          const by = (satisfaction: 'cost' | 'cardinality'): Outcome => ({
            ...count(equal, ballots, { ...choice, satisfaction }),
            choice,
          });
          assert.deepEqual(by('cardinality'), by('cost'));
        },
      ),
      { numRuns: 150 },
    );
  });
}

test('a candidate is a project that costs a seat, and of no category or target', () => {
  const made = committee(1, ['a', 'b'], [['a']]);
  assert.ok(made.ok);
  assert.deepEqual(made.value.instance.projects[1], { id: 'b', name: 'b', cost: 1, categories: [], targets: [] });
});

test('seats, candidates and ballots that cannot be are refused, all at once', () => {
  const made = committee(4, ['a', 'b', 'a'], [['a', 'c'], [], ['b', 'b']]);
  assert.ok(!made.ok);
  assert.deepEqual(made.error.map(committeeSentence), [
    'The number of seats must be a whole number from 1 to the number of candidates.',
    'There is more than one candidate "a".',
    'Ballot 1 names "c", who is not a candidate.',
    'Ballot 3 names "b" twice.',
  ]);
  assert.deepEqual(made.error.at(-1), { code: 'named-twice', ballot: 3, candidate: 'b' });
  for (const seats of [0, -1, 1.5, Number.NaN]) assert.ok(!committee(seats, ['a', 'b'], []).ok);
});
