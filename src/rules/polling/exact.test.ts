/** The filter and smoother against the slow posterior, which shares no code with them; spreads are fixed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { levelAt, nextCovariances, placeOf, varianceAt, variancesOfDifference } from './days.ts';
import { FIRST_LEVEL, filter, smooth } from './kalman.ts';
import { observe } from './observations.ts';
import { trendSlowly } from './slowly/dense.ts';

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
        const slow = trendSlowly(all, given, FIRST_LEVEL, { days, houses, wordings, field: 'middle' });
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
            near(variancesOfDifference(fit, middle, places[at]!, places[other]!), wanted, 'variance of a difference');
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
        if (new Set(others.map(({ wording }) => wording)).size !== seen.wordings.length) return;
        const slow = trendSlowly(others, given, FIRST_LEVEL, {
          days: [seen.middle[at]!],
          houses: [],
          wordings: [],
          field: 'middle',
        });
        const pull = (seen.logit[at]! - fit.fitted[at]!) / (fit.noise[at]! - fit.fittedVariance[at]!);
        near(fit.level[at]! - fit.levelWithFitted[at]! * pull, slow.means[0]!, 'level without the reading');
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
    trendSlowly(all, given, FIRST_LEVEL, { days, houses: [], wordings: [], field }),
  );
  for (const day of days) {
    const deviation = Math.sqrt(every!.covariance[day]![day]!);
    assert.ok(Math.abs(middle!.means[day]! - every!.means[day]!) < 0.1 * deviation, `day ${day}`);
    assert.ok(Math.abs(Math.sqrt(middle!.covariance[day]![day]!) / deviation - 1) < 0.02, `band of day ${day}`);
  }
});
