/** Rounds on random markets, projects funded in any order: what is said of them in floating point and exactly, and what is so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { openMarket } from '../equal-shares/market.ts';
import type { Market } from '../equal-shares/market.ts';
import type { Fraction } from '../fraction.ts';
import { mergeBallots } from '../profile.ts';
import { crowds } from '../testing/crowds.ts';
import { exactly, ExactMoney } from '../testing/exact-money.ts';
import { situations } from '../testing/payments.ts';
import * as ratios from '../slowly/ratio.ts';
import { compare, isPositive, minus, numberOf, over, ratio, times, total } from '../slowly/ratio.ts';
import type { Ratio } from '../slowly/ratio.ts';
import { Offers } from './offers.ts';
import { Payers } from './payers.ts';
import { Prices } from './prices.ts';
import { Purses, SPENT } from './purses.ts';
import { RateBounder } from './rate-bounds.ts';
import type { RateBounds } from './rate-bounds.ts';
import { settle } from './settle.ts';

/** How far apart bounds may be, as a part of what they bound. */
const NARROW = 1e-9;

const isUpTo = (a: Ratio, b: Ratio): boolean => compare(a, b) <= 0;
const isNarrow = (low: number, high: Ratio): boolean => isUpTo(times(high, exactly(1 - NARROW)), exactly(low));

interface Level {
  readonly level: Ratio;
  readonly rate: Ratio;
  readonly price: Ratio;
}

/** Everybody's money at the beginning, in fractions as well. */
function begin(market: Market) {
  const { instance, totalWeight } = market.profile;
  const whole = BigInt(Math.max(1, totalWeight));
  const unit = { numerator: market.utilityDenominator, denominator: whole };
  const start = { numerator: BigInt(instance.budget), denominator: whole };
  const prices = new Prices(unit);
  const purses = new Purses(market, start);
  const payers = new Payers(market, purses);
  const bounder = new RateBounder(market, purses, payers);
  const offers = new Offers(market, prices, purses, payers);
  const money = new ExactMoney(market, ratio(start.numerator, start.denominator));
  return { market, prices, purses, payers, bounder, offers, money, unit };
}

type Moment = ReturnType<typeof begin>;

const told = ({ numerator, denominator }: Fraction, unit: Fraction): Ratio =>
  ratio(numerator * unit.numerator, denominator * unit.denominator);

const solvent = ({ money }: Moment, project: number) =>
  money.supporters(project).filter(({ k }) => isPositive(money.held[k]!));

/** By the definition in `bos.ts`; the best first: the lowest rate, of equal ones the one at the highest level. */
function levelsOf(moment: Moment, project: number): Level[] {
  const { market, money } = moment;
  const payers = solvent(moment, project);
  const covering = money.price(project);
  const levels = payers.map(({ k, utility }) => over(money.held[k]!, utility));
  return [...levels, ...(covering === undefined ? [] : [covering])]
    .map((level) => {
      const given = payers.map(({ k, weight, utility }) =>
        times(weight, ratios.smaller(money.held[k]!, times(level, utility))),
      );
      const beyond = ratios.larger(ratio(1), over(ratio(market.costs[project]!), total(given)));
      return { level, price: times(level, beyond), rate: times(level, ratios.square(beyond)) };
    })
    .toSorted((a, b) => compare(a.rate, b.rate) || compare(b.level, a.level));
}

/** Whether so much is paid at the level that errors of the supporters' money hardly matter. */
function isLarge({ market, money, purses }: Moment, project: number, { level, price }: Level): boolean {
  const paid = over(times(ratio(market.costs[project]!), level), price);
  const weight = total(money.supporters(project).map((supporter) => supporter.weight));
  return isUpTo(times(weight, exactly(purses.money[0]! / 1000)), paid);
}

