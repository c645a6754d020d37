/** Under which item of the agenda each thing stands in the minutes, and how a meeting and its pauses ended. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../fact.ts';
import { growing, idOf, puts, shows, straw } from '../testing/records.ts';
import { minutesOf, type Minutes, type Plan } from './minutes.ts';

const plan: Plan = {
  items: [
    { number: 1, title: 'Bridge', kind: 'discussion' },
    { number: 2, title: 'Park', kind: 'action' },
  ],
  members: [1, 2].map((number) => ({ number, name: `Member ${number}`, seat: '' })),
  order: 'first-come',
  speakerSeconds: 120,
  disruption: 'own',
};

const minutesAfter = (...facts: readonly Fact[]): Minutes => {
  const grown = growing(plan);
  grown.add({ kind: 'opened' }, ...facts);
  return minutesOf(plan, grown.entries);
};

/** By item: what stands there, by name. */
function places({ items }: Minutes): Record<string, readonly string[]> {
  const named = items.map(({ number, questions, notes, motions, polls, promises }) => [
    String(number),
    [
      ...questions.map(({ question }) => `question ${Number(question.slice(0, 8))}`),
      ...notes.map(({ note }) => note),
      ...motions.map(({ motion }) => motion),
      ...polls.map(({ poll }) => poll),
      ...promises.map(({ promise }) => promise),
    ],
  ]);
  return Object.fromEntries(named) as Record<string, readonly string[]>;
}

const opens = (item: number): Fact => ({ kind: 'item-opened', item });
const closes = (item: number): Fact => ({ kind: 'item-closed', item, outcome: 'done', note: '' });
const takes = (nr: number): Fact => ({ kind: 'question-taken', question: idOf(nr), reason: 'r' });
const settles = (nr: number): Fact => ({
  kind: 'question-settled',
  question: idOf(nr),
  outcome: 'heard',
  answer: '',
  by: '',
});
const promises = (promise: string, more: { question?: string; item?: number } = {}): Fact => ({
  kind: 'promised',
  promise,
  text: '',
  owner: '',
  due: null,
  question: null,
  item: null,
  ...more,
});

test('whatever comes up while an item is open stands under it; what names another stands there', () => {
  const minutes = minutesAfter(
    shows(1),
    shows(2),
    opens(1),
    takes(1),
    settles(1),
    puts('motion here'),
    puts('motion there', { item: 2 }),
    { kind: 'poll-opened', ...straw('poll') },
    promises('promise here'),
    promises('promise there', { item: 2 }),
    closes(1),
    settles(2),
    puts('motion outside'),
  );
  assert.deepEqual(places(minutes), {
    1: ['question 1', 'motion here', 'poll', 'promise here'],
    2: ['motion there', 'promise there'],
    null: ['question 2', 'motion outside'],
  });
});

test('a question stays under the item that was open when it had the floor, whenever it is settled', () => {
  const minutes = minutesAfter(shows(1), opens(1), takes(1), opens(2), settles(1));
  assert.deepEqual(places(minutes), { 1: ['question 1'], 2: [] });
});

test('an item that is closed while another is open leaves that one open', () => {
  const minutes = minutesAfter(opens(1), opens(2), closes(1), { kind: 'noted', note: 'note', item: null, text: '' });
  assert.deepEqual(places(minutes), { 1: [], 2: ['note'] });
});

test('a promise to whoever asked stands with the question, whichever item is open, unless the scribe names one', () => {
  const minutes = minutesAfter(
    shows(1),
    opens(1),
    takes(1),
    settles(1),
    opens(2),
    promises('later', { question: idOf(1) }),
    promises('named', { question: idOf(1), item: 2 }),
  );
  assert.deepEqual(places(minutes), { 1: ['question 1', 'later'], 2: ['named'] });
});

test('what was asked about an item that is not on the agenda any more stands outside it', () => {
  const grown = growing(plan);
  grown.add({ kind: 'opened' }, shows(1, { item: 2 }), { kind: 'adjourned', reason: '' });
  const shorter = { ...plan, items: plan.items.slice(0, 1) };
  assert.deepEqual(places(minutesOf(shorter, grown.entries)), { 1: [], null: ['question 1'] });
});

test('what stands outside the agenda has no times, outcome or note of an item', () => {
  const { items } = minutesAfter(opens(1), closes(1), puts('motion'));
  const { openedAt, closedAt, outcome, note } = items.at(-1)!;
  assert.deepEqual({ openedAt, closedAt, outcome, note }, { openedAt: null, closedAt: null, outcome: null, note: '' });
});

test('the reason of the adjournment is told, not that of a recess', () => {
  const recess: Fact = { kind: 'recessed', reason: 'Lunch' };
  assert.equal(minutesAfter(recess).adjournedReason, '');
  assert.equal(minutesAfter(recess, { kind: 'adjourned', reason: 'All done.' }).adjournedReason, 'All done.');
});

test('each pause tells how it ended', () => {
  const lost: Fact = { kind: 'disrupted', channel: 'both', note: 'Dead.' };
  const minutes = minutesAfter(
    { kind: 'recessed', reason: 'Lunch' },
    { kind: 'resumed' },
    lost,
    { kind: 'restored', note: 'New line.' },
    lost,
    { kind: 'reconvened', motion: null, note: 'Tried for an hour.' },
    { kind: 'recessed', reason: 'Coffee' },
    { kind: 'adjourned', reason: '' },
  );
  assert.deepEqual(
    minutes.pauses.map(({ at, until, how, steps, motion }) => [at, until, how, steps, motion]),
    [
      [2_000, 3_000, 'resumed', '', null],
      [4_000, 5_000, 'restored', 'New line.', null],
      [6_000, 7_000, 'reconvened', 'Tried for an hour.', null],
      [8_000, 9_000, 'adjourned', '', null],
    ],
  );
});

test('what is noted or promised after the end stands under no item, though one was open until then', () => {
  const minutes = minutesAfter(
    opens(1),
    { kind: 'adjourned', reason: '' },
    { kind: 'noted', note: 'n', item: null, text: '' },
    promises('p'),
    promises('named', { item: 2 }),
  );
  assert.deepEqual(places(minutes), { 1: [], 2: ['named'], null: ['n', 'p'] });
});
