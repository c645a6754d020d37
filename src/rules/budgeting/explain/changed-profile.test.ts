import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Ballots, Instance } from '../instance.ts';
import type { Satisfaction } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { ballotsOf, example } from '../testing/by-hand.ts';
import { elections } from '../testing/elections.ts';
import { withChangedBallots, withCost, withNewVoters } from './changed-profile.ts';

/** All that counts of a profile: classes with equal ballots as one, in the order of their text. */
function contents(profile: Profile): unknown {
  const { weights, classStarts, classProjects, classUtilities, divisors } = profile;
  const classes = new Map<string, number>();
  const texts = Array.from(weights, (_, k) => {
    const entries = Array.from({ length: classStarts[k + 1]! - classStarts[k]! }, (_each, at) => classStarts[k]! + at);
    return `${entries.map((at) => `${classProjects[at]}:${classUtilities?.[at] ?? 1}`).join(' ')} / ${divisors?.[k] ?? 1}`;
  });
  texts.forEach((text, k) => classes.set(text, (classes.get(text) ?? 0) + weights[k]!));
  const { projectStarts, projectClasses, projectUtilities } = profile;
  const support = profile.instance.projects.map((_, project) => {
    const at = Array.from(projectClasses.subarray(projectStarts[project], projectStarts[project + 1]), (k, i) => {
      const utility = projectUtilities?.[projectStarts[project]! + i] ?? 1;
      return `${utility} in ${texts[k]}`;
    });
    return [...new Set(at)].toSorted();
  });
  const { votes, demand, pointSums, exact, voters, totalWeight, weightScale, pointsScale, instance } = profile;
  return {
    classes: [...classes].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    support,
    votes: [...votes],
    demand: Array.from(demand, (each) => each.toPrecision(12)),
    pointSums: pointSums && [...pointSums],
    rest: { exact, voters, totalWeight, weightScale, pointsScale, instance },
  };
}

const CAST = { approval: ['cost', 'relative-cost'], scoring: ['points', 'cost-points'] } as const;

/** Elections with a satisfaction, and one of their projects. */
const cast = fc.constantFrom(...(['approval', 'scoring'] as const)).chain((type) =>
  fc.record({
    election: elections(type, { weights: true }),
    satisfaction: fc.constantFrom<Satisfaction[]>(...CAST[type]),
    drawn: fc.nat(),
    voters: fc.integer({ min: 1, max: 4 }),
    utility: fc.integer({ min: 1, max: 3 }),
  }),
);

test('a profile with another cost is that of the election with this cost', () => {
  fc.assert(
    fc.property(cast, ({ election: { instance, ballots }, satisfaction, drawn, voters: cost }) => {
      const project = drawn % instance.projects.length;
      const projects = instance.projects.map((each, index) => (index === project ? { ...each, cost } : each));
      const changed = withCost(mergeBallots(instance, ballots, satisfaction), satisfaction, project, cost);
      assert.deepEqual(contents(changed), contents(mergeBallots({ ...instance, projects }, ballots, satisfaction)));
    }),
  );
});

test('a profile with new voters is that of the election with their ballots', () => {
  fc.assert(
    fc.property(cast, ({ election: { instance, ballots }, satisfaction, drawn, voters, utility }) => {
      const project = drawn % instance.projects.length;
      const profile = mergeBallots(instance, ballots, satisfaction);
      const each = ballots.points === undefined ? 1 : utility;
      const changed = withNewVoters(profile, satisfaction, project, voters, each);
      const larger = withBallots(ballots, voters, project, each);
      assert.deepEqual(contents(changed), contents(mergeBallots(instance, larger, satisfaction)));
    }),
  );
});

function withBallots(ballots: Ballots, voters: number, project: number, utility: number): Ballots {
  const { starts, chosen, points, weights, weightScale = 1 } = ballots;
  const more = Array.from({ length: voters }, (_, at) => at + 1);
  return {
    ...ballots,
    starts: Uint32Array.of(...starts, ...more.map((at) => chosen.length + at)),
    chosen: Uint32Array.of(...chosen, ...more.map(() => project)),
    ...(points && { points: Float64Array.of(...points, ...more.map(() => utility)) }),
    ...(weights && { weights: Float64Array.of(...weights, ...more.map(() => weightScale)) }),
  };
}

test('sums that new voters raise to 2^53 are no longer exact', () => {
  const { instance: own } = example({ budget: 10, costs: { a: 4 }, ballots: [] });
  const cast: Ballots = { ...ballotsOf([[0]]), points: Float64Array.of(2 ** 51) };
  const profile = mergeBallots({ ...own, ballotType: 'scoring' }, cast, 'points');
  const exact = [2, 3].map((voters) => withNewVoters(profile, 'points', 0, voters, 1).exact);
  assert.deepEqual(exact, [true, false]);
  assert.ok(!withNewVoters(mergeBallots(own, ballotsOf([[0]]), 'relative-cost'), 'relative-cost', 0, 1, 1).exact);
});

const { instance } = example({ budget: 10, costs: { a: 4, b: 7, c: 5 }, ballots: [] });
const scoring: Instance = { ...instance, ballotType: 'scoring' };

test('voters who would have filled in another ballot leave their class and are a new one', () => {
  const before = mergeBallots(instance, ballotsOf([[0, 1], [0, 1], [2], [2], []]), 'cost');
  const changed = withChangedBallots(before, 'cost', [
    // One of the first class keeps b and adds c and a; all of the second class name nothing any more; one who named nothing names b.
    { from: 0, weight: 1, keep: [1], add: [2, 0] },
    { from: 1, weight: 2, keep: [], add: [] },
    { from: -1, weight: 1, keep: [], add: [1] },
  ]);
  assert.deepEqual([...changed.weights], [1, 1, 1]);
  assert.deepEqual([...before.weights], [2, 2]);
  const now = mergeBallots(instance, ballotsOf([[0, 1], [0, 1, 2], [], [], [1]]), 'cost');
  assert.deepEqual(contents(changed), contents(now));
});

test('what is kept keeps its points and what is added has 1', () => {
  const scored: Ballots = { ...ballotsOf([[0, 1], [2]]), points: Float64Array.of(3, 2, 5) };
  const changed = withChangedBallots(mergeBallots(scoring, scored, 'points'), 'points', [
    { from: 0, weight: 1, keep: [0], add: [2] },
  ]);
  const now: Ballots = { ...ballotsOf([[2], [0, 2]]), points: Float64Array.of(5, 3, 1) };
  assert.deepEqual(contents(changed), contents(mergeBallots(scoring, now, 'points')));
  // By cost the points of the ballots stay what they were.
  const byCost = withChangedBallots(mergeBallots(scoring, scored, 'cost'), 'cost', [
    { from: 0, weight: 1, keep: [0], add: [2] },
  ]);
  assert.deepEqual([...byCost.pointSums!], [3, 2, 5]);
});

test('with a ballot changed the best costs are worked out anew', () => {
  const before = mergeBallots(
    instance,
    ballotsOf([
      [0, 1],
      [0, 2],
    ]),
    'relative-cost',
  );
  const changed = withChangedBallots(before, 'relative-cost', [{ from: 0, weight: 1, keep: [0], add: [2] }]);
  assert.deepEqual([...before.divisors!, ...changed.divisors!], [7, 9, 9, 9]);
});
