/** The rules of order as one table: what may be entered before a meeting, in it, in its pauses and after it, and why not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from './fact.ts';
import { problemWith, type OrderProblem } from './may-follow.ts';
import type { Meeting, Status } from './meeting.ts';
import { aSetup, growing, idOf, puts, shows, straw, submits } from './testing/records.ts';

const promise = { kind: 'promised', text: '', owner: '', due: null, question: null, item: null } as const;

/** In each state: one question waits, one is in the queue; once opened, item 1 too, members 1 and 2 are there, a line was heard. */
const meetings: Readonly<Record<Status, Meeting>> = {
  'to-come': before().meeting,
  open: begun(),
  recess: begun({ kind: 'recessed', reason: 'Lunch' }),
  disrupted: begun({ kind: 'disrupted', channel: 'web', note: '' }),
  adjourned: begun({ kind: 'adjourned', reason: '' }),
};

function before(): ReturnType<typeof growing> {
  const hall = growing();
  hall.add(shows(1), submits(2));
  return hall;
}

function begun(...more: readonly Fact[]): Meeting {
  const hall = before();
  hall.add({ kind: 'opened' }, { kind: 'item-opened', item: 1 }, { kind: 'roll-called', present: [1], remote: [2] });
  return hall.add({ kind: 'caption', line: 'l', language: 'en', text: 'Good evening.', speaker: 'Chair' }, ...more);
}

const may = '';
type Answer = OrderProblem | '';
/** Before it, open, in a recess, without a connection, after it. */
type Row = readonly [Fact, ...answers: Answer[] & { length: 5 }];

const anyTime = [may, may, may, may, may] as const;
const whileOpen = ['not-open-yet', may, 'in-recess', 'disrupted', 'adjourned'] as const;
const whileBegun = ['not-open-yet', may, may, may, 'adjourned'] as const;
const onceBegun = ['not-open-yet', may, may, may, may] as const;
const untilOver = [may, may, may, may, 'adjourned'] as const;
const begunBut = (problem: Answer) => ['not-open-yet', problem, problem, problem, 'adjourned'] as const;

const table: readonly Row[] = [
  [{ kind: 'opened' }, may, 'already-open', 'already-open', 'already-open', 'adjourned'],
  [{ kind: 'recessed', reason: '' }, ...whileOpen],
  [{ kind: 'resumed' }, 'not-open-yet', 'not-in-recess', may, 'disrupted', 'adjourned'],
  [{ kind: 'disrupted', channel: 'web', note: '' }, 'not-open-yet', may, may, 'disrupted', 'adjourned'],
  [{ kind: 'restored', note: '' }, 'not-open-yet', 'not-disrupted', 'not-disrupted', may, 'adjourned'],
  [
    { kind: 'reconvened', motion: null, note: '' },
    'not-open-yet',
    'not-disrupted',
    'not-disrupted',
    'hour-not-over',
    'adjourned',
  ],
  [{ kind: 'adjourned', reason: '' }, ...whileBegun],
  [{ kind: 'item-opened', item: 2 }, ...whileOpen],
  [{ kind: 'item-opened', item: 9 }, 'not-open-yet', 'no-such-item', 'in-recess', 'disrupted', 'adjourned'],
  [{ kind: 'item-closed', item: 1, outcome: 'done', note: '' }, ...whileOpen],
  [
    { kind: 'item-closed', item: 2, outcome: 'done', note: '' },
    'not-open-yet',
    'item-not-open',
    'in-recess',
    'disrupted',
    'adjourned',
  ],
  [{ kind: 'roll-called', present: [1], remote: [3] }, ...whileBegun],
  [{ kind: 'roll-called', present: [1, 9], remote: [] }, ...begunBut('no-such-member')],
  [{ kind: 'roll-called', present: [1], remote: [9] }, ...begunBut('no-such-member')],
  [{ kind: 'member-arrived', member: 3, remote: false }, ...whileBegun],
  [{ kind: 'member-arrived', member: 2, remote: false }, ...begunBut('already-present')],
  [{ kind: 'member-arrived', member: 9, remote: false }, ...begunBut('no-such-member')],
  [{ kind: 'member-left', member: 2, remote: true }, ...whileBegun],
  [{ kind: 'member-left', member: 3, remote: true }, ...begunBut('not-present')],
  [submits(3), ...untilOver],
  [shows(3), ...untilOver],
  [shows(2), ...anyTime],
  [shows(1), 'question-known', 'question-known', 'question-known', 'question-known', 'question-known'],
  [{ kind: 'question-taken', question: idOf(1), reason: '' }, ...whileOpen],
  [{ kind: 'timer-started', seconds: 60 }, ...whileOpen],
  [{ kind: 'timer-stopped' }, ...begunBut('no-timer')],
  [{ kind: 'queue-opened', reason: '' }, ...untilOver],
  [{ kind: 'queue-closed', reason: '' }, ...untilOver],
  [{ kind: 'order-set', order: 'votes', reason: '' }, ...untilOver],
  [{ kind: 'draw-announced', draw: 'd', source: '' }, ...untilOver],
  [{ kind: 'poll-prepared', ...straw('new') }, ...untilOver],
  [{ kind: 'poll-opened', ...straw('new') }, ...whileOpen],
  [puts('new'), ...whileOpen],
  [puts('new', { about: 'continue' }), 'not-open-yet', 'not-disrupted', 'not-disrupted', may, 'adjourned'],
  [puts('new', { about: 'minutes' }), 'not-adjourned', 'not-adjourned', 'not-adjourned', 'not-adjourned', may],
  [{ kind: 'noted', note: 'n', item: null, text: '' }, ...onceBegun],
  [{ ...promise, promise: 'p' }, ...onceBegun],
  [{ kind: 'caption', line: 'm', language: 'en', text: '', speaker: '' }, ...whileBegun],
  [{ kind: 'caption-corrected', line: 'l', text: '', speaker: '' }, ...onceBegun],
  [{ kind: 'caption-struck', line: 'l', reason: '' }, ...onceBegun],
  [{ kind: 'screen-set', screen: 'agenda', poll: null }, ...anyTime],
  [{ kind: 'screen-limited', to: 'seen' }, ...anyTime],
  [{ kind: 'attendee-warned', attendee: 1, reason: '' }, ...anyTime],
];

const statuses = ['to-come', 'open', 'recess', 'disrupted', 'adjourned'] as const;
for (const [at, status] of statuses.entries())
  test(`what may be entered while a meeting is ${status}`, () => {
    assert.equal(meetings[status].status, status);
    const answer = ([fact, ...answers]: Row): string => `${JSON.stringify(fact)}: ${answers[at] ?? ''}`;
    const found = table.map(([fact]) => {
      const problem = problemWith(fact, meetings[status], aSetup, 99_000);
      return `${JSON.stringify(fact)}: ${problem ?? ''}`;
    });
    assert.deepEqual(found, table.map(answer));
  });

test('a motion is put and seconded by members', () => {
  for (const [more, problem] of [
    [{ mover: 9 }, 'no-such-member'],
    [{ seconder: 9 }, 'no-such-member'],
    [{ seconder: 2 }, undefined],
  ] as const)
    assert.equal(problemWith(puts('new', more), meetings.open, aSetup, 0), problem);
});
