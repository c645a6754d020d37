/** Claims about figures as they are typed and published: read exactly or not at all, and sums held against what rounding allows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sumProblem } from './answers.ts';
import type { Answer } from './poll.ts';
import { isDay, readDecimal, readShare, readWhole, writeShare } from './typed-figures.ts';
import { sameWording } from './wordings.ts';

const answers = (shares: readonly number[]): readonly Answer[] =>
  shares.map((share) => ({ label: 'x', kind: 'other', share }));

test('every share that can be published is read back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (share) => {
      assert.equal(readShare(writeShare(share)), share);
    }),
  );
});

test('what is no figure is none', () => {
  for (const typed of ['', '-1', '101', '1e2', '0x10', '5,5', '57.555', 'NaN', ' ', '٤٤', '100.01'])
    assert.equal(readShare(typed), undefined, typed);
  for (const typed of ['', '0', '-5', '1.5', '1,00', '1e3', '9999999999'])
    assert.equal(readWhole(typed), undefined, typed);
  for (const typed of ['', '-1', '1e3', '.5', '5.', '1.2345']) assert.equal(readDecimal(typed), undefined, typed);
  for (const typed of ['2024-02-30', '2024-2-3', '24-02-03', '1024-01-01', '2024-13-01', ''])
    assert.equal(isDay(typed), false);
  assert.deepEqual(
    [readWhole('1,005'), readDecimal('1.25'), readShare('57.5 %'), isDay('2024-02-29')],
    [1005, 1.25, 5_750, true],
  );
});

test('honest shares, each rounded to whole per cents or tenths, always pass as all there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 8 }),
      fc.constantFrom(100, 10, 1),
      (parts, unit) => {
        const all = parts.reduce((sum, part) => sum + part, 0);
        const rounded = parts.map((part) => Math.round((part / all) * (10_000 / unit)) * unit);
        assert.equal(sumProblem(answers(rounded), true), undefined);
      },
    ),
  );
});

test('a digit too many is found: 23, 57 and 29 are more than everybody, 23, 57 and 2 are not all', () => {
  assert.equal(sumProblem(answers([2_300, 5_700, 2_900]), false), 'answersTooMuch');
  assert.equal(sumProblem(answers([2_300, 5_700, 200]), true), 'answersTooLittle');
  assert.equal(sumProblem(answers([2_300, 5_700, 200]), false), undefined);
  // Published with decimals, less slack is left than with whole per cents.
  assert.equal(sumProblem(answers([2_310, 5_720, 2_090]), true), 'answersTooMuch');
});

test('a wording is the same whatever its quotation marks, case and blanks, and another with another word', () => {
  assert.equal(sameWording('Would you “leave”?'), sameWording(" would  you 'leave' ?"));
  assert.notEqual(sameWording('Would you leave?'), sameWording('Would you not leave?'));
});
