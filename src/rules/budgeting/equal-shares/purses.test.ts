import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { exactly } from '../testing/exact-money.ts';
import { payAll, situations } from '../testing/payments.ts';
import type { Situation } from '../testing/payments.ts';
import { compare, minus, numberOf, over, plus, ratio, times, total, ZERO } from '../slowly/ratio.ts';
import type { Ratio } from '../slowly/ratio.ts';

/** How far apart bounds may be, and how far they may be from what they bound, as a part of it. */
const NARROW = 1e-11;

const near = (value: Ratio, share: number): Ratio => times(value, exactly(share));
const isBelow = (a: Ratio, b: Ratio): boolean => compare(a, b) < 0;

/** Who is many gives a little wrongly; the few who pay the rest of a price then pay that many times as wrongly. */
const unevenness = ({ market }: Situation): number =>
  Math.max(...market.profile.weights) / Math.min(...market.profile.weights);

test('every price lies between its bounds, and these are as narrow as floating point allows', () => {
  let narrow = 0;
  fc.assert(
    fc.property(situations, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (situation, share) => {
      payAll(situation, ({ money, purses, open }) => {
        for (const project of open) {
          const price = money.price(project);
          const known = price === undefined ? 0 : numberOf(price);
          for (const [lowest, limit] of [
            [0, Infinity],
            [0, 0],
            [known * share, known / share],
            [known * share, known * share],
            [known * (1 - 1e-9), known * (1 + 1e-9)],
            [0, known * share],
          ] as const) {
            const canPay = purses.enclose(project, lowest, limit);
            if (!canPay) {
              assert.equal(price, undefined);
              continue;
            }
            if (price === undefined) {
              assert.equal(purses.high, Infinity);
              continue;
            }
            assert.ok(purses.low >= lowest && !isBelow(price, near(exactly(purses.low), 1)));
            if (purses.low > limit) continue;
            assert.ok(!(purses.high < Infinity) || !isBelow(exactly(purses.high), price));
            if (money.hasSomebodyNear(project, price)) continue;
            const apart = NARROW * purses.high * unevenness(situation);
            assert.ok(purses.high - purses.low <= apart, `${purses.low} to ${purses.high}`);
            narrow++;
          }
        }
      });
    }),
    { numRuns: 400 },
  );
  assert.ok(narrow > 1000);
});

test('a split bounds the price from below at any time, and gives it where nothing else is asked', () => {
  fc.assert(
    fc.property(situations, fc.double({ min: 0.1, max: 1.5, noNaN: true }), (situation, part) => {
      const { market } = situation;
      payAll(situation, ({ money, purses, open }) => {
        for (const project of [...open].filter((each) => market.costs[each]! > 0)) {
          const price = money.price(project);
          const limit = price === undefined ? Infinity : numberOf(price) * part;
          const canPay = purses.enclose(project, 0, limit);
          const supporters = money.supporters(project);
          const weight = numberOf(total(supporters.map((each) => each.weight)));
          assert.ok(purses.poorWeight >= 0 && purses.poorWeight <= weight);
          if (!canPay) {
            const all = total(supporters.map(({ k, weight: times_ }) => times(times_, money.held[k]!)));
            assert.ok(!isBelow(exactly(purses.poorHold), all));
            // The sum is known to some last places of the cost, which may be far more than all of them hold.
            const lastPlaces = 8 * Number.EPSILON * market.costs[project]!;
            const most = numberOf(all) + NARROW * weight * numberOf(situation.start) + lastPlaces;
            assert.ok(purses.poorHold <= most, `${purses.poorHold} above ${most}`);
            continue;
          }
          if (price === undefined) continue;
          const covered = plus(exactly(purses.poorHold), times(exactly(purses.richDemand), price));
          const cost = ratio(market.costs[project]!);
          assert.ok(!isBelow(covered, near(cost, 1 - NARROW)), 'less than the cost');
          if (part >= 1) assert.ok(!isBelow(near(cost, 1 + NARROW), covered), 'more than the cost');
          if (market.utilities === undefined) assert.equal(purses.poorWeight + purses.richDemand, weight);
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('where all who have money left pay in full, the price is cost / their demand', () => {
  let met = 0;
  fc.assert(
    fc.property(situations, (situation) => {
      const { market } = situation;
      payAll(situation, ({ money, purses, open }) => {
        for (const project of [...open].filter((each) => market.costs[each]! > 0)) {
          purses.enclose(project, 0, Infinity);
          if (purses.demandOfAll === 0) continue;
          assert.deepEqual(money.price(project), over(ratio(market.costs[project]!), exactly(purses.demandOfAll)));
          met++;
        }
      });
    }),
    { numRuns: 200 },
  );
  assert.ok(met > 200);
});

test('what everybody holds is known within its bound of error, and who gave all is known or marked as unclear', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const narrow = NARROW * numberOf(situation.start) * unevenness(situation);
      payAll(
        situation,
        ({ money, purses }) => {
          money.held.forEach((held, k) => {
            const [has, error] = [purses.purses[2 * k]!, purses.purses[2 * k + 1]!];
            const difference = minus(exactly(has), held);
            assert.ok(!isBelow(exactly(error), difference) && !isBelow(exactly(error), minus(ZERO, difference)));
            assert.ok(error <= purses.error && error <= narrow);
            if (has === 0) assert.equal(error, 0);
          });
        },
        ({ poor, round }, { purses: { spentOut, unclear } }) => {
          const open = unclear.filter((__, at) => at % 2 === 1 && unclear[at - 1] === round);
          for (const [k, spent] of spentOut.entries()) {
            if (spent === round) assert.ok(poor.includes(k));
            else if (poor.includes(k) && spent < 0) assert.ok(open.includes(k));
          }
        },
      );
    }),
    { numRuns: 300 },
  );
});
