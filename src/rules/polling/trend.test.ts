/** Claims about the trend of backing: what it says, what it cannot know, and what it refuses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { backingTrend, simulateSeries, type Reading, type Trend, type TrendOptions } from './index.ts';

const OPTIONS: TrendOptions = { from: 0, until: 200, level: 0.9 };

function polls(shares: readonly number[], of: (at: number) => Partial<Reading> = () => ({})): readonly Reading[] {
  return shares.map((share, at) => {
    const from = Math.round((180 * at) / Math.max(1, shares.length - 1));
    const usual = { question: 'q', poll: `p${at}`, house: `h${at % 3}`, wording: 'w', from, until: from + 4 };
    return { ...usual, share, size: 1_000, ...of(at) };
  });
}

function trendOf(readings: readonly Reading[], options: Partial<TrendOptions> = {}): Trend {
  const found = backingTrend(readings, { ...OPTIONS, ...options });
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

const widthOn = (trend: Trend, day: number): number => trend.days[day]!.high - trend.days[day]!.low;

test('there is one line for each day, its band around its mean, wider where nobody asked', () => {
  const trend = trendOf(polls([0.4, 0.41, 0.39, 0.4, 0.42]), { from: -100, until: 300 });
  assert.deepEqual(
    trend.days.map(({ day }) => day),
    Array.from({ length: 401 }, (_, at) => at - 100),
  );
  for (const { low, mean, high } of trend.days) assert.ok(0 < low && low < mean && mean < high && high < 1);
  assert.ok(widthOn(trend, 0) > widthOn(trend, 190), 'before the first poll');
  assert.ok(widthOn(trend, 400) > widthOn(trend, 190), 'after the last poll');
  assert.ok(widthOn(trend, 400) > widthOn(trend, 320), 'the longer after, the wider');
});

test('a higher level gives a wider band around the same mean', () => {
  const readings = polls([0.3, 0.33, 0.35, 0.31]);
  const [half, usual] = [trendOf(readings, { level: 0.5 }), trendOf(readings)];
  half.days.forEach((day, at) => {
    assert.equal(day.mean, usual.days[at]!.mean);
    assert.ok(widthOn(half, at) < widthOn(usual, at));
  });
});

test('the order in which readings are given changes nothing but the order in which they are told', () => {
  const series = simulateSeries('order');
  const options = { from: 0, until: series.truth.length - 1, level: 0.9 };
  const [there, back] = [trendOf(series.readings, options), trendOf(series.readings.toReversed(), options)];
  assert.deepEqual(back.days, there.days);
  assert.deepEqual(back.houses, there.houses);
  assert.deepEqual(back.readings.toReversed(), there.readings);
  assert.deepEqual(
    there.readings.map(({ poll }) => poll),
    series.readings.map(({ poll }) => poll),
  );
});

test('for and against are treated alike: turning every share around turns the trend around', () => {
  const readings = simulateSeries('mirror').readings;
  const options = { from: 0, until: Math.max(...readings.map(({ until }) => until)), level: 0.9 };
  const [yes, no] = [readings, readings.map((one) => ({ ...one, share: 1 - one.share }))].map((one) =>
    trendOf(one, options),
  );
  yes!.days.forEach(({ low, mean, high }, at) => {
    const other = no!.days[at]!;
    for (const [one, turned] of [
      [low, other.high],
      [mean, other.mean],
      [high, other.low],
    ] as const)
      assert.ok(Math.abs(one + turned - 1) < 1e-6);
  });
  assert.ok(Math.abs(yes!.rose(0, options.until) + no!.rose(0, options.until) - 1) < 1e-9);
});

test('one house however often it asks leaves the level as uncertain as houses differ; many houses do not', () => {
  const shares = Array.from({ length: 40 }, (_, at) => 0.4 + 0.01 * (at % 2));
  const one = trendOf(polls(shares, () => ({ house: 'only' })));
  const many = trendOf(polls(shares, (at) => ({ house: `h${at % 8}` })));
  assert.ok(widthOn(one, 90) > 0.06, `${widthOn(one, 90)}`);
  assert.ok(widthOn(many, 90) < 0.6 * widthOn(one, 90));
  // How it moved is known all the same: the leaning is the same on both days.
  const moved = trendOf(
    polls(
      shares.map((share, at) => share + 0.003 * at),
      () => ({ house: 'only' }),
    ),
  );
  assert.ok(moved.rose(0, 180) > 0.99);
});

test('a house that always finds more leans, and the level stays with the others', () => {
  const trend = trendOf(polls(Array.from({ length: 30 }, (_, at) => (at % 3 === 0 ? 0.48 : 0.4))));
  const [leaning, other] = trend.houses;
  assert.deepEqual([leaning!.name, leaning!.readings], ['h0', 10]);
  assert.ok(leaning!.mean > 0.03 && leaning!.low > 0, JSON.stringify(leaning));
  assert.ok(other!.mean < 0);
  assert.ok(trend.days[90]!.mean < 0.44);
  // Told in shares: what the house should have found is the trend and its leaning.
  const { expected } = trend.readings[15]!;
  const day = trend.days[Math.round((180 * 15) / 29) + 2]!;
  assert.ok(Math.abs(day.mean + leaning!.mean - expected) < 0.005, `${day.mean} + ${leaning!.mean} is not ${expected}`);
});

test('the trend is of the wording most used; another that always finds more leans', () => {
  const [only] = trendOf(polls([0.4, 0.41, 0.39, 0.4])).wordings;
  assert.deepEqual(only, { name: 'w', mean: 0, low: 0, high: 0, readings: 4 });
  const shares = Array.from({ length: 24 }, (_, at) => (at % 3 === 0 ? 0.45 : 0.3));
  const readings = polls(shares, (at) => ({ house: 'h', wording: at % 3 === 0 ? 'soft' : 'hard' }));
  const [usual, soft] = [trendOf(readings), trendOf(readings, { wording: 'soft' })];
  assert.deepEqual([usual.wording, soft.wording], ['hard', 'soft']);
  assert.deepEqual(usual.wordings[0], { name: 'hard', mean: 0, low: 0, high: 0, readings: 16 });
  assert.ok(usual.wordings[1]!.low > 0.1 && soft.wordings[0]!.high < -0.1);
  assert.ok(usual.days[90]!.high < soft.days[90]!.low + 0.1);
  assert.ok(Math.abs(soft.days[90]!.mean - usual.days[90]!.mean - 0.15) < 0.03);
});

test('of wordings used alike, the trend is of the one asked first', () => {
  assert.equal(trendOf(polls([0.4, 0.4, 0.4, 0.4], (at) => ({ wording: 'yxyx'[at]! }))).wording, 'y');
  assert.equal(trendOf(polls([0.4, 0.4, 0.4, 0.4], (at) => ({ wording: 'xyyx'[at]! }))).wording, 'x');
  assert.equal(
    trendOf(polls([0.4, 0.4, 0.4, 0.4], (at) => ({ wording: 'xyyx'[at]!, from: 0, until: 3 }))).wording,
    'x',
  );
});

test('one poll with words of its own leaves the trend of many others nearly as sure as it was', () => {
  const many = polls(Array.from({ length: 30 }, (_, at) => 0.4 + 0.01 * (at % 2)));
  const odd = { ...many[15]!, poll: 'odd', wording: 'other words', share: 0.55 };
  const [before, after] = [trendOf(many), trendOf([...many, odd])];
  before.days.forEach(({ mean }, day) => {
    assert.ok(Math.abs(after.days[day]!.mean - mean) < 0.004);
    assert.ok(widthOn(after, day) < 1.1 * widthOn(before, day));
  });
});

test('a rise is as likely as the reverse fall is, whatever the days, also outside of the readings', () => {
  const trend = trendOf(polls([0.3, 0.33, 0.38, 0.41]));
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 400 }), fc.integer({ min: -50, max: 400 }), (a, b) => {
      assert.ok(Math.abs(trend.rose(a, b) + trend.rose(b, a) - 1) < 1e-9);
      if (a === b) assert.equal(trend.rose(a, b), 0.5);
    }),
  );
  assert.ok(trend.rose(0, 180) > 0.8);
});

test('a reading tells what it should have been, and pulls the trend its own way', () => {
  const { readings } = trendOf(polls([0.4, 0.41, 0.47, 0.4, 0.39, 0.41]));
  const high = readings[2]!;
  assert.ok(high.expected > 0.39 && high.expected < 0.46);
  assert.ok(Math.abs(high.expected + high.residual - 0.47) < 1e-12);
  assert.ok(high.influence > 0);
  assert.ok(readings.every(({ weight }) => weight > 0 && weight <= 1 + 1e-12));
});

test('shares of 0 and 1 are readings too', () => {
  const trend = trendOf(polls([0, 0.01, 0, 0.02], () => ({ size: 200 })));
  assert.ok(trend.days.every(({ low, high }) => low > 0 && high < 0.2));
});

test('readings of different questions are refused, never mixed', () => {
  const mixed = polls([0.4, 0.5, 0.6], (at) => ({ question: at === 2 ? 'better off' : 'would vote yes' }));
  assert.deepEqual(backingTrend(mixed, OPTIONS), {
    ok: false,
    error: { type: 'mixed-questions', questions: ['would vote yes', 'better off'] },
  });
});

test('what cannot be right is refused by name', () => {
  const good = polls([0.4, 0.41, 0.42]);
  const bad = (change: Partial<Reading>): unknown => {
    const found = backingTrend([...good, { ...good[0]!, poll: 'bad', ...change }], OPTIONS);
    return found.ok ? 'taken' : found.error;
  };
  for (const [change, field] of [
    [{ share: 44 }, 'share'],
    [{ share: -0.01 }, 'share'],
    [{ share: Number.NaN }, 'share'],
    [{ size: 0 }, 'size'],
    [{ size: Infinity }, 'size'],
    [{ from: 1.5 }, 'from'],
    [{ from: 9, until: 8 }, 'until'],
    [{ designEffect: 0.5 }, 'designEffect'],
    [{ designEffect: 101 }, 'designEffect'],
  ] as const)
    assert.deepEqual(bad(change), { type: 'bad-reading', poll: 'bad', field });
  assert.deepEqual(bad({ from: 199, until: 201 }), { type: 'outside-days', poll: 'bad' });
  assert.deepEqual(bad({ from: -1 }), { type: 'outside-days', poll: 'bad' });
  assert.deepEqual(bad({ poll: 'p0' }), { type: 'repeated-reading', poll: 'p0', wording: 'w' });
  assert.equal(bad({ poll: 'p0', wording: 'half of the sample' }), 'taken');
  const refused = (options: Partial<TrendOptions>, readings = good): unknown => {
    const found = backingTrend(readings, { ...OPTIONS, ...options });
    return found.ok ? 'taken' : found.error;
  };
  assert.deepEqual(refused({}, good.slice(1)), { type: 'too-few-readings', found: 2, needed: 3 });
  assert.deepEqual(refused({ until: -1 }), { type: 'bad-days' });
  assert.deepEqual(refused({ until: 40_000 }), { type: 'bad-days' });
  for (const level of [0.49, 0.995, 1, 90]) assert.deepEqual(refused({ level }), { type: 'bad-level' });
  assert.deepEqual(refused({ wording: 'v' }), { type: 'no-such-wording', wording: 'v' });
  assert.deepEqual(refused({ assumedDesignEffect: 0 }), { type: 'bad-design-effect' });
});

test('the assumed design effect stands in where none is published, and only there', () => {
  const plain = polls([0.4, 0.41, 0.42]);
  const told = plain.map((one) => ({ ...one, designEffect: 3 }));
  assert.deepEqual(trendOf(plain, { assumedDesignEffect: 3 }).days, trendOf(told, { assumedDesignEffect: 1 }).days);
  assert.ok(widthOn(trendOf(told), 90) > widthOn(trendOf(plain), 90));
});
