import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Fraction } from '../fraction.ts';
import { payAll, situations } from '../testing/payments.ts';
import { numberOf, ratio, times, total } from '../testing/slowly/ratio.ts';
import type { Ratio } from '../testing/slowly/ratio.ts';

test('exact prices, money and payments are those of a count in fractions', () => {
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
    { numRuns: 300 },
  );
});
