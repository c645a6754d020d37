/** Claims about the clock of a turn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aSetup, asks, growing, shows, idOf } from './testing/records.ts';
import { secondsFor, secondsLeft } from './timer.ts';

test('whoever speaks through an interpreter has twice the time', () => {
  assert.equal(secondsFor(aSetup, asks(1)), 120);
  assert.equal(secondsFor(aSetup, asks(1, { interpreted: true })), 240);
});

test('a running clock says what is left to the second begun, and 0 from its end on', () => {
  const running = { seconds: 10, endsAt: 20_000, left: 10 };
  assert.deepEqual(
    [10_000, 10_001, 19_001, 19_999, 20_000, 30_000].map((at) => secondsLeft(running, at)),
    [10, 10, 1, 1, 0, 0],
  );
});

test('a clock that was stopped stays where it is, and a recess stops it', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, shows(1), { kind: 'question-taken', question: idOf(1), reason: '' });
  hall.add({ kind: 'timer-started', seconds: 60 }, { kind: 'caption', language: 'en', text: 'x', speaker: '' });
  const { timer } = hall.add({ kind: 'recessed', reason: 'Lunch' });
  assert.equal(secondsLeft(timer!, 1_000_000), 58);
});
