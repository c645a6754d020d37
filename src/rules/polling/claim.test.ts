/** Claims about testing a claim: the same for both directions, and silent where nothing can be said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backingTrend, LIKELY, testClaim, type Reading, type Trend } from './index.ts';

function trendOf(shares: readonly number[]): Trend {
  const readings = shares.map((share, at): Reading => ({
    question: 'q',
    poll: `p${at}`,
    house: `h${at % 2}`,
    wording: 'w',
    from: 30 * at,
    until: 30 * at + 2,
    share,
    size: 1_200,
  }));
  const found = backingTrend(readings, { from: 0, until: 30 * shares.length, level: 0.9 });
  assert.ok(found.ok);
  return found.value;
}

const RISING = [0.3, 0.34, 0.38, 0.42, 0.45, 0.5];

test('backing that rose through all polls likely rose, turned around it likely fell, by the same chances', () => {
  const rising = testClaim(trendOf(RISING), 0, 150);
  const falling = testClaim(trendOf(RISING.map((share) => 1 - share)), 0, 150);
  assert.ok(rising.ok && falling.ok);
  assert.deepEqual([rising.value.verdict, falling.value.verdict], ['likely-rose', 'likely-fell']);
  assert.ok(rising.value.rose > LIKELY && Math.abs(rising.value.rose - falling.value.fell) < 1e-9);
  assert.ok(Math.abs(rising.value.change + falling.value.change) < 1e-6 && rising.value.change > 0.08);
  assert.ok(Math.abs(rising.value.rose + rising.value.fell - 1) < 1e-9);
  assert.deepEqual([rising.value.before.day, rising.value.after.day], [0, 150]);
});

test('one poll that is higher than the one before is no rise: three points more, and nothing can be said', () => {
  const found = testClaim(trendOf([0.4, 0.41, 0.4, 0.39, 0.4, 0.43]), 120, 150);
  assert.ok(found.ok);
  assert.equal(found.value.verdict, 'cannot-say');
  assert.ok(found.value.rose > 0.5 && found.value.rose < LIKELY);
});

test('the threshold decides, and a chance of exactly the threshold is enough, both ways', () => {
  const days = [0, 9].map((day) => ({ day, mean: 0.4, low: 0.3, high: 0.5 }));
  const all = Array.from({ length: 10 }, (_, day) => ({ ...days[0]!, day }));
  const saying = (chance: number): Trend => ({
    days: all,
    houses: [],
    wordings: [],
    wording: 'w',
    readings: [],
    rose: (from, to) => (from < to ? chance : 1 - chance),
  });
  const verdict = (chance: number, threshold: number): unknown => {
    const found = testClaim(saying(chance), 0, 9, threshold);
    return found.ok ? found.value.verdict : found.error.type;
  };
  assert.deepEqual(
    [0.75, 0.74, 0.26, 0.25].map((chance) => verdict(chance, 0.75)),
    ['likely-rose', 'cannot-say', 'cannot-say', 'likely-fell'],
  );
  assert.deepEqual([verdict(0.9, 0.5), verdict(0.9, 1), verdict(0.9, Number.NaN)], Array(3).fill('bad-threshold'));
});

test('days without a trend, or in the wrong order, are refused', () => {
  const trend = trendOf(RISING);
  const error = (from: number, to: number): unknown => {
    const found = testClaim(trend, from, to);
    return found.ok ? undefined : found.error;
  };
  assert.deepEqual(error(-1, 20), { type: 'day-outside-trend', day: -1 });
  assert.deepEqual(error(0, 181), { type: 'day-outside-trend', day: 181 });
  assert.deepEqual(error(20, 20), { type: 'not-two-days-in-order' });
  assert.deepEqual(error(20, 10), { type: 'not-two-days-in-order' });
});
