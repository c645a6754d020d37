/** Claims about how shares are told: one rounding, and never on the wrong side of what was needed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareOfText } from './key-words.ts';

const half = { of: 1, in: 2 };

test('a share is told to a tenth, rounded to the nearest', () => {
  assert.equal(shareOfText('en', 2_844, 10_000), '28.4%');
  assert.equal(shareOfText('en', 2_846, 10_000), '28.5%');
  assert.equal(shareOfText('en', 2_844, 10_000, [half]), '28.4%');
});

test('one that rounding would put on its threshold, or across it, is told with as many decimals as show where it stands', () => {
  assert.equal(shareOfText('en', 49_996, 100_000, [half]), '49.996%');
  assert.equal(shareOfText('en', 50_004, 100_000, [half]), '50.004%');
  assert.equal(shareOfText('en', 50_000, 100_000, [half]), '50%');
  assert.equal(shareOfText('en', 5_499_999, 10_000_000, [{ of: 55, in: 100 }]), '54.99999%');
});

test('exactly two thirds are told as they round', () => {
  assert.equal(shareOfText('en', 2, 3, [{ of: 2, in: 3 }]), '66.7%');
});
