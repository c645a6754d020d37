import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Ballots, Instance } from './instance.ts';
import type { Satisfaction } from './outcome.ts';
import { mergeBallots, Profiles } from './profile.ts';
import type { Profile } from './profile.ts';
import { ballotsOf, example } from './testing/by-hand.ts';
import { elections } from './testing/elections.ts';

const { instance } = example({ budget: 10, costs: { a: 4, b: 7, c: 5, d: 12 }, ballots: [] });
const scoring: Instance = { ...instance, ballotType: 'scoring' };

/** Classes as written out: weight, then projects with their utilities. */
function classesOf({ weights, classStarts, classProjects, classUtilities }: Profile): string[] {
  return Array.from(weights, (weight, k) => {
    const entries = Array.from(classProjects.subarray(classStarts[k], classStarts[k + 1]), (project, at) => {
      const utility = classUtilities?.[classStarts[k]! + at];
      return utility === undefined ? `${project}` : `${project}:${utility}`;
    });
    return `${weight} x ${entries.join(' ')}`;
  });
}

/** Classes of each project, as written out. */
function supportOf({ projectStarts, projectClasses, projectUtilities }: Profile): string[] {
  return Array.from({ length: projectStarts.length - 1 }, (_, project) =>
    Array.from(projectClasses.subarray(projectStarts[project], projectStarts[project + 1]), (k, at) => {
      const utility = projectUtilities?.[projectStarts[project]! + at];
      return utility === undefined ? `${k}` : `${k}:${utility}`;
    }).join(' '),
  );
}

test('ballots that name the same in any order are one class, with the sum of their weights', () => {
  const ballots: Ballots = {
    ...ballotsOf([[2, 0], [1], [], [0, 2], [0], [1], [0, 2, 1]]),
    weights: Float64Array.of(10, 20, 5, 15, 0, 1, 2),
    weightScale: 10,
  };
  const profile = mergeBallots(instance, ballots, 'cost');
  assert.deepEqual(classesOf(profile), ['25 x 0 2', '21 x 1', '2 x 0 1 2']);
  assert.deepEqual([...profile.classOf], [0, 1, -1, 0, -1, 1, 2]);
  assert.deepEqual(supportOf(profile), ['0 2', '1 2', '0 2', '']);
  assert.deepEqual([...profile.votes], [27, 23, 27, 0]);
  assert.equal(profile.demand, profile.votes);
  assert.deepEqual([profile.voters, profile.totalWeight, profile.weightScale, profile.pointsScale], [7, 53, 10, 1]);
  assert.deepEqual([profile.pointSums, profile.divisors], [undefined, undefined]);
});

test('ballots with other points for the same projects are other classes, and points are summed by weight', () => {
  const ballots: Ballots = {
    ...ballotsOf([[2, 0], [0, 2], [0, 2], [1]]),
    points: Float64Array.of(1, 3, 3, 1, 1, 3, 6),
    pointsScale: 10,
    weights: Float64Array.of(1, 2, 4, 1),
  };
  const profile = mergeBallots(scoring, ballots, 'points');
  assert.deepEqual(classesOf(profile), ['3 x 0:3 2:1', '4 x 0:1 2:3', '1 x 1:6']);
  assert.deepEqual(supportOf(profile), ['0:3 1:1', '2:6', '0:1 1:3', '']);
  assert.deepEqual([...profile.demand], [13, 6, 15, 0]);
  assert.deepEqual(profile.pointSums, profile.demand);
  assert.equal(profile.pointsScale, 10);
  // By cost the points are no utilities, but still summed.
  const byCost = mergeBallots(scoring, ballots, 'cost');
  assert.deepEqual(classesOf(byCost), ['7 x 0 2', '1 x 1']);
  assert.deepEqual([...byCost.demand], [7, 1, 7, 0]);
  assert.deepEqual([...byCost.pointSums!], [13, 6, 15, 0]);
});

test('ranks are summed as points from the longest ballot down to 1, whatever they are counted by', () => {
  const ordinal: Instance = { ...instance, ballotType: 'ordinal' };
  const profile = mergeBallots(ordinal, ballotsOf([[2, 0, 1], [0, 2], [1]]), 'borda');
  assert.deepEqual([...profile.pointSums!], [2 + 3, 1 + 3, 3 + 2, 0]);
  assert.deepEqual([...profile.demand], [1 + 1, 0, 2, 0]);
});

