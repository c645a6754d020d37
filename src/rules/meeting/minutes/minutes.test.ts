/** Claims about minutes: they follow from public entries alone, tell everything once and nothing that was not shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPublic, type Fact } from '../fact.ts';
import { anyFacts, enterAll } from '../testing/any-facts.ts';
import { growing, idOf, shows, submits } from '../testing/records.ts';
import { minutesOf, type MinutesItem, type Plan } from './minutes.ts';

const plan: Plan = {
  items: [
    { number: 1, title: 'Bridge', kind: 'discussion' },
    { number: 2, title: 'Park', kind: 'action' },
  ],
  members: [1, 2, 3].map((number) => ({ number, name: `Member ${number}`, seat: '' })),
  order: 'first-come',
  speakerSeconds: 120,
  disruption: 'brown-act',
};

const minutesAfter = (...facts: readonly Fact[]) => {
  const grown = growing(plan);
  grown.add(...facts);
  return minutesOf(plan, grown.entries);
};
const numberOf = (items: readonly MinutesItem[], has: (item: MinutesItem) => boolean): number | null | undefined =>
  items.find(has)?.number;

test('whatever happens, the public entries alone give the same minutes', () => {
  fc.assert(
    fc.property(anyFacts, (candidates) => {
      const entries = enterAll(candidates, plan);
      const open = entries.filter(({ fact }) => isPublic(fact.kind));
      assert.deepEqual(minutesOf(plan, entries), minutesOf(plan, open));
    }),
  );
});

test('whatever happens, each note, motion, poll and promise that was not struck is told exactly once, and each question at most once', () => {
  fc.assert(
    fc.property(anyFacts, (candidates) => {
      let last = growing(plan).meeting;
      const entries = enterAll(candidates, plan, (after) => (last = after));
      const { items } = minutesOf(plan, entries);
      const ids = (of: (item: MinutesItem) => readonly string[]): readonly string[] => items.flatMap(of).toSorted();
      const notes = [...last.notes.values()].filter(({ struck }) => struck === null).map(({ note }) => note);
      assert.deepEqual(
        ids((item) => item.notes.map(({ note }) => note)),
        notes.toSorted(),
      );
      assert.deepEqual(
        ids((item) => item.motions.map(({ motion }) => motion)),
        [...last.motions.keys()].toSorted(),
      );
      assert.deepEqual(
        ids((item) => item.polls.map(({ poll }) => poll)),
        [...last.polls.keys()].toSorted(),
      );
      assert.deepEqual(
        ids((item) => item.promises.map(({ promise }) => promise)),
        [...last.promises.values()].flatMap(({ promise, struck }) => (struck === null ? [promise] : [])).toSorted(),
      );
      const questions = ids((item) => item.questions.map(({ question }) => question));
      assert.equal(new Set(questions).size, questions.length);
      for (const question of questions)
        assert.ok(
          !['waiting', 'rejected', 'hidden', 'withdrawn', 'merged'].includes(last.questions.get(question)!.state),
        );
    }),
  );
});

test('whatever happens, no member is there twice at once, and nobody is there after the adjournment', () => {
  fc.assert(
    fc.property(anyFacts, (candidates) => {
      let present: ReadonlySet<number> = new Set();
      const entries = enterAll(candidates, plan, ({ present: now }) => (present = new Set(now.keys())));
      const { attendance, adjournedAt } = minutesOf(plan, entries);
      for (const { member, stays } of attendance) {
        stays.forEach(({ from, until }, at) => {
          const next = stays[at + 1];
          assert.ok(next === undefined ? until === null || until >= from : until !== null && until <= next.from);
        });
        const there = stays.some(({ until }) => until === null);
        assert.equal(there, adjournedAt === null && present.has(member));
      }
    }),
  );
});

test('what is said stands under the item that was open, unless it names another one itself', () => {
  const { items } = minutesAfter(
    { kind: 'opened' },
    { kind: 'item-opened', item: 2 },
    shows(1, { item: 1 }),
    { kind: 'question-taken', question: idOf(1), reason: '' },
    { kind: 'question-settled', question: idOf(1), outcome: 'heard', answer: '', by: '' },
    { kind: 'noted', note: 'a', item: null, text: 'Here.' },
    { kind: 'noted', note: 'b', item: 1, text: 'There.' },
    { kind: 'promised', promise: 'p', text: 'Soon.', owner: 'Us', due: null, question: idOf(1), item: null },
    { kind: 'item-closed', item: 2, outcome: 'done', note: '' },
    { kind: 'noted', note: 'c', item: null, text: 'Outside.' },
  );
  assert.equal(
    numberOf(items, ({ questions }) => questions.some(({ question }) => question === idOf(1))),
    2,
  );
  assert.equal(
    numberOf(items, ({ notes }) => notes.some(({ note }) => note === 'a')),
    2,
  );
  assert.equal(
    numberOf(items, ({ notes }) => notes.some(({ note }) => note === 'b')),
    1,
  );
  assert.equal(
    numberOf(items, ({ notes }) => notes.some(({ note }) => note === 'c')),
    null,
  );
  assert.equal(
    numberOf(items, ({ promises }) => promises.length > 0),
    2,
  );
});

test('whoever waits is in the minutes once the meeting is over: they were not reached', () => {
  const before: readonly Fact[] = [{ kind: 'opened' }, shows(1, { item: 2 })];
  assert.ok(minutesAfter(...before).items.every(({ questions }) => questions.length === 0));
  const { items } = minutesAfter(...before, { kind: 'adjourned', reason: '' });
  assert.equal(
    numberOf(items, ({ questions }) => questions.some(({ state }) => state === 'queued')),
    2,
  );
});

test('attendance: who moves from the room to the remote link stays twice, and a later roll call ends what nobody reported', () => {
  const { attendance } = minutesAfter(
    { kind: 'opened' },
    { kind: 'roll-called', present: [1, 2], remote: [] },
    { kind: 'member-left', member: 1, remote: false },
    { kind: 'member-arrived', member: 1, remote: true },
    { kind: 'roll-called', present: [], remote: [1] },
    { kind: 'adjourned', reason: '' },
  );
  assert.deepEqual(
    attendance.map(({ stays }) => stays),
    [
      [
        { from: 2_000, until: 3_000, remote: false },
        { from: 4_000, until: 6_000, remote: true },
      ],
      [{ from: 2_000, until: 5_000, remote: false }],
      [],
    ],
  );
});

test('a lost connection is told with what was done and the finding by which the meeting went on', () => {
  const { pauses } = minutesAfter(
    { kind: 'opened' },
    { kind: 'recessed', reason: 'Lunch' },
    { kind: 'disrupted', channel: 'web', note: 'Dead line' },
    { kind: 'restored', note: 'New line' },
  );
  assert.deepEqual(pauses, [
    { kind: 'recess', at: 2_000, until: 3_000, reason: 'Lunch', channel: null, how: null, steps: '', motion: null },
    {
      kind: 'disruption',
      at: 3_000,
      until: 4_000,
      reason: 'Dead line',
      channel: 'web',
      how: 'restored',
      steps: 'New line',
      motion: null,
    },
  ]);
});

test('what waits for a moderator or was taken off is in no minutes', () => {
  const { items, byWay } = minutesAfter({ kind: 'opened' }, submits(1), shows(2), {
    kind: 'question-hidden',
    question: idOf(2),
    reason: 'Names a neighbour',
  });
  assert.ok(items.every(({ questions }) => questions.length === 0));
  assert.deepEqual(byWay, { web: 0, hall: 0, phone: 0 });
});

test('how many took part by each way is counted of what was shown', () => {
  const { byWay } = minutesAfter(
    shows(1, { via: 'web' }),
    shows(2, { via: 'hall' }),
    shows(3, { via: 'hall' }),
    submits(4, { via: 'phone' }),
    { kind: 'question-withdrawn', question: idOf(3) },
    shows(5, { via: 'phone' }),
    shows(6, { via: 'phone' }),
    shows(7, { via: 'phone' }),
  );
  assert.deepEqual(byWay, { web: 1, hall: 2, phone: 3 });
});

test('questions stand in the order in which they had the floor, then those that never had it as they were shown', () => {
  const taken = (nr: number): Fact[] => [
    { kind: 'question-taken', question: idOf(nr), reason: 'Out of order.' },
    { kind: 'question-settled', question: idOf(nr), outcome: 'heard', answer: '', by: '' },
  ];
  const { items } = minutesAfter(
    ...[3, 1, 5, 4, 2].map((nr) => shows(nr)),
    { kind: 'opened' },
    ...taken(4),
    ...taken(3),
    { kind: 'adjourned', reason: '' },
  );
  assert.deepEqual(
    items.at(-1)?.questions.map(({ question }) => question),
    [4, 3, 1, 5, 2].map(idOf),
  );
});

test('a question tells how many that everybody saw were merged into it', () => {
  const merged = (nr: number, into: number): Fact => ({
    kind: 'question-merged',
    question: idOf(nr),
    into: idOf(into),
    reason: '',
  });
  const { items } = minutesAfter(
    ...[1, 2, 3, 4, 5].map((nr) => shows(nr)),
    submits(6),
    { kind: 'opened' },
    merged(2, 1),
    merged(3, 1),
    merged(4, 5),
    merged(6, 1),
    { kind: 'adjourned', reason: '' },
  );
  assert.deepEqual(
    items.at(-1)?.questions.map(({ question, merged: count }) => [question, count]),
    [
      [idOf(1), 2],
      [idOf(5), 1],
    ],
  );
  assert.equal(items.at(-1)?.title, '');
});
