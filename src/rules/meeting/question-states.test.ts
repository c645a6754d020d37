/** Where a question can go from where it is: every state against every act. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact, Outcome } from './fact.ts';
import { problemWith } from './may-follow.ts';
import { askedOf, type Meeting, type QuestionState } from './meeting.ts';
import { aSetup, asks, growing, idOf, shows, submits } from './testing/records.ts';

const one = idOf(1);
const other = idOf(2);
const taken: Fact = { kind: 'question-taken', question: one, reason: '' };
const settled = (outcome: Outcome): Fact => ({ kind: 'question-settled', question: one, outcome, answer: '', by: '' });

/** What brings a question into each state. */
const into: Readonly<Record<QuestionState, readonly Fact[]>> = {
  waiting: [submits(1)],
  queued: [shows(1)],
  floor: [shows(1), taken],
  answered: [shows(1), taken, settled('answered')],
  heard: [shows(1), taken, settled('heard')],
  deferred: [shows(1), settled('deferred')],
  skipped: [shows(1), settled('skipped')],
  merged: [shows(1), { kind: 'question-merged', question: one, into: other, reason: '' }],
  rejected: [submits(1), { kind: 'question-rejected', question: one, reason: '' }],
  withdrawn: [shows(1), { kind: 'question-withdrawn', question: one }],
  hidden: [shows(1), { kind: 'question-hidden', question: one, reason: '' }],
};
const states = Object.keys(into) as QuestionState[];

function meetingWith(state: QuestionState): Meeting {
  const hall = growing();
  hall.add({ kind: 'opened' }, shows(2), ...into[state]);
  assert.equal(hall.meeting.questions.get(one)?.state, state);
  return hall.meeting;
}

/** From where each act may be done to a question, in words of its states. */
const acts: readonly (readonly [Fact, from: string])[] = [
  [{ kind: 'question-rejected', question: one, reason: '' }, 'waiting'],
  [{ kind: 'question-withdrawn', question: one }, 'waiting queued floor'],
  [{ kind: 'question-merged', question: one, into: other, reason: '' }, 'waiting queued'],
  [{ kind: 'question-hidden', question: one, reason: '' }, 'queued floor answered heard deferred skipped merged'],
  [{ kind: 'question-restored', question: one, reason: '' }, 'hidden'],
  [taken, 'queued deferred skipped'],
  [settled('answered'), 'queued floor deferred skipped'],
  [{ kind: 'question-seen', question: one }, 'queued floor answered heard deferred skipped'],
  [{ kind: 'question-returned', question: one, reason: '' }, 'floor answered heard deferred skipped'],
  [
    { kind: 'question-answered', question: one, answer: '', language: 'en', by: '' },
    'queued floor answered heard deferred skipped',
  ],
];

for (const [fact, from] of acts)
  test(`${fact.kind}: from ${from}, and nowhere else`, () => {
    // While one has the floor, another question is given it to no one.
    const expected = states.map((state) => {
      if (fact === taken && state === 'floor') return 'floor-taken';
      return from.split(' ').includes(state) ? '' : 'question-elsewhere';
    });
    const found = states.map((state) => problemWith(fact, meetingWith(state), aSetup, 0) ?? '');
    assert.deepEqual(found, expected);
    const nobody = growing();
    assert.equal(problemWith(fact, nobody.add({ kind: 'opened' }), aSetup, 0), 'no-such-question');
  });

test('what waits is shown once, and whoever is shown is not asked again', () => {
  const problems = states.map((state) => problemWith(shows(1), meetingWith(state), aSetup, 0) ?? '');
  assert.deepEqual(
    problems,
    states.map((state) => (state === 'waiting' ? '' : 'question-known')),
  );
  for (const state of states) assert.equal(problemWith(submits(1), meetingWith(state), aSetup, 0), 'question-known');
});

test('another is merged into what everybody can still read in the list', () => {
  const fact: Fact = { kind: 'question-merged', question: other, into: one, reason: '' };
  const problems = states.map((state) => problemWith(fact, meetingWith(state), aSetup, 0) ?? '');
  const open = 'queued floor answered deferred skipped'.split(' ');
  // In its own merge, the other is the one that remains: nothing goes in circles.
  assert.deepEqual(
    problems,
    states.map((state) => (open.includes(state) ? '' : 'question-elsewhere')),
  );
});

test('what was merged while it waited was never seen, and is not hidden', () => {
  const hall = growing();
  hall.add(shows(2), submits(1), { kind: 'question-merged', question: one, into: other, reason: '' });
  const hides: Fact = { kind: 'question-hidden', question: one, reason: '' };
  assert.equal(problemWith(hides, hall.meeting, aSetup, 0), 'question-elsewhere');
});

test('a question is sent back to wait until the meeting is over', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, shows(1), settled('deferred'));
  const back: Fact = { kind: 'question-returned', question: one, reason: '' };
  assert.equal(problemWith(back, hall.meeting, aSetup, 0), undefined);
  hall.add({ kind: 'adjourned', reason: '' });
  assert.equal(problemWith(back, hall.meeting, aSetup, 0), 'adjourned');
});

test('what was asked is told again as it was asked, whatever became of it', () => {
  const asked = asks(1, { name: 'Ana', region: 'r', via: 'phone', item: 2, interpreted: true, before: true });
  const hall = growing();
  hall.add({ kind: 'question-submitted', ...asked });
  assert.deepEqual(askedOf(hall.meeting.questions.get(one)!), asked);
  hall.add({ kind: 'question-shown', ...asked, seen: true }, { kind: 'opened' }, taken, settled('answered'));
  assert.deepEqual(askedOf(hall.meeting.questions.get(one)!), asked);
});
