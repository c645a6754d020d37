/** Claims about money as it is typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moneyText, readMoney } from './read-money.ts';

test('reads what people write, exactly to the cent', () => {
  for (const [typed, cents] of [
    ['0', 0],
    ['1500', 1500_00],
    ['$1,500.5', 1500_50],
    ['100 million', 100_000_000_00],
    ['$1.5 Billion', 1_500_000_000_00],
    ['0.12345678 million', 123_456_78],
    ['90071992547409.91', 9_007_199_254_740_991],
  ] as const)
    assert.equal(readMoney(typed), cents, typed);
});

test('refuses what could mean two sums, or is not whole cents', () => {
  for (const typed of [
    '',
    '-5',
    '1.234',
    '1,50',
    '15,00',
    '1.500,00',
    '0.123456789 million',
    '1e6',
    '90071992547409.92',
  ])
    assert.equal(readMoney(typed), undefined, typed);
});

test('writes it with thousands and cents', () => {
  assert.deepEqual([0, 5, 1_234_567_89, -100_000].map(moneyText), ['0.00', '0.05', '1,234,567.89', '-1,000.00']);
});
