/** What is named in a record is entered once and ended once, and some things only after another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from './fact.ts';
import { problemWith, type OrderProblem } from './may-follow.ts';
import { aSetup, growing, idOf, puts, shows, straw, submits } from './testing/records.ts';

const may = '';
const promise = { kind: 'promised', text: '', owner: '', due: null, question: null, item: null } as const;

test('what is named already is not entered as another, and what is not known is neither ended nor struck', () => {
  const hall = growing();
  hall.add(
    shows(1),
    { kind: 'opened' },
    { kind: 'draw-announced', draw: 'd', source: '' },
    { kind: 'draw-made', draw: 'd', seed: '1' },
  );
  hall.add({ kind: 'noted', note: 'n', item: null, text: '' }, { ...promise, promise: 'p' }, puts('new'));
  hall.add({ kind: 'poll-opened', ...straw('new') }, { kind: 'timer-started', seconds: 9 });
  const votes = [1, 2].map((member) => ({ member, vote: 'aye' as const }));
  const counted: Fact = { kind: 'poll-closed', poll: 'new', counts: [0, 0], people: 0 };
  const cases: readonly (readonly [Fact, OrderProblem | ''])[] = [
    [{ kind: 'draw-announced', draw: 'd', source: '' }, 'draw-known'],
    [{ kind: 'draw-made', draw: 'd', seed: '2' }, 'draw-made'],
    [{ kind: 'draw-made', draw: 'e', seed: '2' }, 'no-such-draw'],
    [{ kind: 'noted', note: 'n', item: null, text: '' }, 'note-known'],
    [{ kind: 'note-struck', note: 'n', reason: '' }, may],
    [{ kind: 'note-struck', note: 'm', reason: '' }, 'no-such-note'],
    [{ ...promise, promise: 'p' }, 'promise-known'],
    [{ kind: 'promise-struck', promise: 'p', reason: '' }, may],
    [{ kind: 'promise-struck', promise: 'q', reason: '' }, 'no-such-promise'],
    [puts('new'), 'motion-known'],
    [{ kind: 'motion-voted', motion: 'new', votes }, may],
    [{ kind: 'motion-voted', motion: 'old', votes }, 'no-such-motion'],
    [{ kind: 'motion-voted', motion: 'new', votes: [...votes, { member: 9, vote: 'no' }] }, 'no-such-member'],
    [{ kind: 'motion-voted', motion: 'new', votes: [votes[0]!, { member: 2, vote: 'absent' }] }, 'no-quorum'],
    [{ kind: 'poll-prepared', ...straw('new') }, 'poll-known'],
    [{ kind: 'poll-opened', ...straw('new') }, 'poll-known'],
    [{ kind: 'poll-opened', ...straw('other') }, 'poll-open'],
    [{ kind: 'poll-dropped', poll: 'new' }, 'no-such-poll'],
    [{ kind: 'adjourned', reason: '' }, 'poll-open'],
    [counted, may],
    [{ ...counted, poll: 'other' }, 'no-such-poll'],
    [{ kind: 'screen-set', screen: 'poll', poll: 'new' }, may],
    [{ kind: 'screen-set', screen: 'poll', poll: 'other' }, 'no-such-poll'],
    [{ kind: 'timer-stopped' }, may],
  ];
  for (const [fact, problem] of cases)
    assert.equal(problemWith(fact, hall.meeting, aSetup, 0) ?? '', problem, JSON.stringify(fact));
  hall.add(
    { kind: 'note-struck', note: 'n', reason: '' },
    { kind: 'promise-struck', promise: 'p', reason: '' },
    counted,
  );
  hall.add({ kind: 'motion-voted', motion: 'new', votes }, { kind: 'timer-stopped' });
  for (const [fact, problem] of [
    [{ kind: 'note-struck', note: 'n', reason: '' }, 'no-such-note'],
    [{ kind: 'promise-struck', promise: 'p', reason: '' }, 'no-such-promise'],
    [{ kind: 'motion-voted', motion: 'new', votes }, 'motion-voted'],
    [counted, 'poll-closed'],
    [{ kind: 'timer-stopped' }, 'no-timer'],
    [{ kind: 'adjourned', reason: '' }, may],
  ] as const)
    assert.equal(problemWith(fact, hall.meeting, aSetup, 0) ?? '', problem, JSON.stringify(fact));
});

test('a draw that was announced is made before the meeting is over', () => {
  const hall = growing();
  hall.add(shows(1), { kind: 'opened' }, { kind: 'draw-announced', draw: 'd', source: '' });
  const made: Fact = { kind: 'draw-made', draw: 'd', seed: '1' };
  assert.equal(problemWith(made, hall.meeting, aSetup, 0), undefined);
  hall.add({ kind: 'adjourned', reason: '' });
  assert.equal(problemWith(made, hall.meeting, aSetup, 0), 'adjourned');
});

test('a draw is among those in the queue: without any there is none', () => {
  const hall = growing();
  hall.add(submits(1), shows(2), { kind: 'question-withdrawn', question: idOf(2) });
  assert.equal(problemWith({ kind: 'draw-announced', draw: 'd', source: '' }, hall.meeting, aSetup, 0), 'draw-empty');
});

test('minutes are approved by a motion about them that carried, each version once', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, puts('other'), { kind: 'adjourned', reason: '' });
  hall.add(puts('lost', { about: 'minutes' }), puts('won', { about: 'minutes' }));
  const approved = (of: string, version = 1): Fact => ({ kind: 'minutes-approved', version, motion: of });
  const problem = (fact: Fact): string => problemWith(fact, hall.meeting, aSetup, 0) ?? '';
  assert.equal(problem(approved('won')), 'not-carried');
  for (const [name, vote] of [
    ['lost', 'no'],
    ['won', 'aye'],
    ['other', 'aye'],
  ] as const)
    hall.add({ kind: 'motion-voted', motion: name, votes: [1, 2].map((member) => ({ member, vote })) });
  assert.equal(problem(approved('none')), 'no-such-motion');
  assert.equal(problem(approved('other')), 'not-about-minutes');
  assert.equal(problem(approved('lost')), 'not-carried');
  hall.add(approved('won'));
  assert.equal(problem(approved('won')), 'version-approved');
  assert.equal(problem(approved('won', 2)), '');
});

test('a warning comes before a removal, a removal before an appeal, and an appeal is decided once', () => {
  const hall = growing();
  const act = (kind: 'attendee-warned' | 'attendee-removed' | 'attendee-readmitted'): Fact => ({
    kind,
    attendee: 1,
    reason: '',
  });
  const appeal: Fact = { kind: 'appeal-made', attendee: 1, text: '' };
  const decided = (granted: boolean): Fact => ({ kind: 'appeal-decided', attendee: 1, granted, reason: '' });
  const problems = (): string[] =>
    [act('attendee-warned'), act('attendee-removed'), act('attendee-readmitted'), appeal, decided(false)].map(
      (fact) => problemWith(fact, hall.meeting, aSetup, 0) ?? '',
    );
  assert.deepEqual(problems(), ['', 'not-warned', 'not-removed', 'not-removed', 'no-appeal']);
  hall.add(act('attendee-warned'));
  assert.deepEqual(problems(), ['', '', 'not-removed', 'not-removed', 'no-appeal']);
  hall.add(act('attendee-removed'));
  assert.deepEqual(problems(), ['already-removed', 'already-removed', '', '', 'no-appeal']);
  hall.add(appeal);
  assert.deepEqual(problems(), ['already-removed', 'already-removed', '', 'appeal-known', '']);
  hall.add(decided(false));
  assert.deepEqual(problems(), ['already-removed', 'already-removed', '', 'appeal-known', 'no-appeal']);
  hall.add(act('attendee-readmitted'));
  assert.deepEqual(problems(), ['', '', 'not-removed', 'not-removed', 'no-appeal']);
});

test('a line of captions that was struck is neither corrected nor struck again', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, { kind: 'caption', line: 'l', language: 'en', text: 'A', speaker: '' });
  hall.add({ kind: 'caption-corrected', line: 'l', text: 'B', speaker: '' });
  hall.add({ kind: 'caption-struck', line: 'l', reason: '' });
  for (const fact of [
    { kind: 'caption-corrected', line: 'l', text: 'C', speaker: '' },
    { kind: 'caption-struck', line: 'l', reason: '' },
  ] as const)
    assert.equal(problemWith(fact, hall.meeting, aSetup, 0), 'line-struck');
});
