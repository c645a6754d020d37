/** How much work runs are: not how long they take, but how many prices are worked out, and how many of them exactly. */
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { count } from '../count.ts';
import { generate } from '../generate/generate.ts';
import { Allowance, termsOf } from '../limits/allowance.ts';
import type { Satisfaction } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { example } from '../testing/by-hand.ts';
import { TieBreaker } from '../ties.ts';
import { Climb } from './climb.ts';
import { ExactPurses } from './exact-purses.ts';
import { openMarket } from './market.ts';
import { overlapsOf } from './overlaps.ts';
import { Purses } from './purses.ts';
import { runEqualShares } from './run.ts';
import { Runner } from './runner.ts';

const generated = generate({
  model: 'districts',
  seed: 'effort',
  voters: 400,
  projects: 60,
  approvals: 7,
  budget: 300_000,
});
assert.ok(generated.ok);
const { instance, ballots } = generated.value;

/** Everything that runs on the same town. */
function townBy(by: Satisfaction) {
  const profile = mergeBallots(instance, ballots, by);
  const market = openMarket(profile, by);
  const ties = new TieBreaker(instance.projects, profile.votes, { ties: 'id', seed: '' });
  return () => ({ market, ties, allowance: new Allowance(termsOf(profile, {})) });
}

/** Of so many turns of a climb, and of the same runs each made by itself. `reached`: units of currency climbed. */
function effortOf(by: Satisfaction, turns: number) {
  const own = townBy(by);
  const prices = mock.method(Purses.prototype, 'enclose');
  const exact = mock.method(ExactPurses.prototype, 'price');
  const climb = new Climb(own(), { numerator: 300n, denominator: 1n });
  const starts = Array.from({ length: turns }, () => {
    climb.goOn();
    return climb.last.start;
  });
  const together = prices.mock.callCount();
  for (const start of starts) runEqualShares(own(), start);
  const alone = prices.mock.callCount() - together;
  const exactly = exact.mock.callCount();
  prices.mock.restore();
  exact.mock.restore();
  return { together, alone, exactly, reached: Number(starts.at(-1)!.numerator) - 300 };
}

/** What it took when this was written; each is the same on every machine. */
const EXPECTED = {
  cost: { together: 6_541, alone: 14_522, reached: 151 },
  cardinality: { together: 7_054, alone: 9_707, reached: 465 },
  'relative-cost': { together: 8_194, alone: 16_471, reached: 160 },
} as const;

for (const by of ['cost', 'cardinality', 'relative-cost'] as const) {
  test(`by ${by}, runs of a climb work out fewer prices than runs by themselves, and none of them exactly`, () => {
    assert.deepEqual(effortOf(by, 150), { ...EXPECTED[by], exactly: 0 });
  });
}

test('the run that counts is not made once more while classes are in their first order', () => {
  for (const [turns, more] of [
    [0, 0],
    [3, 0],
    [4, 0],
    [5, 1],
    [9, 1],
  ] as const) {
    const climb = new Climb(townBy('cost')(), { numerator: 300n, denominator: 1n });
    for (let turn = 0; turn < turns; turn++) climb.goOn();
    const runs = mock.method(Runner.prototype, 'run');
    climb.finish(climb.last.start, climb.last);
    assert.equal(runs.mock.callCount(), more, `after ${turns} turns`);
    if (turns > 0) {
      climb.finish(climb.previous.start, climb.previous);
      assert.equal(runs.mock.callCount(), more + 1, `the run before, after ${turns} turns`);
    }
    runs.mock.restore();
  }
});

test('runs that cost too much are broken off while some project is out of reach', () => {
  const payments = mock.method(Purses.prototype, 'pay');
  const options = { rule: 'equal-shares', completion: 'add-opt', ties: 'id', seed: '' } as const;
  count(instance, ballots, { ...options, satisfaction: 'cost' });
  const paid = payments.mock.callCount();
  payments.mock.restore();
  assert.equal(paid, 35_705);
});

test('how far supporters are the same is not worked out for very many projects or very long ballots', () => {
  const isKnown = (projects: number, ballotLengths: readonly number[]): boolean => {
    const costs = Object.fromEntries(Array.from({ length: projects }, (_, at) => [`p${at}`, 1]));
    const ids = Object.keys(costs);
    const rows = ballotLengths.map((length, at) => [at + 1, ids.slice(0, length).join(' ')] as [number, string]);
    const made = example({ budget: 10, costs, ballots: rows });
    return overlapsOf(openMarket(mergeBallots(made.instance, made.ballots, 'cost'), 'cost')) !== undefined;
  };
  assert.deepEqual(
    [isKnown(2000, [3]), isKnown(2001, [3]), isKnown(200, [101, 99]), isKnown(200, [101, 100]), isKnown(2001, [101])],
    [true, false, true, false, false],
  );
});
