/** Claims about motions: what a majority is of, and who counts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { memberVotes, type MemberVote } from './fact.ts';
import { ayesNeeded, carries, quorumOf } from './motion.ts';

const votes = (...all: readonly MemberVote[]): ReadonlyMap<number, MemberVote> =>
  new Map(all.map((vote, nr) => [nr + 1, vote]));

test('a tie loses, whoever abstains or is not there', () => {
  assert.equal(carries('majority-of-voting', votes('aye', 'no', 'abstain', 'absent'), 5), false);
  assert.equal(carries('majority-of-voting', votes('aye', 'abstain', 'abstain', 'recused', 'absent'), 5), true);
  assert.equal(carries('majority-of-members', votes('aye', 'aye', 'no', 'no'), 4), false);
});

test('a majority of the members counts empty seats, and so do two thirds of them', () => {
  assert.equal(carries('majority-of-members', votes('aye', 'aye'), 5), false);
  assert.equal(carries('majority-of-members', votes('aye', 'aye', 'aye'), 5), true);
  assert.equal(carries('two-thirds-of-members', votes('aye', 'aye', 'aye'), 5), false);
  assert.equal(carries('two-thirds-of-members', votes('aye', 'aye', 'aye', 'aye'), 6), true);
  assert.equal(carries('two-thirds-of-members', votes(), 0), false);
});

test('two thirds of the members is more than a majority of them, which is more than one of those voting', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...memberVotes), { maxLength: 9 }), fc.nat({ max: 4 }), (cast, away) => {
      const [seats, all] = [cast.length + away, votes(...cast)];
      if (carries('two-thirds-of-members', all, seats)) assert.ok(carries('majority-of-members', all, seats));
      if (carries('majority-of-members', all, seats)) assert.ok(carries('majority-of-voting', all, seats));
    }),
  );
});

test('another aye never loses a motion that carries', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...memberVotes), { minLength: 1, maxLength: 9 }),
      fc.nat(),
      fc.constantFrom('majority-of-voting' as const, 'majority-of-members' as const, 'two-thirds-of-members' as const),
      (cast, which, needs) => {
        const more = cast.with(which % cast.length, 'aye');
        if (carries(needs, votes(...cast), 9)) assert.ok(carries(needs, votes(...more), 9));
      },
    ),
  );
});

test('how many ayes a motion needs is said as it is counted', () => {
  assert.equal(ayesNeeded('majority-of-voting', 5), null);
  for (const [members, majority, twoThirds] of [
    [1, 1, 1],
    [2, 2, 2],
    [3, 2, 2],
    [4, 3, 3],
    [5, 3, 4],
    [6, 4, 4],
    [7, 4, 5],
  ] as const) {
    assert.equal(quorumOf(members), majority);
    assert.equal(ayesNeeded('majority-of-members', members), majority);
    assert.equal(ayesNeeded('two-thirds-of-members', members), twoThirds);
    for (let ayes = 0; ayes <= members; ayes++) {
      const cast = votes(...Array.from({ length: ayes }, () => 'aye' as const));
      assert.equal(carries('majority-of-members', cast, members), ayes >= majority);
      assert.equal(carries('two-thirds-of-members', cast, members), ayes >= twoThirds);
    }
  }
  // A body without members decides nothing.
  assert.equal(quorumOf(0), 0);
  assert.equal(ayesNeeded('two-thirds-of-members', 0), 1);
});
