/** Amounts made of earlier prices: worked out by hand, also where so many places do not show that they are above 0. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fractionText } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { added, amountOf, constant, keyOf, product, quotient } from './amounts.ts';
import type { Sum } from './amounts.ts';
import { Prices } from './prices.ts';

const ONE = { numerator: 1n, denominator: 1n };
const sum = (whole: bigint, ...times: readonly (readonly [number, bigint])[]): Sum => ({
  constant: whole,
  times: new Map(times),
});

const textOf = (told: Fraction | undefined): string | undefined => told && fractionText(told);

/** 1/3 and 2/7, by number. */
function thirdAndSevenths(): Prices {
  const prices = new Prices(ONE);
  assert.equal(prices.add(constant(1n, 3n)), 0);
  assert.equal(prices.add(quotient(constant(2n), constant(7n))), 1);
  return prices;
}

test('what is left after payments is told exactly and near', () => {
  const prices = thirdAndSevenths();
  // 5 - 3/3 - 7 * 2/7 = 2, and 2 / (1 - 1/3) = 3.
  const left = amountOf(sum(5n, [0, -3n], [1, -7n]));
  assert.equal(textOf(prices.told(left)), '2/1');
  assert.equal(prices.near(left), 2);
  const rest = quotient(left, amountOf(sum(1n, [0, -1n])));
  assert.equal(textOf(prices.told(rest)), '3/1');
  assert.equal(textOf(prices.told(quotient(rest, product(left, left)))), '3/4');
  assert.deepEqual(
    [2n, 3n, 4n].map((n) => prices.compare(rest, constant(n))),
    [1, 0, -1],
  );
});

test('what nearly cancels out is looked at with more places', () => {
  const prices = thirdAndSevenths();
  const large = 2n ** 400n;
  // large + 1 - 3 * large / 3 = 1.
  const least = amountOf(sum(large + 1n, [0, -3n * large]));
  assert.equal(prices.near(least), 1);
  assert.equal(prices.compare(least, constant(1n)), 0);
  assert.equal(prices.compare(least, constant(2n)), -1);
  assert.equal(prices.compare(amountOf(sum(large + 2n, [0, -3n * large])), least), 1);
});

test('what two amounts compare to is found with more places too, where the first do not show that they are above 0', () => {
  const prices = thirdAndSevenths();
  const large = 2n ** 400n;
  const one = amountOf(sum(large + 1n, [0, -3n * large]));
  const two = amountOf(sum(large + 2n, [0, -3n * large]));
  assert.deepEqual([prices.compare(one, two), prices.compare(two, one), prices.compare(two, two)], [-1, 1, 0]);
  // Beyond what four times as many places show, exactly.
  const larger = 2n ** 2000n;
  const least = amountOf(sum(larger + 1n, [0, -3n * larger]));
  assert.deepEqual([prices.compare(least, two), prices.compare(least, one)], [-1, 0]);
});

test('payments that cancel out leave no trace, and what is written in another order is the same', () => {
  assert.deepEqual(added(sum(1n, [0, 2n], [1, 5n]), sum(2n, [0, -2n], [1, 1n])), sum(3n, [1, 6n]));
  const [a, b] = [amountOf(sum(4n, [0, 1n])), amountOf(sum(4n, [1, 1n]))];
  assert.equal(keyOf(product(a, b)), keyOf(product(b, a)));
  assert.equal(keyOf(amountOf(sum(4n, [1, 3n], [0, 1n]))), keyOf(amountOf(sum(4n, [0, 1n], [1, 3n]))));
  assert.notEqual(keyOf(a), keyOf(b));
  assert.notEqual(keyOf(a), keyOf(product(a, a)));
  assert.equal(keyOf(quotient(product(a, b), b)), keyOf(a));
  assert.deepEqual(amountOf(sum(6n)), constant(6n));
  // Twice as much of the same proportions is the same factor.
  assert.deepEqual(quotient(amountOf(sum(8n, [0, -2n])), amountOf(sum(4n, [0, -1n]))), constant(2n));
});

test('the same price has one number, and one that is too long is not told', () => {
  const prices = thirdAndSevenths();
  assert.equal(prices.add(constant(1n, 3n)), 0);
  const long = prices.add(constant(1n, 3n ** 12_000n));
  assert.equal(long, 2);
  assert.equal(prices.told(amountOf(sum(1n, [long, 1n]))), undefined);
  assert.equal(prices.told(constant(1n, 2n ** 16_384n)), undefined);
  assert.equal(prices.told(constant(2n ** 16_384n - 1n))!.denominator, 1n);
});
