/** What each fact changes in a meeting, and that it changes nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from './fact.ts';
import type { Meeting } from './meeting.ts';
import { growing, idOf, shows, submits, type Growing } from './testing/records.ts';

/** Fields of the meeting that differ after these facts, but for the number of the newest entry. */
function changed(hall: Growing, ...facts: readonly Fact[]): Partial<Meeting> {
  const before = hall.meeting;
  const after = hall.add(...facts);
  const fields = (Object.keys(after) as (keyof Meeting)[]).filter((key) => key !== 'seq' && after[key] !== before[key]);
  assert.equal(after.seq, before.seq + facts.length);
  return Object.fromEntries(fields.map((key) => [key, after[key]]));
}

/** Opened by the first entry, at 1,000; each next fact comes a second later. */
function opened(...facts: readonly Fact[]): Growing {
  const hall = growing();
  hall.add({ kind: 'opened' }, ...facts);
  return hall;
}

test('opening, a recess, going on and closing', () => {
  const hall = growing();
  assert.deepEqual(changed(hall, { kind: 'opened' }), { status: 'open', openedAt: 1_000 });
  assert.deepEqual(changed(hall, { kind: 'recessed', reason: 'Lunch' }), {
    status: 'recess',
    pause: 'Lunch',
    pausedAt: 2_000,
  });
  assert.deepEqual(changed(hall, { kind: 'resumed' }), { status: 'open', pause: '', pausedAt: null });
  hall.add({ kind: 'item-opened', item: 1 }, { kind: 'timer-started', seconds: 60 });
  hall.add({ kind: 'recessed', reason: 'Coffee' });
  assert.deepEqual(changed(hall, { kind: 'adjourned', reason: 'Done.' }), {
    status: 'adjourned',
    adjournedAt: 7_000,
    pause: '',
    pausedAt: null,
    timer: null,
    item: null,
  });
});

test('a loss of connection and how it ends', () => {
  const hall = opened();
  const loss = { channel: 'phone', note: 'No line.', at: 2_000 } as const;
  assert.deepEqual(changed(hall, { kind: 'disrupted', channel: 'phone', note: 'No line.' }), {
    status: 'disrupted',
    pause: 'No line.',
    pausedAt: 2_000,
    disruptions: [{ ...loss, endedAt: null, how: null, steps: '' }],
  });
  const back = { ...loss, endedAt: 3_000, how: 'restored', steps: 'Another line.' };
  assert.deepEqual(changed(hall, { kind: 'restored', note: 'Another line.' }), {
    status: 'open',
    pause: '',
    pausedAt: null,
    disruptions: [back],
  });
  hall.add({ kind: 'disrupted', channel: 'both', note: '' }, { kind: 'adjourned', reason: '' });
  assert.deepEqual(hall.meeting.disruptions, [
    back,
    { channel: 'both', note: '', at: 4_000, endedAt: 5_000, how: 'adjourned', steps: '' },
  ]);
});

test('a clock that runs stops in a recess and with a loss, with whole seconds left, rounded up', () => {
  for (const pause of [
    { kind: 'recessed', reason: '' },
    { kind: 'disrupted', channel: 'web', note: '' },
    { kind: 'timer-stopped' },
  ] as const) {
    const hall = opened({ kind: 'timer-started', seconds: 60 });
    assert.deepEqual(hall.meeting.timer, { seconds: 60, endsAt: 62_000, left: 60 });
    hall.add(pause);
    assert.deepEqual(hall.meeting.timer, { seconds: 60, endsAt: null, left: 59 }, pause.kind);
  }
});

test('items are opened, closed with an outcome, and opened again as of the first time', () => {
  const hall = opened({ kind: 'item-opened', item: 1 });
  assert.equal(hall.meeting.item, 1);
  hall.add({ kind: 'item-opened', item: 2 });
  // Another than that which is open: it stays open.
  const closes: Fact = { kind: 'item-closed', item: 1, outcome: 'continued', note: 'To May.' };
  const one = { openedAt: 2_000, closedAt: 4_000, outcome: 'continued', note: 'To May.' };
  const two = { openedAt: 3_000, closedAt: null, outcome: null, note: '' };
  assert.deepEqual(changed(hall, closes), {
    items: new Map<number, object>([
      [1, one],
      [2, two],
    ]),
  });
  assert.equal(hall.meeting.item, 2);
  hall.add({ kind: 'item-closed', item: 2, outcome: 'done', note: '' });
  assert.equal(hall.meeting.item, null);
  hall.add({ kind: 'item-opened', item: 1 });
  assert.deepEqual(hall.meeting.items.get(1), { openedAt: 2_000, closedAt: null, outcome: null, note: '' });
});

