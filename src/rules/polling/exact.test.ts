/** The filter and smoother against the slow posterior, which shares no code with them; spreads are fixed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { levelAt, nextCovariances, placeOf, varianceAt, varianceOfDifference } from './days.ts';
import { levelWithout } from './effects.ts';
import { FIRST_LEVEL, filter } from './filter.ts';
import { normalCdf } from './normal.ts';
import { observe } from './observations.ts';
import { trendSlowly } from './slowly/dense.ts';
import { smooth } from './smooth.ts';
import { spreadsGrid } from './spreads.ts';
import { backingTrend } from './trend.ts';

const spread = fc.double({ min: 0.001, max: 0.4, noNaN: true });
const spreads = fc.record({
  daily: fc.double({ min: 0.001, max: 0.05, noNaN: true }),
  house: spread,
  wording: spread,
  extra: spread,
});
const reading = fc.record({
  house: fc.constantFrom('a', 'b', 'c'),
  wording: fc.constantFrom('x', 'y'),
  from: fc.integer({ min: 0, max: 60 }),
  field: fc.integer({ min: 1, max: 12 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 5_000 }),
  designEffect: fc.double({ min: 1, max: 4, noNaN: true }),
  astray: fc.constantFrom(0, 0, 0.7),
});
const series = fc
  .array(reading, { minLength: 1, maxLength: 9 })
  .map((all) =>
    all.map(({ field, ...one }, at) => ({ ...one, question: 'q', poll: `${at}`, until: one.from + field - 1 })),
  );

const near = (found: number, wanted: number, what: string): void =>
  assert.ok(Math.abs(found - wanted) < 1e-8, `${what}: ${found} instead of ${wanted}`);

test('levels, their variances and covariances, effects and the likelihood are those of the joint normal, to 1e-8', () => {
  fc.assert(
    fc.property(
      series,
      spreads,
      fc.array(fc.integer({ min: -20, max: 90 }), { minLength: 2, maxLength: 6 }),
      (all, given, days) => {
        const seen = observe(all);
        const { houses, wordings, middle } = seen;
        const reference = wordings[seen.reference]!;
        const slow = trendSlowly(all, given, FIRST_LEVEL, { days, houses, wordings, reference, field: 'middle' });
        const fit = smooth(
          seen,
          given,
          Float64Array.from(seen.order, (at) => all[at]!.astray),
        );
        near(filter(seen, given, fit.noise).logLikelihood, slow.logLikelihood, 'likelihood');
        const next = nextCovariances(fit);
        const places = days.map((day) => placeOf(middle, day));
        days.forEach((day, at) => {
          near(levelAt(fit, places[at]!), slow.means[at]!, `level of day ${day}`);
          near(varianceAt(fit, next, places[at]!), slow.covariance[at]![at]!, `variance of day ${day}`);
          days.forEach((_, other) => {
            const wanted =
              slow.covariance[at]![at]! + slow.covariance[other]![other]! - 2 * slow.covariance[at]![other]!;
            near(varianceOfDifference(fit, middle, places[at]!, places[other]!), wanted, 'variance of a difference');
          });
        });
        houses.forEach((name, at) => {
          const row = days.length + at;
          near(fit.houseMean[at]!, slow.means[row]!, name);
          near(fit.houseVariance[at]!, slow.covariance[row]![row]!, name);
        });
        wordings.forEach((name, at) => {
          const row = days.length + houses.length + at;
          near(fit.wordingMean[at]!, slow.means[row]!, name);
          near(fit.wordingVariance[at]!, slow.covariance[row]![row]!, name);
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('what a reading should have been, and its part in the level, are those of the joint normal without it', () => {
  fc.assert(
    fc.property(series, spreads, (all, given) => {
      fc.pre(all.length > 1);
      const seen = observe(all);
      const fit = smooth(
        seen,
        given,
        Float64Array.from(seen.order, (at) => all[at]!.astray),
      );
      seen.order.forEach((taken, at) => {
        const others = all.filter((_, one) => one !== taken);
        // The level starts on the first middle day: without the first reading that would be another model.
        if (Math.min(...others.map(({ from, until }) => from + until)) !== 2 * seen.middle[0]!) return;
        const slow = trendSlowly(others, given, FIRST_LEVEL, {
          days: [seen.middle[at]!],
          houses: [],
          wordings: [],
          reference: seen.wordings[seen.reference]!,
          field: 'middle',
        });
        near(levelWithout(fit, at, seen.logit[at]!), slow.means[0]!, 'level without the reading');
      });
    }),
    { numRuns: 60 },
  );
});

test('taking several days in the field as their middle moves no day by more than a tenth of its standard deviation', () => {
  const all = Array.from({ length: 12 }, (_, at) => ({
    question: 'q',
    poll: `${at}`,
    house: 'abc'[at % 3]!,
    wording: 'x',
    from: 9 * at,
    until: 9 * at + 13,
    share: 0.3 + 0.01 * ((at * 7) % 12),
    size: 1_000,
    designEffect: 1.4,
    astray: 0,
  }));
  const given = { daily: 0.01, house: 0.1, wording: 0.1, extra: 0.05 };
  const days = Array.from({ length: 113 }, (_, at) => at);
  const [middle, every] = (['middle', 'every-day'] as const).map((field) =>
    trendSlowly(all, given, FIRST_LEVEL, { days, houses: [], wordings: [], reference: 'x', field }),
  );
  for (const day of days) {
    const deviation = Math.sqrt(every!.covariance[day]![day]!);
    assert.ok(Math.abs(middle!.means[day]! - every!.means[day]!) < 0.1 * deviation, `day ${day}`);
    assert.ok(Math.abs(Math.sqrt(middle!.covariance[day]![day]!) / deviation - 1) < 0.02, `band of day ${day}`);
  }
});

const COMB = Array.from({ length: 161 }, (_, at) => (at - 80) / 10);

test('bands, means and chances of a rise are those of the mixture of joint normals, to what the lightest of them weigh', () => {
  const readings = [0.31, 0.36, 0.33, 0.4, 0.44].map((share, at) => ({
    question: 'q',
    poll: `${at}`,
    house: 'ab'[at % 2]!,
    wording: 'xy'[at >> 2]!,
    from: 12 * at,
    until: 12 * at + at,
    share,
    size: 700,
    designEffect: 1.4,
    astray: 0,
  }));
  const found = backingTrend(readings, { from: 0, until: 70, level: 0.8 });
  assert.ok(found.ok);
  assert.ok(found.value.readings.every(({ weight }) => weight === 1));
  const days = [0, 33, 70];
  const parts = spreadsGrid(2).map(({ spreads, logPrior }) => {
    const slow = trendSlowly(readings, spreads, FIRST_LEVEL, {
      days,
      houses: ['a'],
      wordings: [],
      reference: 'x',
      field: 'middle',
    });
    return { ...slow, weight: Math.exp(logPrior + slow.logLikelihood) };
  });
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const chance = (of: (part: (typeof parts)[number]) => number): number =>
    parts.reduce((sum, part) => sum + (part.weight / whole) * normalCdf(of(part)), 0);
  const nearly = (found: number, wanted: number, what: string): void =>
    assert.ok(Math.abs(found - wanted) < 2e-3, `${what}: ${found} instead of ${wanted}`);
  const logit = (share: number): number => Math.log(share / (1 - share));
  days.forEach((day, at) => {
    const { low, mean, high } = found.value.days[day]!;
    // The share expected, by the sum over a fine comb of normal numbers.
    const expected = parts.reduce((sum, { means, covariance, weight }) => {
      const shares = COMB.map((z) => 1 / (1 + Math.exp(-means[at]! - z * Math.sqrt(covariance[at]![at]!))));
      const bells = COMB.map((z) => Math.exp((-z * z) / 2));
      const whole = bells.reduce((all, bell) => all + bell, 0);
      return sum + weight * (bells.reduce((all, bell, tooth) => all + bell * shares[tooth]!, 0) / whole);
    }, 0);
    assert.ok(Math.abs(mean - expected / whole) < 1e-4, `mean of day ${day}: ${mean} instead of ${expected / whole}`);
    const below = (share: number): number =>
      chance(({ means, covariance }) => (logit(share) - means[at]!) / Math.sqrt(covariance[at]![at]!));
    nearly(below(low), 0.1, `below the band of day ${day}`);
    nearly(below(high), 0.9, `below the end of the band of day ${day}`);
  });
  for (const [from, to] of [
    [0, 1],
    [1, 2],
    [2, 0],
  ] as const) {
    const rises = chance(({ means, covariance: c }) => {
      const variance = c[from]![from]! + c[to]![to]! - 2 * c[from]![to]!;
      return (means[to]! - means[from]!) / Math.sqrt(variance);
    });
    nearly(found.value.rose(days[from]!, days[to]!), rises, `rise from ${days[from]} to ${days[to]}`);
  }
});
