/** Claims about typed sums: exact, and never guessed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCost, readMoney } from './typed-money.ts';

test('sums are read exactly, with and without separators, signs and cents', () => {
  assert.deepEqual(readMoney('500,000'), { amount: 500_000, unitsPerCurrency: 1 });
  assert.deepEqual(readMoney(' $1,234,567 '), { amount: 1_234_567, unitsPerCurrency: 1 });
  assert.deepEqual(readMoney('500000.50'), { amount: 50_000_050, unitsPerCurrency: 100 });
  assert.deepEqual(readMoney('0.1'), { amount: 10, unitsPerCurrency: 100 });
  assert.equal(readMoney('90071992547.33'), 'amountTooLarge');
  assert.deepEqual(readMoney('75.00'), { amount: 75, unitsPerCurrency: 1 });
});

test('what could mean two sums, or none, is refused', () => {
  for (const typed of ['5,00', '1.500.000', '1,5000', '1.234', '-5', '1e6', '12 000', 'free', '٣']) {
    assert.equal(readMoney(typed), 'amountUnreadable', typed);
  }
  assert.equal(readMoney('  '), 'amountMissing');
  assert.equal(readMoney('0.00'), 'amountZero');
  assert.equal(readMoney('9999999999999999999999'), 'amountTooLarge');
});

test('a cost is told in the units of its budget', () => {
  assert.equal(readCost('12,500', 1), 12_500);
  assert.equal(readCost('12,500', 100), 1_250_000);
  assert.equal(readCost('12.5', 100), 1_250);
  assert.equal(readCost('12.5', 1), 'amountCents');
});