test('a roll call says anew who is there and how; who comes and goes is told since when', () => {
  const hall = opened();
  assert.deepEqual(changed(hall, { kind: 'roll-called', present: [1], remote: [2] }), {
    rollCalledAt: 2_000,
    present: new Map([
      [1, { remote: false, since: 2_000 }],
      [2, { remote: true, since: 2_000 }],
    ]),
  });
  hall.add({ kind: 'member-left', member: 1, remote: false }, { kind: 'member-arrived', member: 3, remote: true });
  assert.deepEqual(
    [...hall.meeting.present],
    [
      [2, { remote: true, since: 2_000 }],
      [3, { remote: true, since: 4_000 }],
    ],
  );
  hall.add({ kind: 'roll-called', present: [3], remote: [] });
  assert.deepEqual([...hall.meeting.present], [[3, { remote: false, since: 5_000 }]]);
});

test('the queue is closed and opened, its order set, and a draw is among those in it', () => {
  const hall = opened(shows(1), submits(2), shows(3));
  assert.deepEqual(changed(hall, { kind: 'queue-closed', reason: '' }), { queueOpen: false });
  assert.deepEqual(changed(hall, { kind: 'queue-opened', reason: '' }), { queueOpen: true });
  assert.deepEqual(changed(hall, { kind: 'order-set', order: 'draw', reason: '' }), { order: 'draw' });
  const pool = [idOf(1), idOf(3)];
  assert.deepEqual(changed(hall, { kind: 'draw-announced', draw: 'd', source: 'The lottery' }), {
    draws: [{ draw: 'd', source: 'The lottery', seed: null, pool }],
  });
  hall.add({ kind: 'draw-announced', draw: 'e', source: '' });
  assert.deepEqual(changed(hall, { kind: 'draw-made', draw: 'd', seed: '7' }), {
    draws: [
      { draw: 'd', source: 'The lottery', seed: '7', pool },
      { draw: 'e', source: '', seed: null, pool },
    ],
  });
});

test('a poll is prepared, asked and closed, or dropped', () => {
  const asked = { poll: 'p', form: 'straw', question: 'Now?', options: ['Yes', 'No'], language: 'en' } as const;
  const kept = { ...asked, translations: {} };
  const hall = opened();
  assert.deepEqual(changed(hall, { kind: 'poll-prepared', ...asked }), { prepared: new Map([['p', kept]]) });
  assert.deepEqual(changed(hall, { kind: 'poll-dropped', poll: 'p' }), { prepared: new Map() });
  hall.add({ kind: 'poll-prepared', ...asked });
  const open = { ...kept, openedAt: 5_000, closedAt: null, counts: null, people: null, hands: null, changed: 5 };
  assert.deepEqual(changed(hall, { kind: 'poll-opened', ...asked }), {
    prepared: new Map(),
    polls: new Map([['p', open]]),
  });
  assert.deepEqual(changed(hall, { kind: 'poll-closed', poll: 'p', counts: [2, 1], people: 3 }), {
    polls: new Map([['p', { ...open, closedAt: 6_000, counts: [2, 1], people: 3, changed: 6 }]]),
  });
  hall.add({ kind: 'poll-opened', ...asked, poll: 'q' });
  hall.add({ kind: 'poll-closed', poll: 'q', counts: [0, 0], people: 0, hands: [4, 5] });
  assert.deepEqual(hall.meeting.polls.get('q')?.hands, [4, 5]);
});

