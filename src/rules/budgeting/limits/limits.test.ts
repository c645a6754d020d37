import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { Outcome, RuleChoice } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { countings } from '../testing/countings.ts';
import { countSlowly } from '../testing/count-slowly.ts';
import { Allowance, termsOf } from './allowance.ts';
import type { Limits } from './limits.ts';

/** Costs, districts and categories by id; a word for each voter, of the one-letter ids named. */
type Places = Readonly<Record<string, readonly [cost: number, district?: string, categories?: readonly string[]]>>;

function town(budget: number, places: Places, words: string): { instance: Instance; ballots: Ballots } {
  const ids = Object.keys(places);
  const projects = ids.map((id) => {
    const [cost, district, categories = []] = places[id]!;
    return { id, name: id, cost, categories, targets: [], ...(district === undefined ? {} : { district }) };
  });
  const rows = words.split(' ').map((word) => word.split('').map((id) => ids.indexOf(id)));
  const starts = Uint32Array.of(0, ...rows.map((_, voter) => rows.slice(0, voter + 1).flat().length));
  const instance: Instance = { budget, unitsPerCurrency: 1, currency: 'USD', ballotType: 'approval', projects };
  return { instance, ballots: { starts, chosen: Uint32Array.from(rows.flat()) } };
}

const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

function counted(
  budget: number,
  places: Places,
  words: string,
  limits: Limits,
  rule: Partial<RuleChoice> = {},
): Outcome {
  const { instance, ballots } = town(budget, places, words);
  return count(instance, ballots, { ...greedy, ...rule, limits });
}

function allowance(budget: number, places: Places, words: string, limits: Limits): Allowance {
  const { instance, ballots } = town(budget, places, words);
  return new Allowance(termsOf(mergeBallots(instance, ballots, 'cost'), limits));
}

const places: Places = { a: [6, 'North', ['green']], b: [5, 'South', ['green', 'roads']], c: [4, 'South'], d: [1] };

test('a project on exactly as many ballots as are asked for is fit, with one vote fewer it is not', () => {
  assert.deepEqual(counted(20, places, 'ab ab a', { minVotes: 2 }).winners, ['a', 'b']);
  assert.deepEqual(counted(20, places, 'ab ab a', { minVotes: 2.5 }).winners, ['a']);
  assert.deepEqual(counted(20, places, 'ab ab a', { minVotes: 3 }).winners, ['a']);
  assert.deepEqual(counted(20, places, 'ab ab a', { minVotes: 3.1 }).winners, []);
});

test('points are summed by weight and held against the least', () => {
  const { instance, ballots } = town(20, places, 'ab ab');
  const scored = { ...ballots, points: Float64Array.of(15, 5, 10, 5), pointsScale: 10 };
  const weighed = { ...scored, weights: Float64Array.of(2, 10), weightScale: 10 };
  const by = (minPoints: number, own: Ballots): readonly string[] =>
    count({ ...instance, ballotType: 'scoring' }, own, { ...greedy, limits: { minPoints } }).winners;
  assert.deepEqual([by(1, scored), by(1.1, scored), by(2.5, scored), by(2.6, scored)], [['a', 'b'], ['a'], ['a'], []]);
  // a: 0.2 * 1.5 + 1 = 1.3; b: 0.2 * 0.5 + 0.5 = 0.6.
  assert.deepEqual([by(0.6, weighed), by(1.3, weighed), by(1.31, weighed)], [['a', 'b'], ['a'], []]);
});

test('of projects that exclude each other one is funded, and others of the group with none of them', () => {
  assert.deepEqual(
    counted(20, places, 'abc abc c', {
      exclusive: [
        ['a', 'c'],
        ['b', 'd'],
      ],
    }).winners,
    ['c', 'b'],
  );
  // An id that no project has excludes nothing; groups may overlap.
  const overlapping = {
    exclusive: [
      ['a', 'b'],
      ['b', 'c', 'x'],
    ],
  };
  assert.deepEqual(counted(20, places, 'ab abc bc b', overlapping).winners, ['b']);
  assert.deepEqual(counted(20, places, 'abc ac a', overlapping).winners, ['a', 'c']);
});

