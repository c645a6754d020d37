import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareFractions } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { amountOf, constant, product, quotient } from './amounts.ts';
import type { Amount } from './amounts.ts';
import { Enclosures } from './enclosures.ts';

const DEFINITIONS = [constant(1n, 1000n), constant(3n, 7n)];
const price = (number: number, times = 1n): Amount => amountOf({ constant: 0n, times: new Map([[number, times]]) });
const rest = amountOf({ constant: 1n, times: new Map([[1, -2n]]) });

test('what so many places do not show to be above 0 is not enclosed, neither as a factor nor as a divisor', () => {
  const few = new Enclosures(DEFINITIONS, 4);
  assert.equal(few.enclose(price(0)), undefined);
  assert.equal(few.enclose(quotient(constant(1n), price(0))), undefined);
  // 1 - 2 * 3/7 = 1/7, between 2/16 and 4/16; 1 - 2 * 3/7 is not told from 0 with two places.
  assert.deepEqual(few.enclose(rest), {
    low: { numerator: 2n, denominator: 16n },
    high: { numerator: 4n, denominator: 16n },
  });
  assert.equal(new Enclosures(DEFINITIONS, 2).enclose(rest), undefined);
});

test('powers, quotients and products lie between their bounds, which close in with more places', () => {
  const seventh: Fraction = { numerator: 1n, denominator: 7n };
  const cases: readonly (readonly [Amount, Fraction])[] = [
    [rest, seventh],
    [product(rest, rest), { numerator: 1n, denominator: 49n }],
    [quotient(constant(5n, 2n), product(rest, rest)), { numerator: 245n, denominator: 2n }],
    [quotient(price(0, 3n), rest), { numerator: 21n, denominator: 1000n }],
  ];
  for (const places of [16, 40, 300]) {
    const enclosures = new Enclosures(DEFINITIONS, places);
    for (const [amount, exact] of cases) {
      const { low, high } = enclosures.enclose(amount)!;
      assert.ok(compareFractions(low, exact) <= 0 && compareFractions(exact, high) <= 0);
      const width = high.numerator * low.denominator - low.numerator * high.denominator;
      assert.ok(width << BigInt(places - 12) <= low.numerator * high.denominator, `${places} places`);
    }
  }
});