test('sums are exact up to 2^53 - 1: the weight of all times the highest utility', () => {
  const exact = (ranks: number, weight: number): boolean => {
    const ids = Object.fromEntries(Array.from({ length: ranks }, (_, at) => [`p${at}`, 1]));
    const own: Instance = { ...example({ budget: 1, costs: ids, ballots: [] }).instance, ballotType: 'ordinal' };
    const ballots = ballotsOf([Array.from({ length: ranks }, (_, at) => at)]);
    return mergeBallots(own, { ...ballots, weights: Float64Array.of(weight) }, 'lexicographic').exact;
  };
  assert.deepEqual([exact(53, 1), exact(53, 2), exact(52, 2), exact(1, 2 ** 53 - 1)], [true, false, true, true]);
});

test('by relative cost a ballot is divided by its best set within the budget, and what it cannot afford gives nothing', () => {
  const ballots = ballotsOf([[0, 2, 1], [1, 3], [3], [0, 1, 2]]);
  const profile = mergeBallots(instance, ballots, 'relative-cost');
  assert.deepEqual([...profile.divisors!], [9, 7, 0]);
  assert.deepEqual([...profile.votes], [2, 3, 2, 2]);
  assert.deepEqual([...profile.demand], [2 / 9, 2 / 9 + 1 / 7, 2 / 9, 1 / 7]);
  assert.ok(!profile.exact);
});

test('ballots are merged once for each kind of utility', () => {
  const profiles = new Profiles(instance, ballotsOf([[0, 1], [2]]));
  assert.equal(profiles.by('cost'), profiles.by('sqrt-cost'));
  assert.equal(profiles.by('share'), profiles.by('cardinality'));
  assert.notEqual(profiles.by('relative-cost'), profiles.by('cost'));
  const scored = new Profiles(scoring, { ...ballotsOf([[0, 1]]), points: Float64Array.of(1, 2) });
  assert.equal(scored.by('cost-points'), scored.by('points'));
  assert.notEqual(scored.by('points'), scored.by('cost'));
});

test('the classes are the different ballots in the order in which they come, and each project lists those naming it', () => {
  const satisfactions = { approval: 'cost', scoring: 'points', ordinal: 'cost-ranks' } as const;
  const cast = fc
    .constantFrom(...(['approval', 'scoring', 'ordinal'] as const))
    .chain((type) => elections(type).map((election) => ({ ...election, satisfaction: satisfactions[type] })));
  fc.assert(
    fc.property(cast, ({ instance: own, ballots, satisfaction }) => {
      const profile = mergeBallots(own, ballots, satisfaction);
      const merged = mergedSlowly(ballots, satisfaction, Math.max(0, ...lengthsOf(ballots)));
      assert.deepEqual(classesOf(profile), merged);
      const named = own.projects.map((_, project) =>
        merged.flatMap((row, k) => {
          const entry = row
            .split(' ')
            .slice(2)
            .find((each) => each.split(':')[0] === `${project}`);
          return entry === undefined ? [] : [entry.includes(':') ? `${k}:${entry.split(':')[1]}` : `${k}`];
        }),
      );
      assert.deepEqual(
        supportOf(profile),
        named.map((each) => each.join(' ')),
      );
    }),
  );
});

const lengthsOf = ({ starts }: Ballots): number[] =>
  Array.from({ length: starts.length - 1 }, (_, voter) => starts[voter + 1]! - starts[voter]!);

function mergedSlowly(
  { starts, chosen, points, weights }: Ballots,
  satisfaction: Satisfaction,
  longest: number,
): string[] {
  const sums = new Map<string, number>();
  for (let voter = 0; voter + 1 < starts.length; voter++) {
    const places = Array.from({ length: starts[voter + 1]! - starts[voter]! }, (_, at) => starts[voter]! + at);
    const entries = places
      .toSorted((a, b) => chosen[a]! - chosen[b]!)
      .map((at) => {
        if (satisfaction === 'cost') return `${chosen[at]}`;
        return `${chosen[at]}:${satisfaction === 'points' ? points![at] : longest - (at - starts[voter]!)}`;
      });
    const weight = weights?.[voter] ?? 1;
    const text = entries.join(' ');
    if (text !== '' && weight !== 0) sums.set(text, (sums.get(text) ?? 0) + weight);
  }
  return [...sums].map(([text, weight]) => `${weight} x ${text}`);
}