test('a cap may be reached and not passed, by category, by district, and for projects of none', () => {
  const cap = (of: 'category' | 'district', name: string, atMost: number): readonly string[] =>
    counted(20, places, 'abcd abc ab a', { groups: [{ of, name, atMost }] }).winners;
  assert.deepEqual(cap('category', 'green', 11), ['a', 'b', 'c', 'd']);
  assert.deepEqual(cap('category', 'green', 10), ['a', 'c', 'd']);
  assert.deepEqual(cap('category', '', 4), ['a', 'b', 'c']);
  assert.deepEqual(cap('district', 'South', 8), ['a', 'b', 'd']);
  assert.deepEqual(cap('district', '', 0), ['a', 'b', 'c']);
});

test('what is kept for a floor is not spent on others, and goes to the group by greedy', () => {
  const groups = [{ of: 'district', name: 'South', atLeast: 5 }] as const;
  // Of 10 units 5 are kept for the South: a (6) is refused, d (1) is not; then b (5), on more ballots than c.
  const outcome = counted(10, places, 'ad ad ab c', { groups });
  assert.deepEqual(outcome.winners, ['d', 'b', 'c']);
  assert.deepEqual(
    outcome.rounds.map(({ step, left }) => [step, left]),
    [
      ['greedy', 9],
      ['greedy', 4],
      ['greedy', 0],
    ],
  );
  assert.deepEqual(counted(10, places, 'ad ad ab c', {}).winners, ['a', 'd']);
});

test('a floor is filled with projects of its group alone, and what these cannot use is for everybody', () => {
  const shares = { rule: 'equal-shares' } as const;
  // Each of four voters has 3: they fund d; the floor of 9 for the South brings b, and c does not fit in what is left of it.
  const groups = [{ of: 'district', name: 'South', atLeast: 9 }] as const;
  const floors = counted(12, places, 'ad ad ab c', { groups }, shares);
  assert.deepEqual(
    floors.rounds.map(({ project, step }) => [project, step]),
    [
      ['d', 'equal-shares'],
      ['b', 'floor'],
      ['c', 'floor'],
    ],
  );
  // Nobody names anything in the South but c (4): 5 of its 9 are free again, and greedy goes on with a.
  assert.deepEqual(counted(12, places, 'ad ad a c', { groups }).winners, ['d', 'c', 'a']);
});

test('after the floors greedy goes on in the rounds that follow theirs', () => {
  const groups = [{ of: 'district', name: 'South', atLeast: 9 }] as const;
  const cityOf: Places = { a: [4, 'North'], c: [4, 'South'], e: [4, 'North'] };
  const { winners, ties } = counted(10, cityOf, 'ae ae c', { groups }, { noSkip: true });
  assert.deepEqual(winners, ['c', 'a']);
  assert.deepEqual(ties.at(-1), { round: 2, tied: ['a', 'e'], taken: 'a', by: 'id' });
});

test('money kept back once is kept back for good while the rule runs, though the floor is reached meanwhile', () => {
  const groups = [{ of: 'district', name: 'South', atLeast: 4 }] as const;
  const south = allowance(9, places, 'abcd', { groups });
  assert.deepEqual(
    [0, 1, 2, 3].map((project) => south.admits(project)),
    [false, true, true, true],
  );
  south.fund(2);
  // 5 are left and the floor is reached; what cost 6 was refused at 5 for others.
  assert.equal(south.left, 5);
  assert.ok(!south.admits(0) && !south.admitsBeyondBudget(0));
  assert.ok(south.admits(1));
  assert.deepEqual(south.owed(), []);
  south.setFree();
  assert.ok(south.admitsBeyondBudget(0) && !south.admits(0));
});

test('a copy of an allowance is spent apart, and remembers what is barred, spent and refused', () => {
  const groups = [
    { of: 'district', name: 'South', atLeast: 4, atMost: 8 },
    { of: 'category', name: 'roads' },
  ] as const;
  const first = allowance(9, places, 'abcd', { groups, exclusive: [['c', 'd']] });
  first.fund(2);
  const second = first.copy();
  assert.deepEqual(
    [0, 1, 2, 3].map((project) => second.admits(project)),
    [false, false, false, false],
  );
  second.setFree();
  assert.ok(second.admitsBeyondBudget(0) && !first.admitsBeyondBudget(0));
  second.fund(0);
  assert.deepEqual([first.left, second.left], [5, -1]);
  assert.equal(first.owed().length, 0);
});

