/** Claims about a lost connection: when a meeting is in the recess it makes, and what has to be there to go on without it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestRecess, recessOf } from './disruption.ts';
import type { Fact } from './fact.ts';
import { followAll } from './follow.ts';
import { problemWith } from './may-follow.ts';
import { beginning, type Meeting } from './meeting.ts';
import { aSetup, growing, puts, type Growing } from './testing/records.ts';

const lost: Fact = { kind: 'disrupted', channel: 'both', note: 'The line is dead.' };
const finding = (motion: string): Fact => ({
  kind: 'motion-put',
  motion,
  text: 'We tried, and go on.',
  mover: 1,
  seconder: 2,
  about: 'continue',
  needs: 'majority-of-members',
  item: null,
});
const voted = (motion: string, ...votes: readonly ('aye' | 'no')[]): Fact => ({
  kind: 'motion-voted',
  motion,
  votes: votes.map((vote, nr) => ({ member: nr + 1, vote })),
});

function disrupted(): Growing {
  const hall = growing();
  hall.add({ kind: 'opened' }, lost);
  return hall;
}

test('a meeting whose connection stands is in no such recess, nor is one that broke for lunch', () => {
  const hall = growing();
  assert.equal(recessOf(hall.add({ kind: 'opened' }), aSetup, 0), null);
  assert.equal(recessOf(hall.add({ kind: 'recessed', reason: 'Lunch' }), aSetup, 0), null);
  hall.add({ kind: 'resumed' }, lost, { kind: 'restored', note: '' });
  assert.equal(recessOf(hall.meeting, aSetup, 0), null);
});

test('under the Brown Act an hour has to pass and a finding to be carried; both are named until they are there', () => {
  const hall = disrupted();
  const at = recessOf(hall.meeting, aSetup, 0)!.since;
  const now = (later: number) => recessOf(hall.meeting, aSetup, at + later)!;
  assert.deepEqual(now(0).missing, ['hour', 'finding']);
  assert.equal(now(1).secondsLeft, 3_600);
  assert.equal(now(longestRecess - 1).secondsLeft, 1);
  assert.deepEqual(now(longestRecess).missing, ['finding']);
  hall.add(finding('f'));
  assert.equal(now(longestRecess).put, 'f');
  hall.add(voted('f', 'aye', 'aye', 'no'));
  assert.deepEqual(now(longestRecess).missing, []);
  assert.equal(now(longestRecess).finding, 'f');
  assert.deepEqual(now(longestRecess - 1).missing, ['hour']);
});

test('a finding that lost, or of an earlier loss, does not count', () => {
  const hall = disrupted();
  hall.add(finding('lost'), voted('lost', 'aye', 'no', 'no'), finding('won'), voted('won', 'aye', 'aye'));
  assert.equal(recessOf(hall.meeting, aSetup, 0)!.finding, 'won');
  hall.add({ kind: 'restored', note: '' }, lost);
  assert.equal(recessOf(hall.meeting, aSetup, 0)!.finding, null);
  const late = recessOf(hall.meeting, aSetup, 0)!.goOnFrom;
  for (const motion of ['won', 'lost', 'unknown', null])
    assert.equal(problemWith({ kind: 'reconvened', motion, note: '' }, hall.meeting, aSetup, late), 'finding-missing');
});

/** As merged records may come: what stands before another may have a later instant. */
const after = (...timed: readonly (readonly [at: number, Fact])[]): Meeting =>
  followAll(
    beginning(aSetup),
    timed.map(([at, fact], nr) => ({ seq: nr + 1, at, fact })),
    aSetup,
  );

test('a motion about other business is no finding, even with an instant after the loss', () => {
  const put = after([1_000, { kind: 'opened' }], [9_000, puts('m')], [5_000, lost]);
  assert.equal(recessOf(put, aSetup, 9_000)!.put, null);
  const won = voted('m', 'aye', 'aye', 'aye');
  const carried = after([1_000, { kind: 'opened' }], [8_000, puts('m')], [9_000, won], [5_000, lost]);
  assert.equal(carried.motions.get('m')?.carried, true);
  const late = 5_000 + longestRecess;
  assert.deepEqual(recessOf(carried, aSetup, late)!.missing, ['finding']);
  const goOn: Fact = { kind: 'reconvened', motion: 'm', note: '' };
  assert.equal(problemWith(goOn, carried, aSetup, late), 'finding-missing');
});

test('a motion to go on that is put in the very instant of the loss counts', () => {
  const put = after([1_000, { kind: 'opened' }], [5_000, lost], [5_000, finding('f')]);
  assert.equal(recessOf(put, aSetup, 5_000)!.put, 'f');
  const found = followAll(put, [{ seq: 4, at: 5_000, fact: voted('f', 'aye', 'aye') }], aSetup);
  assert.equal(recessOf(found, aSetup, 5_000)!.finding, 'f');
  const goOn: Fact = { kind: 'reconvened', motion: 'f', note: '' };
  assert.equal(problemWith(goOn, found, aSetup, 5_000 + longestRecess), undefined);
});

test('what is missing is what the rules of order refuse to go on for', () => {
  const hall = disrupted();
  hall.add(finding('f'));
  const { goOnFrom } = recessOf(hall.meeting, aSetup, 0)!;
  const goOn = { kind: 'reconvened', motion: 'f', note: '' } as const;
  assert.equal(problemWith(goOn, hall.meeting, aSetup, goOnFrom - 1), 'hour-not-over');
  assert.equal(problemWith(goOn, hall.meeting, aSetup, goOnFrom), 'finding-missing');
  hall.add(voted('f', 'aye', 'aye'));
  assert.equal(problemWith(goOn, hall.meeting, aSetup, goOnFrom), undefined);
});

test('a meeting under no such law may go on at once, when the chair says so', () => {
  const { meeting } = disrupted();
  const own = { ...aSetup, disruption: 'own' } as const;
  const recess = recessOf(meeting, own, 5_000_000)!;
  assert.deepEqual([recess.missing, recess.secondsLeft], [[], 0]);
  assert.equal(problemWith({ kind: 'reconvened', motion: null, note: '' }, meeting, own, recess.since), undefined);
});
