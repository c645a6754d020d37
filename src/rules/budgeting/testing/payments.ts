/**
 * Payments of Equal Shares on random markets, at once in floating point, by {@link Purses}, and in fractions: to hold one
 * against the other at every step. Projects are paid for in any order, not only that of their rates.
 */
import * as fc from 'fast-check';
import { ExactPurses } from '../equal-shares/exact-purses.ts';
import { openMarket } from '../equal-shares/market.ts';
import type { Market } from '../equal-shares/market.ts';
import { Purses } from '../equal-shares/purses.ts';
import { Trail } from '../equal-shares/trail.ts';
import { mergeBallots } from '../profile.ts';
import { SATISFACTIONS } from './countings.ts';
import { elections } from './elections.ts';
import { ExactMoney } from './exact-money.ts';
import { numberOf, ratio } from '../slowly/ratio.ts';
import type { Ratio } from '../slowly/ratio.ts';

export interface Situation {
  readonly market: Market;
  readonly start: Ratio;
  /** Projects to pay for, as far as their supporters can, in this order. */
  readonly order: readonly number[];
}

export interface Payment {
  readonly project: number;
  readonly price: Ratio;
  readonly round: number;
  /** Classes that had less than was asked of them. */
  readonly poor: readonly number[];
}

export const situations: fc.Arbitrary<Situation> = fc
  .tuple(fc.constantFrom('approval' as const, 'cumulative' as const, 'ordinal' as const), fc.boolean(), fc.boolean())
  .chain(([ballotType, large, crowded]) =>
    fc
      .tuple(
        elections(ballotType, { weights: true, large, crowded }),
        fc.constantFrom(...SATISFACTIONS[ballotType]),
        // Near the amounts of the election, so that what is left is now and then nearly what is asked.
        large ? fc.integer({ min: 1, max: 60 }).map((units) => units * 8e12) : fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.option(fc.integer({ min: 10, max: 120 })),
      )
      .chain(([{ instance, ballots }, by, units, parts, percent]) => {
        const market = openMarket(mergeBallots(instance, ballots, by), by);
        const supported = [...market.costs.keys()].filter((project) => market.demand[project]! > 0);
        const start = percent === null ? ratio(units, parts) : shareOfAll(market, supported, percent);
        return fc
          .shuffledSubarray(supported, { minLength: supported.length })
          .map((order) => ({ market, start, order }));
      }),
  );

/** Everybody's share of what the projects cost together: enough for some of them, with many who cannot give what is asked. */
function shareOfAll({ costs, profile }: Market, projects: readonly number[], percent: number): Ratio {
  const cost = projects.reduce((sum, project) => sum + BigInt(costs[project]!), 0n);
  return ratio(cost * BigInt(percent) + 1n, 100 * Math.max(1, profile.totalWeight));
}

/** Where the payments stand. */
export interface Moment {
  readonly money: ExactMoney;
  readonly purses: Purses;
  readonly exact: ExactPurses;
  readonly trail: Trail;
  /** Projects that are not paid for. */
  readonly open: ReadonlySet<number>;
}

/** Pays for the projects in order; `look` comes before each, also before one that cannot be paid for, and at the end. */
export function payAll(
  { market, start, order }: Situation,
  look: (moment: Moment) => void,
  paid: (payment: Payment, moment: Moment) => void = () => {},
): Trail {
  const from = { numerator: start[0], denominator: start[1] };
  const trail = new Trail(market.costs.length);
  const purses = new Purses(market);
  const money = new ExactMoney(market, start);
  trail.begin(from);
  purses.fill(trail.start);
  const open = new Set(order);
  const moment = { money, purses, trail, exact: new ExactPurses(purses, trail), open };
  for (const project of order) {
    look(moment);
    const price = money.price(project);
    if (price === undefined) continue;
    const round = trail.length;
    const cost = market.costs[project]!;
    purses.enclose(project, 0, Infinity);
    const allPaid = cost === 0 || purses.demandOfAll === market.demand[project];
    const isKnown = purses.high < Infinity;
    const low = isKnown ? purses.low : numberOf(price) * (1 - 1e-15);
    const high = isKnown ? purses.high : numberOf(price) * (1 + 1e-15);
    purses.pay(project, round, low, high);
    trail.select(project, cost, low, high, allPaid);
    open.delete(project);
    paid({ project, price, round, poor: money.pay(project, price) }, moment);
  }
  look(moment);
  return trail;
}
