/** Claims about what may come on the projector, and about questions that go back into the queue. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followAll } from './follow.ts';
import type { Asked, Fact } from './fact.ts';
import { problemWith } from './may-follow.ts';
import { beginning, type Meeting, type Setup } from './meeting.ts';
import { inOrder } from './queue/next.ts';
import { mayComeOnScreen } from './screen.ts';

const setup: Setup = {
  items: [{ number: 1 }],
  members: [],
  order: 'first-come',
  speakerSeconds: 120,
  disruption: 'own',
};
const asked = (question: string): Asked => ({
  question,
  form: 'written',
  text: question,
  language: 'en',
  name: '',
  firstTime: true,
  region: null,
  via: 'web',
  item: null,
  interpreted: false,
  before: false,
});

/** Each fact has to be allowed. */
function after(...facts: readonly Fact[]): Meeting {
  let meeting = beginning(setup);
  for (const fact of [{ kind: 'opened' } as const, ...facts]) {
    assert.equal(problemWith(fact, meeting, setup, 1_000), undefined, fact.kind);
    meeting = followAll(meeting, [{ seq: meeting.seq + 1, at: 1_000, fact }], setup);
  }
  return meeting;
}

const onScreen = (meeting: Meeting, question: string): boolean =>
  mayComeOnScreen(meeting, meeting.questions.get(question)!);

test('what a participant writes comes on no projector before somebody has looked at it', () => {
  const shown: Fact = { kind: 'question-shown', ...asked('a') };
  assert.equal(onScreen(after(shown), 'a'), false);
  assert.equal(onScreen(after(shown, { kind: 'question-seen', question: 'a' }), 'a'), true);
  assert.equal(onScreen(after(shown, { kind: 'question-taken', question: 'a', reason: '' }), 'a'), true);
  assert.equal(onScreen(after({ ...shown, seen: true }), 'a'), true);
});

test('all of it does while the chair wants so, and no longer', () => {
  const shown: Fact = { kind: 'question-shown', ...asked('a') };
  assert.equal(onScreen(after(shown, { kind: 'screen-limited', to: 'all' }), 'a'), true);
  assert.equal(
    onScreen(after(shown, { kind: 'screen-limited', to: 'all' }, { kind: 'screen-limited', to: 'seen' }), 'a'),
    false,
  );
  assert.equal(
    onScreen(
      after(shown, { kind: 'screen-limited', to: 'all' }, { kind: 'screen-set', screen: 'queue', poll: null }),
      'a',
    ),
    true,
    'another view keeps the limit',
  );
});

test('a question that goes back into the queue stands where it stood, and the floor is free', () => {
  const called = after(
    { kind: 'question-shown', ...asked('a') },
    { kind: 'question-shown', ...asked('b') },
    { kind: 'question-taken', question: 'a', reason: '' },
    { kind: 'timer-started', seconds: 60 },
    { kind: 'question-returned', question: 'a', reason: 'Called by mistake.' },
  );
  assert.equal(called.floor, null);
  assert.equal(called.timer, null);
  assert.deepEqual(
    inOrder(called, new Map()).map(({ question }) => question),
    ['a', 'b'],
  );
});

test('what was settled by mistake goes back without its outcome; what waits there already does not', () => {
  const settled = after(
    { kind: 'question-shown', ...asked('a') },
    { kind: 'question-settled', question: 'a', outcome: 'skipped', answer: 'Not here.', by: '' },
    { kind: 'question-returned', question: 'a', reason: 'Is here.' },
  );
  const question = settled.questions.get('a')!;
  assert.deepEqual([question.state, question.outcome, question.answer], ['queued', null, '']);
  assert.equal(
    problemWith({ kind: 'question-returned', question: 'a', reason: 'x' }, settled, setup, 1_000),
    'question-elsewhere',
  );
});
