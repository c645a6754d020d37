import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountText, inUnits, readDecimal } from './decimal.ts';

const unitsOf = (text: string, places: number): number | undefined => inUnits(readDecimal(text)!, places);

test('a decimal is digits, a sign before them, and a point with or without digits after it', () => {
  for (const text of ['', '.5', '1,5', '1e3', '+1', ' 1', '1 ', '--1', '1.2.3', 'x1', '1x'])
    assert.equal(readDecimal(text), undefined, text);
  assert.deepEqual(readDecimal('007.500'), { negative: false, whole: '7', decimals: '5' });
  assert.deepEqual(readDecimal('3.'), { negative: false, whole: '3', decimals: '' });
  assert.deepEqual(readDecimal('000'), { negative: false, whole: '0', decimals: '' });
});

test('nothing is less than zero but what has a digit above 0 after its sign', () => {
  const negative = (text: string): boolean => readDecimal(text)!.negative;
  assert.deepEqual(['-0', '-0.00', '0', '1'].map(negative), [false, false, false, false]);
  assert.deepEqual(['-1', '-0.01', '-10'].map(negative), [true, true, true]);
});

test('units are whole numbers below 2^53, whatever the length of the text', () => {
  assert.equal(unitsOf('1910663.83', 2), 191066383);
  assert.equal(unitsOf('0.05', 3), 50);
  assert.equal(unitsOf('9007199254740991', 0), 2 ** 53 - 1);
  assert.equal(unitsOf('9007199254740992', 0), undefined);
  assert.equal(unitsOf('90071992547409.91', 2), 2 ** 53 - 1);
  assert.equal(unitsOf('90071992547409.92', 2), undefined);
  assert.equal(unitsOf(`${'0'.repeat(40)}7`, 0), 7);
  assert.equal(unitsOf('9'.repeat(400), 0), undefined);
});

test('an amount is written without zeros that say nothing, and below zero with its sign', () => {
  assert.equal(amountText(191066383, 100), '1910663.83');
  assert.equal(amountText(191066380, 100), '1910663.8');
  assert.equal(amountText(191066300, 100), '1910663');
  assert.equal(amountText(5, 1000), '0.005');
  assert.equal(amountText(0, 100), '0');
  assert.equal(amountText(7, 1), '7');
  assert.equal(amountText(-7, 1), '-7');
  assert.equal(amountText(-705, 100), '-7.05');
  assert.equal(amountText(-(10n ** 20n), 10), `-1${'0'.repeat(19)}`);
});