test('floors that are not reached are told with the projects that are in them', () => {
  const groups = [
    { of: 'district', name: 'South', atLeast: 5 },
    { of: 'category', name: 'green', atLeast: 0 },
    { of: 'category', name: '', atLeast: 1 },
  ] as const;
  const own = allowance(20, places, 'abcd', { groups });
  const named = (): number[][] => own.owed().map((isIn) => [0, 1, 2, 3].filter((project) => isIn(project)));
  assert.deepEqual(named(), [
    [1, 2],
    [2, 3],
  ]);
  own.fund(1);
  assert.deepEqual(named(), [[2, 3]]);
});

test('only groups and exclusions limit what is funded together', () => {
  assert.ok(!allowance(20, places, 'abcd', { minVotes: 2, partial: { a: 1 } }).limited);
  assert.ok(allowance(20, places, 'abcd', { exclusive: [['a', 'b']] }).limited);
  assert.ok(allowance(20, places, 'abcd', { groups: [{ of: 'district', name: 'South', atMost: 1 }] }).limited);
});

test('what is left goes to projects that may be funded in part, the best score first, up to their cost', () => {
  const parts = (budget: number, partial: Record<string, number>, words = 'ab ab c cd a'): unknown =>
    counted(budget, places, words, { partial }).partly;
  // a (3 votes, 6) is funded; of 9 there are 3 left for b (5), which takes any amount from 3.
  assert.deepEqual(parts(9, { b: 3 }, 'ab ab a'), [{ project: 'b', amount: 3 }]);
  assert.deepEqual(parts(9, { b: 4 }, 'ab ab a'), undefined);
  assert.deepEqual(parts(9, { b: 3, a: 1 }, 'ab ab a'), [{ project: 'b', amount: 3 }]);
  // Nothing is left.
  assert.deepEqual(parts(6, { b: 0 }, 'ab ab a'), undefined);
});

test('of projects that may be funded in part the better score goes first', () => {
  const four: Places = { a: [6], b: [5], c: [2], d: [5] };
  // a (6) and c (2) are funded; the 1 that is left goes to d, on four ballots, and not to b, on two.
  const outcome = counted(9, four, 'abd abd acd acd ac a', { partial: { b: 1, d: 1 } });
  assert.deepEqual([outcome.winners, outcome.partly], [['a', 'c'], [{ project: 'd', amount: 1 }]]);
});

test('projects that may be funded in part tie as others do, in rounds that go on from the last', () => {
  const three: Places = { a: [6], b: [5], c: [5] };
  const outcome = counted(9, three, 'abc abc a', { partial: { b: 1, c: 1 } });
  assert.deepEqual(outcome.partly, [{ project: 'b', amount: 3 }]);
  assert.deepEqual(outcome.ties, [{ round: 2, tied: ['b', 'c'], taken: 'b', by: 'id' }]);
  assert.equal(outcome.cost, 9);
});

test('exclusions and caps hold for what is funded in part', () => {
  const two: Places = { a: [6, 'North'], b: [5, 'South'], c: [5, 'South'] };
  const partial = { b: 1, c: 1 };
  assert.deepEqual(counted(9, two, 'ab ab a', { partial, exclusive: [['a', 'b']] }).partly, undefined);
  const groups = [{ of: 'district', name: 'South', atMost: 4 }] as const;
  assert.deepEqual(counted(9, two, 'ab ab a', { partial, groups }).partly, undefined);
});

test('within floors every rule gives what a count in fractions gives', () => {
  const floored = countings().filter(
    ({ choice }) => choice.limits?.groups?.some(({ atLeast = 0 }) => atLeast > 0) === true,
  );
  fc.assert(
    fc.property(floored, ({ instance, ballots, choice }) => {
      const { choice: _choice, ...outcome } = count(instance, ballots, choice);
      assert.deepEqual(outcome, countSlowly(instance, ballots, choice));
    }),
    { numRuns: 400 },
  );
});
