import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import type { Fraction } from '../fraction.ts';
import { mergeBallots } from '../profile.ts';
import { example } from '../testing/by-hand.ts';
import { exactly } from '../testing/exact-money.ts';
import { payAll, situations } from '../testing/payments.ts';
import { countSlowly } from '../testing/count-slowly.ts';
import { compare, minus, numberOf, ratio, textOf, times, total, ZERO } from '../slowly/ratio.ts';
import type { Ratio } from '../slowly/ratio.ts';
import { ExactPurses } from './exact-purses.ts';
import { openMarket } from './market.ts';
import { Purses } from './purses.ts';
import { Trail } from './trail.ts';

test('exact prices, money and payments are those of a count in fractions', () => {
  let poor = 0;
  fc.assert(
    fc.property(situations, fc.double({ min: 0, max: 1, noNaN: true }), (situation, share) => {
      const { market } = situation;
      const before: Ratio[][] = [];
      const asRatio = ({ numerator, denominator }: Fraction): Ratio => ratio(numerator, denominator);
      payAll(
        situation,
        ({ money, exact, open }) => {
          const round = before.push([...money.held]) - 1;
          for (const project of open) {
            const price = money.price(project);
            const found = exact.price(project, price === undefined ? 0 : numberOf(price) * share);
            assert.deepEqual(found && asRatio(found), price);
            if (price !== undefined && money.hasSomebodyPoor(project, price)) poor++;
          }
          for (const k of money.held.keys()) assert.deepEqual(asRatio(exact.held(k, round)), money.held[k]);
          const classes = [...money.held.keys()].filter((k) => k % 2 === 0);
          const together = total(classes.map((k) => times(ratio(market.profile.weights[k]!), money.held[k]!)));
          assert.deepEqual(asRatio(exact.heldTogether(classes, round)), together);
        },
        ({ project, price, round, poor }, { money, exact }) => {
          assert.deepEqual(asRatio(exact.priceOf(round)), price);
          const rich = money.supporters(project).filter(({ k }) => !poor.includes(k));
          assert.equal(exact.paidInFull(round), numberOf(total(rich.map(({ weight }) => weight))));
        },
      );
    }),
    { numRuns: 600 },
  );
  assert.ok(poor > 100, `only ${poor} prices with somebody who gives less`);
});

test('what a class with money left holds is known near, within its bound and not far off', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const far = times(situation.start, exactly(1e-12));
      payAll(situation, ({ money, purses, exact, trail }) => {
        for (let k = 0; k < purses.spentOut.length; k++) {
          // Settles who gave all, where that was too close to call.
          exact.held(k, trail.length);
          if (purses.spentOut[k]! >= 0) continue;
          const { money: near, error } = exact.heldNear(k, trail.length);
          const off = minus(exactly(near), money.held[k]!);
          const size = compare(off, ZERO) < 0 ? minus(ZERO, off) : off;
          assert.ok(compare(size, exactly(error)) <= 0, `${near} is off by more than ${error}`);
          assert.ok(compare(exactly(error), far) <= 0, `${error} is far`);
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('who has less than is asked by a trifle that floating point cannot tell gives all, and the others pay it', () => {
  const { instance, ballots } = example({
    budget: 30,
    costs: { p: 1, r: 1, q: 8, s: 1 },
    ballots: [
      [1, 'p q s'],
      [1, 'r q s'],
      [2, 'q s'],
    ],
  });
  const market = openMarket(mergeBallots(instance, ballots, 'cost'), 'cost');
  const rounds = [
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 1 / 2],
  ] as const;
  const text = ({ numerator, denominator }: Fraction): string => textOf(ratio(numerator, denominator));
  /** `early`: whether exact figures are asked for after each round, or all of them at the end. */
  const after = (start: bigint, early: boolean) => {
    const [purses, trail] = [new Purses(market), new Trail(4)];
    trail.begin({ numerator: start, denominator: 10n ** 30n });
    purses.fill(trail.start);
    const exact = new ExactPurses(purses, trail);
    for (const [round, [project, price]] of rounds.entries()) {
      purses.pay(project, round, price * (1 - 1e-15), price * (1 + 1e-15));
      trail.select(project, market.costs[project]!, price, price, false);
      if (early) exact.paidInFull(round);
    }
    return {
      paidInFull: [2, 3].map((round) => exact.paidInFull(round)),
      prices: [2, 3].map((round) => text(exact.priceOf(round))),
      held: [3, 4].map((round) => [0, 1, 2].map((k) => text(exact.held(k, round)))),
    };
  };
  const unit = 10n ** 30n;
  for (const early of [true, false]) {
    // Exactly 2 are left to the first two, as much as is asked, and nothing for s.
    assert.deepEqual(after(3n * unit, early), {
      paidInFull: [4, 2],
      prices: ['2/1', '1/2'],
      held: [
        ['0/1', '0/1', '1/1'],
        ['0/1', '0/1', '1/2'],
      ],
    });
    const less = after(3n * unit - 1n, early);
    assert.deepEqual(less.paidInFull, [2, 2]);
    assert.deepEqual(less.prices, [`${2n * unit + 1n}/${unit}`, '1/2']);
    assert.deepEqual(less.held[0], ['0/1', '0/1', text({ numerator: unit - 2n, denominator: unit })]);
    assert.deepEqual(less.held[1], ['0/1', '0/1', text({ numerator: unit - 4n, denominator: 2n * unit })]);
  }
});

test('a whole count in which what is left to somebody is nothing but a trifle below zero is that in fractions', () => {
  const costs = [48e12, 64e12, 64e12 + 1, 240e12, 48e12 + 1];
  const projects = costs.map((cost, at) => {
    const id = 'abcde'[at]!;
    return { id, name: id, cost, categories: [], targets: [] };
  });
  const instance = {
    budget: 240e12,
    unitsPerCurrency: 1,
    currency: 'USD',
    ballotType: 'cumulative',
    projects,
  } as const;
  const ballots = {
    starts: Uint32Array.of(0, 4, 5, 9, 12, 16),
    chosen: Uint32Array.of(0, 1, 3, 4, 3, 0, 2, 1, 3, 3, 1, 4, 2, 3, 1, 4),
    points: Float64Array.of(1, 3, 3, 2, 0, 3, 1, 0, 7, 3, 2, 2, 2, 1, 1, 2),
    pointsScale: 1,
  };
  const choice = { rule: 'equal-shares', satisfaction: 'points', completion: 'none', ties: 'id', seed: '' } as const;
  const { choice: own, ...outcome } = count(instance, ballots, choice);
  assert.deepEqual(outcome.winners, ['e', 'b', 'a']);
  assert.deepEqual(outcome, countSlowly(instance, ballots, own));
});
