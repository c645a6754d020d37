/** Claims about reading rows of polls. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf, dayText, readPollRows, type PollRow } from './index.ts';

const GOOD = {
  poll: 'a',
  question: 'q',
  house: 'h',
  wording: 'w',
  from: '2025-06-11',
  until: '2025-06-23',
  share: '44%',
  size: '500',
};
const row = (fields: Readonly<Record<string, string>>, line = 2): PollRow => ({ line, fields: { ...GOOD, ...fields } });

test('a row is a reading: days since 1970, a share between 0 and 1, a design effect where there is one', () => {
  const read = readPollRows([row({}), row({ poll: ' b ', share: '.44', design_effect: '1.7', note: 'left alone' })]);
  assert.ok(read.ok);
  const [first, second] = read.value;
  const { question, house, wording } = GOOD;
  assert.deepEqual(first, { question, poll: 'a', house, wording, from: 20_250, until: 20_262, share: 0.44, size: 500 });
  assert.deepEqual(second, { ...first, poll: 'b', designEffect: 1.7 });
});

test('everything wrong is told with its line and column', () => {
  const read = readPollRows([
    row({ from: '2025-02-29' }),
    row({ poll: 'b', until: '2025-06-01' }, 3),
    row({ poll: 'c', share: '44', size: '1,000', house: ' ' }, 4),
    row({ poll: 'd', share: '-1%', size: '0', design_effect: '0.9' }, 5),
    row({ poll: 'a', share: '101%', design_effect: '101' }, 6),
  ]);
  assert.ok(!read.ok);
  assert.deepEqual(
    read.error.map(({ line, column, type }) => `${line} ${column} ${type}`),
    [
      '2 from not-a-day',
      '3 until ends-before-it-begins',
      '4 house empty',
      '4 share not-a-share',
      '4 size not-a-size',
      '5 share not-a-share',
      '5 size not-a-size',
      '5 design_effect not-a-design-effect',
      '6 share not-a-share',
      '6 design_effect not-a-design-effect',
      '6 poll repeated',
    ],
  );
});

test('the same poll may answer two questions, or two wordings, but not one of them twice', () => {
  const other = [row({}), row({ question: 'other' }, 3), row({ wording: 'other' }, 4)];
  assert.equal(readPollRows(other).ok, true);
  assert.equal(readPollRows([...other, row({}, 5)]).ok, false);
});

test('a day that is written is the day that is read; what is no day is none', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 2_000_000 }), (day) => assert.equal(dayOf(dayText(day)), day)),
  );
  for (const text of ['2025-13-01', '2025-04-31', '25-04-01', '2025-4-1', '2025-04-01T00:00', ''])
    assert.equal(dayOf(text), undefined, text);
});
