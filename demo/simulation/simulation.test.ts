/** Claims about the simulation: the same every time, and its ballots are such as residents could cast. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fillApproval, fillKnapsack, fillPoints } from './ballots.ts';
import { seededRandom } from './random.ts';
import { castTimes } from './turnout.ts';
import { simulateVote, type VoteSetting } from './vote.ts';

const day = 86_400_000;
const opensAt = new Date(Date.UTC(2026, 0, 5, 16));
const setting: VoteSetting = {
  name: 'a-vote',
  seed: 7,
  electorate: { districts: { North: 60, South: 40 }, tastes: { Parks: 0.3, Streets: 0 }, nearness: 1 },
  options: [
    { category: 'Parks', district: 'North', cost: 60, appeal: 0 },
    { category: 'Streets', district: 'South', cost: 30, appeal: 0 },
    { category: 'Parks', district: null, cost: 50, appeal: 0 },
  ],
  budget: 100,
  form: { type: 'approval', most: 2 },
  opensAt,
  closesAt: new Date(opensAt.getTime() + 14 * day),
  now: new Date(opensAt.getTime() + 6 * day),
};
const wishes = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 20 });

test('the generator gives the numbers of mulberry32', () => {
  const random = seededRandom(1);
  // From the reference implementation with the state 1.
  assert.deepEqual(
    [random.next(), random.next()].map((one) => one.toFixed(6)),
    ['0.627074', '0.002736'],
  );
});

test('the same seed gives the same ballots, another seed gives others', () => {
  assert.deepEqual(simulateVote(setting), simulateVote(setting));
  const chosen = (seed: number) => simulateVote({ ...setting, seed }).map((ballot) => ballot.chosen);
  assert.notDeepEqual(chosen(7), chosen(8));
});

test('what people choose does not depend on the calendar', () => {
  const later = {
    opensAt: new Date(opensAt.getTime() + 300 * day),
    closesAt: new Date(opensAt.getTime() + 314 * day),
    now: new Date(opensAt.getTime() + 400 * day),
  };
  const chosen = (one: VoteSetting) => simulateVote(one).map((ballot) => ballot.chosen);
  assert.deepEqual(chosen({ ...setting, ...later }), chosen(setting));
});

test('everybody votes once, and whoever changes the ballot does so later and before now', () => {
  const ballots = simulateVote(setting);
  const firsts = ballots.filter(({ revision }) => revision === 1);
  assert.equal(firsts.length, 100);
  assert.equal(new Set(firsts.map(({ voter }) => Buffer.from(voter).toString('hex'))).size, 100);
  assert.equal(new Set(ballots.map(({ key }) => key)).size, ballots.length);
  for (const { voter, castAt } of ballots.filter(({ revision }) => revision === 2)) {
    const first = firsts.find((ballot) => Buffer.from(ballot.voter).equals(Buffer.from(voter)));
    assert.ok(first !== undefined && castAt >= first.castAt && castAt <= setting.now);
  }
});

test('times lie between the opening and now, in order, and never after the close', () => {
  const times = castTimes(
    seededRandom(3),
    200,
    setting.opensAt,
    setting.closesAt,
    new Date(opensAt.getTime() + 99 * day),
  );
  assert.ok(times.every((at, i) => at >= opensAt && at < setting.closesAt && (i === 0 || at >= times[i - 1]!)));
});

test('an approval ballot names at least one project and no more than allowed', () => {
  fc.assert(
    fc.property(wishes, fc.integer({ min: 1, max: 9 }), (wished, most) => {
      const { chosen } = fillApproval(wished, most);
      assert.ok(chosen.length >= 1 && chosen.length <= most);
      assert.deepEqual(
        chosen,
        [...new Set(chosen)].sort((a, b) => a - b),
      );
    }),
  );
});

test('a knapsack ballot never costs more than the budget', () => {
  fc.assert(
    fc.property(wishes, fc.integer({ min: 0, max: 500 }), (wished, budget) => {
      const costs = wished.map((_, at) => 20 + 7 * at);
      const { chosen } = fillKnapsack(wished, costs, budget);
      assert.ok(chosen.reduce((sum, at) => sum + costs[at]!, 0) <= budget);
    }),
  );
});

test('a points ballot gives away all points, at least one to each project it names', () => {
  fc.assert(
    fc.property(wishes, fc.integer(), (wished, seed) => {
      const { chosen, points } = fillPoints(seededRandom(seed), wished, 10);
      assert.equal(points?.length, chosen.length);
      assert.equal(
        points?.reduce((sum, one) => sum + one, 0),
        10,
      );
      assert.ok(points?.every((one) => one >= 1));
    }),
  );
});