test('a motion is put and voted on', () => {
  const put = { motion: 'm', text: 'To go on.', mover: 1, seconder: 2, about: 'business', item: 1 } as const;
  const hall = opened();
  const votes = new Map();
  const open = { ...put, needs: 'majority-of-members', putAt: 2_000, votedAt: null, votes, carried: null };
  assert.deepEqual(changed(hall, { kind: 'motion-put', ...put, needs: 'majority-of-members' }), {
    motions: new Map([['m', open]]),
  });
  const vote = (member: number, cast: 'aye' | 'no') => ({ member, vote: cast });
  const voted: Fact = { kind: 'motion-voted', motion: 'm', votes: [vote(1, 'aye'), vote(3, 'aye'), vote(2, 'no')] };
  const each = new Map([
    [1, 'aye'],
    [3, 'aye'],
    [2, 'no'],
  ]);
  assert.deepEqual(changed(hall, voted), {
    motions: new Map([['m', { ...open, votedAt: 3_000, votes: each, carried: true }]]),
  });
});

test('notes and promises are entered, and struck with a reason', () => {
  const hall = opened();
  const note = { note: 'n', item: 2, text: 'A map was shown.' };
  assert.deepEqual(changed(hall, { kind: 'noted', ...note }), {
    notes: new Map([['n', { ...note, at: 2_000, struck: null }]]),
  });
  assert.deepEqual(changed(hall, { kind: 'note-struck', note: 'n', reason: 'Twice.' }), {
    notes: new Map([['n', { ...note, at: 2_000, struck: 'Twice.' }]]),
  });
  const promise = { promise: 'p', text: 'A lamp.', owner: 'Works', due: '2028-01-01', question: null, item: 2 };
  assert.deepEqual(changed(hall, { kind: 'promised', ...promise }), {
    promises: new Map([['p', { ...promise, at: 4_000, struck: null }]]),
  });
  assert.deepEqual(changed(hall, { kind: 'promise-struck', promise: 'p', reason: 'Misheard.' }), {
    promises: new Map([['p', { ...promise, at: 4_000, struck: 'Misheard.' }]]),
  });
});

test('what the projector shows, and whose questions', () => {
  const hall = growing();
  const { screen } = hall.meeting;
  assert.deepEqual(changed(hall, { kind: 'screen-set', screen: 'agenda', poll: null }), {
    screen: { ...screen, screen: 'agenda', poll: null },
  });
  const to = screen.limit === 'seen' ? 'all' : 'seen';
  assert.deepEqual(changed(hall, { kind: 'screen-limited', to }), {
    screen: { screen: 'agenda', poll: null, limit: to },
  });
});

test('who is warned, removed, appeals, and is let in again', () => {
  const hall = growing();
  const act = (kind: 'attendee-warned' | 'attendee-removed' | 'attendee-readmitted', reason: string): Fact => ({
    kind,
    attendee: 4,
    reason,
  });
  const conduct = (of: object): object => ({ conduct: new Map([[4, of]]) });
  const warned = { warnings: 1, removed: false, reason: 'Shouts.', since: 1, appeal: null };
  assert.deepEqual(changed(hall, act('attendee-warned', 'Shouts.')), conduct(warned));
  const twice = { ...warned, warnings: 2, reason: 'Again.', since: 2 };
  assert.deepEqual(changed(hall, act('attendee-warned', 'Again.')), conduct(twice));
  const removed = { ...twice, removed: true, reason: 'Still.', since: 3 };
  assert.deepEqual(changed(hall, act('attendee-removed', 'Still.')), conduct(removed));
  const appeal = { text: 'Not me.', at: 4_000, granted: null, reason: '' };
  const appealed: Fact = { kind: 'appeal-made', attendee: 4, text: 'Not me.' };
  assert.deepEqual(changed(hall, appealed), conduct({ ...removed, appeal }));
  const denied: Fact = { kind: 'appeal-decided', attendee: 4, granted: false, reason: 'It was.' };
  const after = { ...appeal, granted: false, reason: 'It was.' };
  assert.deepEqual(changed(hall, denied), conduct({ ...removed, appeal: after }));
  const back = { ...removed, removed: false, reason: 'Calm.', since: 6, appeal: after };
  assert.deepEqual(changed(hall, act('attendee-readmitted', 'Calm.')), conduct(back));
  // A new removal may be appealed anew, and an appeal that is granted lets in.
  hall.add(act('attendee-removed', 'Worse.'), { ...appealed });
  assert.deepEqual(
    changed(hall, { ...denied, granted: true }),
    conduct({ ...back, removed: false, reason: 'Worse.', since: 7, appeal: { ...after, at: 8_000, granted: true } }),
  );
});
