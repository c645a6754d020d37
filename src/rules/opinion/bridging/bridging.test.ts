import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { countByPart, gatherVotes } from '../votes.ts';
import { bridge, rankCommonGround, rankDisagreement } from './bridging.ts';
import type { BridgingInput } from './bridging.ts';
import { crossRegionBound, crossRegionScore } from './cross-region.ts';
import { regionVotes } from './regions.ts';
import { near } from './testing/counts.ts';

type Vote = readonly [participant: number, statement: number, value: number];
interface Person {
  readonly group: number;
  readonly region: number;
  /** By statement; undefined where not voted. */
  readonly votes: readonly (number | undefined)[];
}

const STATEMENTS = 4;

function conversation(people: readonly Person[], groups: number, regions: number, mixed = false): BridgingInput {
  const rows = people.flatMap(({ votes }, p) =>
    votes.flatMap((value, s): Vote[] => (value === undefined ? [] : [[p, s, value]])),
  );
  if (mixed) rows.reverse();
  return {
    votes: gatherVotes(people.length, STATEMENTS, {
      participant: rows.map(([p]) => p),
      statement: rows.map(([, s]) => s),
      value: rows.map(([, , value]) => value),
    }),
    out: new Uint8Array(STATEMENTS),
    group: people.map(({ group }) => group),
    groups,
    region: people.map(({ region }) => region),
    regions,
  };
}

const crowd = (count: number, group: number, region: number, ...votes: (number | undefined)[]): Person[] =>
  Array.from({ length: count }, () => ({ group, region, votes }));

const vote = fc.constantFrom(1, 1, 0, -1, -1, undefined);
const person = fc.record({
  group: fc.integer({ min: -1, max: 2 }),
  region: fc.integer({ min: -1, max: 4 }),
  votes: fc.tuple(vote, vote, vote, vote),
});
const people = fc.array(person, { maxLength: 60 });

/** Statement 0 holds everywhere, 1 divides the groups, 2 the regions, 3 is rejected everywhere. */
const planted = [
  ...crowd(60, 0, 0, 1, 1, 1, -1),
  ...crowd(40, 1, 0, 1, -1, 1, -1),
  ...crowd(40, 0, 1, 1, 1, -1, -1),
  ...crowd(60, 1, 1, 1, -1, -1, -1),
];

test('what holds in all groups and regions is common ground, rejected or agreed; what divides either is not', () => {
  const found = bridge(conversation(planted, 2, 2));
  assert.deepEqual(
    rankCommonGround(found).map(({ statement, side }) => [statement, side]),
    [
      [0, 'agree'],
      [3, 'disagree'],
      [2, 'agree'],
      [1, 'agree'],
    ],
  );
  assert.ok(found[0]!.bridging > 0.9 && found[3]!.bridging > 0.9 && found[2]!.bridging < 0.6);
  assert.equal(rankDisagreement(found)[0]!.statement, 1);
  assert.equal(found[1]!.decidedBy, 'group');
});

test('it is said which of the two decided', () => {
  const found = bridge(conversation([...crowd(100, 0, 0, 1), ...crowd(100, 1, 0, 1), ...crowd(9, 0, 1, -1)], 2, 2));
  assert.equal(found[0]!.decidedBy, 'regions');
  assert.equal(found[0]!.bridging, found[0]!.crossRegion);
});

test('without groups and regions what everybody says decides, and nothing is said about what is not there', () => {
  const [first] = bridge(conversation(planted, 1, 1));
  assert.equal(first!.decidedBy, 'everyone');
  assert.ok(near(first!.bridging, 200 / (200 + 1.2816 ** 2)));
  for (const absent of ['groupInformed', 'maximin', 'regionMinimum', 'crossRegion', 'polarity', 'intercept'] as const) {
    assert.equal(first![absent], undefined, absent);
  }
});

test('where a group has not spoken neither side holds, and the side with more votes is shown', () => {
  const found = bridge(
    conversation([...crowd(9, 0, 0, -1, 1, undefined, -1), ...crowd(9, 0, 0, -1, 1, undefined, 1)], 2, 2),
  );
  assert.deepEqual(
    found.map(({ bridging, side }) => [bridging, side]),
    [
      [0, 'disagree'],
      [0, 'agree'],
      [0, 'agree'],
      [0, 'agree'],
    ],
  );
});

test('group-informed consensus is the product of the smoothed rates', () => {
  const found = bridge(conversation([...crowd(8, 0, 0, 1), ...crowd(2, 0, 0, -1), ...crowd(3, 1, 1, 1)], 2, 2));
  assert.ok(near(found[0]!.groupInformed, (9 / 12) * (4 / 5)));
});

test('statements left out are not measured', () => {
  const input = conversation(planted, 2, 2);
  assert.deepEqual(
    bridge({ ...input, out: Uint8Array.of(0, 1, 0, 1) }).map(({ statement }) => statement),
    [0, 2],
  );
});

test('the order of votes, of participants, of groups and of regions does not matter', () => {
  fc.assert(
    fc.property(people, (each) => {
      const found = bridge(conversation(each, 3, 5));
      const other = bridge(conversation(each.toReversed(), 3, 5, true));
      assert.deepEqual(other, found);
      const turned = (part: number, last: number): number => (part < 0 ? -1 : last - part);
      const renumbered = each.map((one) => ({ ...one, region: turned(one.region, 4), group: turned(one.group, 2) }));
      const figures = (all: typeof found) =>
        all.map((one) => [one.bridging, one.side, one.crossRegion, one.groupInformed, one.divisiveness, one.polarity]);
      assert.deepEqual(figures(bridge(conversation(renumbered, 3, 5))), figures(found));
    }),
  );
});

test('agreeing and disagreeing changed for each other, the same is common ground on the other side', () => {
  fc.assert(
    fc.property(people, (each) => {
      const flipped = each.map((one) => ({
        ...one,
        votes: one.votes.map((value) => (value === undefined ? undefined : 0 - value)),
      }));
      const other = bridge(conversation(flipped, 3, 5));
      for (const [s, own] of bridge(conversation(each, 3, 5)).entries()) {
        assert.equal(other[s]!.bridging, own.bridging);
        assert.ok(near(other[s]!.divisiveness, own.divisiveness));
      }
    }),
  );
});

test('accounts in one region cannot lift a statement above its cross-region score by more than the bound, on either side', () => {
  fc.assert(
    fc.property(
      people,
      fc.nat(4),
      fc.integer({ min: -1, max: 2 }),
      fc.constantFrom(1, -1),
      (each, region, group, value) => {
        const { votes, region: where } = conversation(each, 3, 5);
        const before = countByPart(votes, where, 5);
        const brigade = crowd(1000, group, region, value, value, value, value);
        for (const { statement, side, bridging } of bridge(conversation([...each, ...brigade], 3, 5))) {
          const score = crossRegionScore(regionVotes(before, statement, side))!;
          assert.ok(bridging <= score + crossRegionBound(5) + 1e-12);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('of equal bridging the statement with more votes comes first, then the lower number', () => {
  const found = bridge(
    conversation(
      [...crowd(20, 0, 0, -1, undefined, undefined, undefined), ...crowd(20, 1, 1, 1, 0, 0, undefined)],
      2,
      2,
    ),
  ).map((each) => ({ ...each, bridging: 0.5, divisiveness: 0.5 }));
  for (const rank of [rankCommonGround, rankDisagreement]) {
    assert.deepEqual(
      rank(found.toReversed()).map(({ statement }) => statement),
      [0, 1, 2, 3],
    );
  }
});
