/** What the rules of order let happen in which state; what they need beyond it is tried where it belongs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact, FactKind } from './fact.ts';
import { problemWith } from './may-follow.ts';
import type { Status } from './meeting.ts';
import { anyFacts, enterAll } from './testing/any-facts.ts';
import { aSetup, growing, idOf, shows, submits } from './testing/records.ts';

/** By state: the kinds that some record of random facts had entered in it. */
const entered = new Map<Status, Set<FactKind>>();
for (const candidates of fc.sample(anyFacts, { numRuns: 400, seed: 11 }))
  enterAll(candidates, aSetup, (_, { fact }, { status }) => {
    const kinds = entered.get(status) ?? new Set();
    entered.set(status, kinds.add(fact.kind));
  });
const inState = (status: Status): FactKind[] => [...(entered.get(status) ?? [])].toSorted();

const anyTime: readonly FactKind[] = [
  'appeal-decided',
  'appeal-made',
  'attendee-readmitted',
  'attendee-removed',
  'attendee-warned',
  'question-answered',
  'question-hidden',
  'question-merged',
  'question-rejected',
  'question-restored',
  'question-settled',
  'question-shown',
  'question-withdrawn',
  'screen-set',
];
const queueKept: readonly FactKind[] = ['draw-announced', 'draw-made', 'order-set', 'queue-closed', 'queue-opened'];

test('before it is opened, a meeting collects questions and orders them, and nobody has the floor', () => {
  const before: readonly FactKind[] = [...anyTime, ...queueKept, 'opened', 'question-submitted'];
  assert.ok(inState('to-come').length > 15, 'hardly met');
  assert.deepEqual(
    inState('to-come').filter((kind) => !before.includes(kind)),
    [],
  );
});

test('after it, what is open is settled and answered, captions are put right, minutes are noted, moved and approved, and nothing new is asked', () => {
  const after: readonly FactKind[] = [
    'caption-corrected',
    'caption-struck',
    'minutes-approved',
    'motion-put',
    'motion-voted',
    'note-struck',
    'noted',
    'poll-closed',
    'promise-struck',
    'promised',
  ];
  assert.deepEqual(
    inState('adjourned').filter((kind) => !after.includes(kind) && !anyTime.includes(kind)),
    [],
  );
});

test('in a recess and while the connection is lost nobody is given the floor, and no clock, poll or item is begun', () => {
  const begun: readonly FactKind[] = ['question-taken', 'timer-started', 'poll-opened', 'item-opened', 'item-closed'];
  for (const status of ['recess', 'disrupted'] as const) {
    assert.ok(inState(status).length > 15, `${status} was hardly met`);
    assert.deepEqual(
      inState(status).filter((kind) => begun.includes(kind)),
      [],
    );
  }
});

test('each fact that cannot come next is refused for its reason', () => {
  const hall = growing();
  hall.add(shows(1), shows(2), submits(3), { kind: 'opened' });
  hall.add({ kind: 'question-taken', question: idOf(1), reason: '' });
  const cases: readonly (readonly [Fact, string])[] = [
    [{ kind: 'opened' }, 'already-open'],
    [shows(1), 'question-known'],
    [shows(9, { item: 7 }), 'no-such-item'],
    [{ kind: 'question-taken', question: idOf(2), reason: '' }, 'floor-taken'],
    [{ kind: 'question-rejected', question: idOf(2), reason: '' }, 'question-elsewhere'],
    [{ kind: 'question-settled', question: idOf(3), outcome: 'heard', answer: '', by: '' }, 'question-elsewhere'],
    [{ kind: 'question-withdrawn', question: idOf(8) }, 'no-such-question'],
    [{ kind: 'question-merged', question: idOf(2), into: idOf(2), reason: '' }, 'merged-into-itself'],
    [{ kind: 'question-merged', question: idOf(2), into: idOf(3), reason: '' }, 'question-elsewhere'],
    [{ kind: 'timer-stopped' }, 'no-timer'],
    [{ kind: 'attendee-removed', attendee: 1, reason: '' }, 'not-warned'],
    [{ kind: 'roll-called', present: [9], remote: [] }, 'no-such-member'],
    [{ kind: 'draw-made', draw: 'none', seed: '1' }, 'no-such-draw'],
    [{ kind: 'screen-set', screen: 'poll', poll: 'none' }, 'no-such-poll'],
  ];
  for (const [fact, problem] of cases) assert.equal(problemWith(fact, hall.meeting, aSetup, 99), problem, fact.kind);
});

test('whose queue is closed takes no more, but shows what waited before', () => {
  const hall = growing();
  hall.add(submits(1), { kind: 'queue-closed', reason: 'Enough for today.' });
  assert.equal(problemWith(submits(2), hall.meeting, aSetup, 0), 'queue-closed');
  assert.equal(problemWith(shows(1), hall.meeting, aSetup, 0), undefined);
});