/** What bounds with the limit Infinity say. */
function assertBounds(moment: Moment, project: number, levels: readonly Level[], bounds: RateBounds): void {
  const { money, payers } = moment;
  const { rate } = levels[0]!;
  assert.ok(isUpTo(exactly(bounds.low), rate) && (bounds.high === Infinity || isUpTo(rate, exactly(bounds.high))));
  const ofPayers = money.supporters(project).map(({ k, utility }) => ({ k, level: over(money.held[k]!, utility) }));
  const candidates = bounds.levels.map((place) => ofPayers.find(({ k }) => k === payers.classes[place])!.level);
  for (const { level } of levels.filter((each) => compare(each.rate, rate) === 0)) {
    if (candidates.some((each) => compare(each, level) === 0)) continue;
    assert.ok(bounds.covered < Infinity && isUpTo(exactly(bounds.covered), level));
    assert.ok(!isLarge(moment, project, levels[0]!) || isNarrow(bounds.covered, level));
  }
}

/** Looks at all projects before each is funded; returns how many bounds had to be narrow. */
function playThrough(market: Market, order: readonly number[]): number {
  const moment = begin(market);
  let narrow = 0;
  order.forEach((funded, round) => {
    for (const project of order.slice(round)) if (lookAt(moment, project)) narrow++;
    if (moment.payers.sweep(funded) > 0) fund(moment, funded);
  });
  return narrow;
}

function lookAt(moment: Moment, project: number): boolean {
  const { prices, payers, bounder, offers, unit } = moment;
  assert.equal(payers.sweep(project), solvent(moment, project).length);
  const levels = levelsOf(moment, project);
  if (levels.length === 0) return false;
  const [{ rate, price }] = levels as [Level];
  const bounds = bounder.enclose(project, Infinity);
  assertBounds(moment, project, levels, bounds);
  const offer = offers.best(project, bounds);
  assert.deepEqual(
    [offer.rate, offer.price].map((amount) => told(prices.told(amount)!, unit)),
    [rate, price],
  );
  if (!isLarge(moment, project, levels[0]!)) return false;
  assert.ok(isNarrow(bounds.low, exactly(bounds.high)));
  const limit = bounds.low * (1 - NARROW);
  assert.ok(bounder.enclose(project, limit).low > limit);
  return true;
}

/** Takes the payments; money, the most that anybody paid and how many paid in full are then as in fractions. */
function fund(moment: Moment, project: number): void {
  const { market, purses, bounder, offers, money } = moment;
  const [{ price }] = levelsOf(moment, project) as [Level];
  const { most, paidInFull } = settle(moment, offers.best(project, bounder.enclose(project, Infinity)));
  const [before, all] = [[...money.held], solvent(moment, project)];
  const poor = money.pay(project, price);
  const paid = before.map((held, k) => minus(held, money.held[k]!)).reduce(ratios.larger);
  assert.deepEqual(told(most!, { numerator: 1n, denominator: BigInt(market.profile.totalWeight) }), paid);
  const rich = all.filter(({ k }) => !poor.includes(k));
  assert.equal(paidInFull, numberOf(total(rich.map(({ weight }) => weight))));
  assert.ok(purses.error <= 1e-13 * purses.money[0]!);
  money.held.forEach((held, k) => {
    const purse = purses.of[k]!;
    if (!isPositive(held)) return assert.equal(purse, SPENT);
    const [near, error] = [exactly(purses.money[purse]!), exactly(purses.error)];
    assert.ok(isUpTo(minus(near, held), error) && isUpTo(minus(held, near), error));
  });
}

test('rates, offers and what everybody has left are those of the definition, and their bounds hold and are narrow', () => {
  let narrow = 0;
  fc.assert(
    fc.property(situations, ({ market, order }) => {
      narrow += playThrough(
        market,
        order.filter((project) => market.costs[project]! > 0),
      );
    }),
    { numRuns: 300 },
  );
  assert.ok(narrow > 500, `only ${narrow} narrow ones`);
});

test('so they are where there are many payers at many levels', () => {
  fc.assert(
    fc.property(crowds, ({ instance, ballots }) => {
      playThrough(openMarket(mergeBallots(instance, ballots, 'points'), 'points'), [0, 1]);
    }),
    { numRuns: 10 },
  );
});
