/** Claims about polls as readings of a trend: which enter it, with which size and design effect, and how wordings get letters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Poll } from './poll.ts';
import { readingsOf } from './readings.ts';
import { variantsOf } from './wordings.ts';

const poll = (id: number, more: Partial<Poll>): Poll =>
  ({
    id,
    slug: `poll-${id}`,
    pollster: 'House',
    wording: 'Would you?',
    wordingLanguage: 'en',
    population: 'adults',
    askedFrom: '2024-01-01',
    askedUntil: '2024-01-03',
    sampleSize: 1_000,
    designEffect: null,
    margin: null,
    stake: 'none-stated',
    answers: [
      { label: 'Strongly', kind: 'for', share: 1_000 },
      { label: 'Somewhat', kind: 'for', share: 1_500 },
      { label: 'No', kind: 'against', share: 7_500 },
    ],
    ...more,
  }) as Poll;

const reading = (more: Partial<Poll>) => readingsOf('q', variantsOf([poll(1, more)])).used[0];

test('the share is what all answers for come to', () => assert.equal(reading({})?.share, 0.25));

test('a published design effect counts; else a margin clearly wider than of a random sample tells one; else none is known', () => {
  assert.equal(reading({ designEffect: 1.4 })?.designEffect, 1.4);
  assert.equal(reading({ designEffect: 0.9 })?.designEffect, 1);
  // 98 / sqrt(1000) is 3.1 points: a margin of 4 is (4 / 3.1)² as wide in variance.
  assert.ok(Math.abs((reading({ margin: 4 })?.designEffect ?? 0) - 1.666) < 0.01);
  assert.equal(reading({ margin: 3.1 })?.designEffect, undefined);
  assert.equal(reading({})?.designEffect, undefined);
});

test('where only a margin is published, as many are taken to be asked as it stands for', () => {
  assert.equal(reading({ sampleSize: null, margin: 5.7 })?.size, 296);
});

test('without a size and a margin, or without a share for, a poll is left out and the reason told', () => {
  const polls = [
    poll(1, {}),
    poll(2, { sampleSize: null }),
    poll(3, { answers: [{ label: 'No', kind: 'against', share: 5_000 }] }),
  ];
  const { used, leftOut } = readingsOf('q', variantsOf(polls));
  assert.deepEqual(
    used.map((one) => one.poll),
    ['poll-1'],
  );
  assert.deepEqual(
    leftOut.map(({ poll: one, why }) => [one.slug, why]),
    [
      ['poll-2', 'withoutSize'],
      ['poll-3', 'withoutShare'],
    ],
  );
});

test('the same words put to the same kind of people share a letter, in the order in which they were first asked; unknown words of one house share one too', () => {
  const variants = variantsOf([
    poll(1, { askedUntil: '2024-03-01', wording: 'B?' }),
    poll(2, { askedUntil: '2024-01-01', wording: 'a?' }),
    poll(3, { askedUntil: '2024-04-01', wording: '“A”?' }),
    poll(4, { askedUntil: '2024-05-01', wording: null }),
    poll(5, { askedUntil: '2024-06-01', wording: null }),
    poll(6, { askedUntil: '2024-06-01', wording: null, pollster: 'Other' }),
    poll(7, { askedUntil: '2024-07-01', wording: 'b?', population: 'likely' }),
  ]);
  assert.deepEqual(
    variants.map(({ letter, polls }) => [letter, polls.map(({ id }) => id)]),
    [
      ['A', [2, 3]],
      ['B', [1]],
      ['C', [4, 5]],
      ['D', [6]],
      ['E', [7]],
    ],
  );
  const many = variantsOf(
    Array.from({ length: 28 }, (_, at) => poll(at, { wording: `w${at}`, askedUntil: '2024-01-01' })),
  );
  assert.deepEqual([many[25]?.letter, many[26]?.letter, many[27]?.letter], ['Z', 'AA', 'AB']);
});
