/** How much work runs are: not how long they take, but how many prices are worked out, and how many of them exactly. */
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { generate } from '../generate/generate.ts';
import { Allowance, termsOf } from '../limits/allowance.ts';
import type { Satisfaction } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { TieBreaker } from '../ties.ts';
import { Climb } from './climb.ts';
import { ExactPurses } from './exact-purses.ts';
import { openMarket } from './market.ts';
import { Purses } from './purses.ts';
import { runEqualShares } from './run.ts';

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

/** Of so many turns of a climb, and of the same runs each made by itself. `reached`: units of currency climbed. */
function effortOf(by: Satisfaction, turns: number) {
  const profile = mergeBallots(instance, ballots, by);
  const market = openMarket(profile, by);
  const ties = new TieBreaker(instance.projects, profile.votes, { ties: 'id', seed: '' });
  const own = () => ({ market, ties, allowance: new Allowance(termsOf(profile, {})) });
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

/** The figures are what it took when this was written, with a little to spare: each is the same on every machine. */
const EXPECTED = {
  cost: { together: 6_500, alone: 14_600, reached: 151 },
  cardinality: { together: 7_100, alone: 9_800, reached: 465 },
  'relative-cost': { together: 8_200, alone: 16_600, reached: 160 },
} as const;

for (const by of ['cost', 'cardinality', 'relative-cost'] as const) {
  test(`by ${by}, runs of a climb work out fewer prices than runs by themselves, and none of them exactly`, () => {
    const { together, alone, exactly, reached } = effortOf(by, 150);
    assert.equal(exactly, 0);
    assert.ok(together <= EXPECTED[by].together, `${together} prices`);
    assert.ok(alone <= EXPECTED[by].alone, `${alone} prices by themselves`);
    assert.ok(reached >= EXPECTED[by].reached, `only ${reached} units of currency in 150 turns`);
  });
}
