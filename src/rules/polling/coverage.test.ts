/**
 * Whether bands hold the truth as often as they say: the first of the made-up series at all of which
 * `npm run bench -- --polls` looks.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backingTrend, simulateSeries } from './index.ts';

const SERIES = 60;

test('90 % bands hold the truth on about 90 % of days, and a rise that is nearly sure nearly always happened', () => {
  let held = 0;
  const sure = { asked: 0, right: 0 };
  for (let at = 0; at < SERIES; at++) {
    const { readings, truth } = simulateSeries(`coverage ${at}`);
    const last = truth.length - 1;
    const found = backingTrend(readings, { from: 0, until: last, level: 0.9 });
    assert.ok(found.ok);
    const { days, rose } = found.value;
    held += days.filter(({ day, low, high }) => low <= truth[day]! && truth[day]! <= high).length / days.length;
    for (const [from, to] of [
      [0, last],
      [0, last >> 1],
      [last >> 1, last],
    ] as const) {
      const chance = rose(from, to);
      if (chance > 0.1 && chance < 0.9) continue;
      sure.asked++;
      const hasRisen = truth[to]! > truth[from]!;
      if (hasRisen === chance > 0.5) sure.right++;
    }
  }
  const coverage = held / SERIES;
  assert.ok(coverage > 0.83 && coverage < 0.96, `${coverage}`);
  assert.ok(sure.asked > 30 && sure.right / sure.asked > 0.88, JSON.stringify(sure));
});
