import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { exactly } from '../testing/exact-money.ts';
import { payAll, situations } from '../testing/payments.ts';
import type { Moment, Situation } from '../testing/payments.ts';
import { compare, numberOf, plus, ratio } from '../slowly/ratio.ts';
import { overlapsOf } from './overlaps.ts';
import { Recall } from './recall.ts';
import type { Trail } from './trail.ts';

/** Pays for everything and notes a split of the supporters of each project before every payment, as a run does. */
const withSplits = (situation: Situation): Trail =>
  payAll(situation, ({ purses, trail, open }) => {
    for (const project of open) {
      purses.enclose(project, 0, Infinity);
      if (situation.market.costs[project]! > 0)
        trail.note(project, purses.poorHold, purses.poorWeight, purses.richDemand);
    }
  });

/** The highest bound that the earlier run gives for a project now. */
function highestBound(recall: Recall, project: number): number {
  let highest = 0;
  for (let bound = recall.bound(project); bound > 0; bound = recall.bound(project)) {
    highest = Math.max(highest, bound);
    if (bound === Infinity) break;
  }
  return highest;
}

/** Another order of projects in which most are where they were. */
const likeOrder = (order: readonly number[]): fc.Arbitrary<readonly number[]> =>
  fc.oneof(
    fc.constant(order),
    fc.shuffledSubarray([...order], { minLength: order.length }),
    fc.nat(order.length).map((at) => [...order.slice(0, at), ...order.slice(at + 1), ...order.slice(at, at + 1)]),
  );

const pairs = situations.chain((before) =>
  fc.record({
    before: fc.constant(before),
    order: likeOrder(before.order),
    rise: fc.constantFrom(ratio(0), ratio(1, 7), ratio(1), ratio(5)),
    knowsOverlaps: fc.boolean(),
  }),
);

test('no bound from a run with a lower start is above the price now, whatever has been paid for in between', () => {
  let raised = 0;
  fc.assert(
    fc.property(pairs, ({ before, order, rise, knowsOverlaps }) => {
      const { market } = before;
      const now = { market, order, start: plus(before.start, rise) };
      const recall = new Recall(market, knowsOverlaps ? overlapsOf(market) : undefined);
      const [numerator, denominator] = now.start;
      recall.begin(withSplits(before), { numerator, denominator });
      payAll(now, ({ money, trail, open }: Moment) => {
        recall.advance(trail);
        for (const project of open) {
          const price = money.price(project);
          const bound = highestBound(recall, project);
          if (price === undefined) continue;
          assert.ok(bound < Infinity && compare(exactly(bound), price) <= 0, `${bound} above ${numberOf(price)}`);
          if (bound > numberOf(price) / 2) raised++;
        }
      });
    }),
    { numRuns: 1000 },
  );
  assert.ok(raised > 500, `only ${raised} bounds were of use`);
});

test('a run that goes as the earlier one did has its prices for bounds', () => {
  fc.assert(
    fc.property(situations, fc.boolean(), (situation, knowsOverlaps) => {
      const { market, start } = situation;
      const recall = new Recall(market, knowsOverlaps ? overlapsOf(market) : undefined);
      const [numerator, denominator] = start;
      recall.begin(withSplits(situation), { numerator, denominator });
      const known = new Map<number, number>();
      payAll(situation, ({ money, trail, open }) => {
        recall.advance(trail);
        for (const project of [...open].filter((each) => market.costs[each]! > 0)) {
          known.set(project, Math.max(known.get(project) ?? 0, highestBound(recall, project)));
          const price = money.price(project);
          if (price === undefined || money.hasSomebodyNear(project, price)) continue;
          // What is left of much money is known to less than its own last place; a price is that by utility.
          const { starts, utilities } = market;
          const least = utilities?.subarray(starts[project], starts[project + 1]).reduce((x, y) => Math.min(x, y)) ?? 1;
          const doubt = (1e-12 * numberOf(start)) / least;
          assert.ok(known.get(project)! > numberOf(price) * (1 - 1e-9) - doubt);
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('the overlap of two projects is the utility for the one of all who also get something out of the other', () => {
  fc.assert(
    fc.property(situations, ({ market }) => {
      const overlaps = overlapsOf(market)!;
      const { classStarts, classProjects } = market.profile;
      for (let project = 0; project < market.costs.length; project++) {
        const found = new Map<number, number>();
        for (let i = overlaps.starts[project]!; i < overlaps.starts[project + 1]!; i++)
          found.set(overlaps.others[i]!, overlaps.demand[i]!);
        for (let other = 0; other < market.costs.length; other++) {
          let shared = 0;
          for (let i = market.starts[project]!; i < market.starts[project + 1]!; i++) {
            const k = market.members[i]!;
            const named = classProjects.subarray(classStarts[k], classStarts[k + 1]);
            if (named.includes(other)) shared += market.profile.weights[k]! * (market.utilities?.[i] ?? 1);
          }
          assert.ok(Math.abs((found.get(other) ?? 0) - shared) <= 1e-12 * shared);
        }
      }
    }),
    { numRuns: 200 },
  );
});
