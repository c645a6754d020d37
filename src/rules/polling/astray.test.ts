/** Attacks on the trend by a single poll, held against the bound that astray.ts states. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ASTRAY, astrayAt } from './astray.ts';
import { levelAt, nextCovariances, placeOf, varianceAt } from './days.ts';
import { backingTrend, simulateSeries, type Reading, type Trend } from './index.ts';
import { smooth } from './smooth.ts';
import { observe } from './observations.ts';
import { USUAL } from './spreads.ts';

const logit = (share: number): number => Math.log(share / (1 - share));

function trendOf(readings: readonly Reading[], until: number): Trend {
  const found = backingTrend(readings, { from: 0, until, level: 0.9 });
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

/** The largest move of any day in standard deviations that the day has without the attack, and in shares. */
function moved(
  before: Trend,
  after: Trend,
): { readonly deviations: number; readonly shares: number; readonly wider: number } {
  let [deviations, shares, wider] = [0, 0, 0];
  before.days.forEach(({ low, mean, high }, at) => {
    const day = after.days[at]!;
    const deviation = (logit(high) - logit(low)) / (2 * 1.6449);
    deviations = Math.max(deviations, Math.abs(logit(day.mean) - logit(mean)) / deviation);
    shares = Math.max(shares, Math.abs(day.mean - mean));
    wider = Math.max(wider, (day.high - day.low) / (high - low));
  });
  return { deviations, shares, wider };
}

function attacks(seed: string, shares: (mean: number) => readonly number[]): readonly ReturnType<typeof moved>[] {
  const { readings, truth } = simulateSeries(seed, { readings: [6, 30], houses: [1, 6], days: [100, 200] });
  const until = truth.length - 1;
  const before = trendOf(readings, until);
  return [0, 0.5, 1].flatMap((part) => {
    const day = Math.round(part * until);
    return shares(before.days[day]!.mean).flatMap((share) =>
      (
        [
          ['house 1', before.wording],
          ['unheard of', before.wording],
          ['unheard of', 'words of its own'],
        ] as const
      ).map(([house, wording]) => {
        const one = { question: 'made up', poll: 'attack', house, wording, from: day, until: day };
        return moved(before, trendOf([...readings, { ...one, share, size: 100_000 }], until));
      }),
    );
  });
}

test('an absurd poll of 99 % or 1 % of 100,000 people moves no day by half a deviation, nor the band by a quarter', () => {
  for (let at = 0; at < 3; at++)
    for (const { deviations, wider } of attacks(`absurd ${at}`, () => [0.99, 0.01])) {
      assert.ok(deviations < 0.5, `series ${at}: ${deviations}`);
      assert.ok(wider < 1.25, `series ${at}: ${wider}`);
    }
});

test('a poll that is far off is told as believed less, the others are not', () => {
  const { readings } = simulateSeries('told', { readings: [12, 12], houses: [3, 3], days: [100, 100] });
  const absurd = { ...readings[0]!, poll: 'absurd', share: 0.99, size: 100_000 };
  const told = trendOf([...readings, absurd], 99).readings;
  assert.ok(told.at(-1)!.weight < 0.05, JSON.stringify(told.at(-1)));
  assert.ok(told.slice(0, -1).every(({ weight }) => weight > 0.5));
});

test('no poll moves a day by more than ASTRAY deviations, the most cunning neither', () => {
  let worst = 0;
  for (let at = 0; at < 3; at++)
    for (const { deviations } of attacks(`cunning ${at}`, (mean) => [
      mean - 0.12,
      mean + 0.06,
      mean + 0.12,
      mean + 0.2,
    ]))
      worst = Math.max(worst, deviations);
  assert.ok(worst < ASTRAY, `${worst}`);
  // Polls that might be right do count: a trend that nothing moves would pass the line above.
  assert.ok(worst > 0.5, `${worst}`);
});

test('with the others as they were taken, the bound is exact: ASTRAY deviations of the day without the reading', () => {
  const day = fc.integer({ min: -10, max: 130 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.nat(50),
      share,
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 1, max: 1e6 }),
      day,
      (seed, found, when, size, asked) => {
        const { readings } = simulateSeries(`exact ${seed}`, { readings: [6, 12], houses: [1, 4], days: [100, 100] });
        const attack = { ...readings[0]!, poll: 'attack', from: when, until: when, share: found, size };
        const all = [...readings, attack].map((one) => ({ ...one, designEffect: one.designEffect ?? 1.5 }));
        const seen = observe(all);
        const added = astrayAt(seen, USUAL);
        const at = seen.order.indexOf(readings.length);
        const apart = added.slice();
        // As good as not there: its noise is beyond all measure.
        apart[at] = 1e12;
        const [withIt, without] = [smooth(seen, USUAL, added), smooth(seen, USUAL, apart)];
        const place = placeOf(seen.middle, asked);
        const deviation = Math.sqrt(varianceAt(without, nextCovariances(without), place));
        const move = Math.abs(levelAt(withIt, place) - levelAt(without, place));
        assert.ok(move <= ASTRAY * deviation * (1 + 1e-3) + 1e-5, `${move / deviation} deviations`);
      },
    ),
    { numRuns: 60 },
  );
});
