import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { aboveHalf, aboveOther, share } from './proportion-tests.ts';

const near = (found: number, expected: number): void => assert.ok(Math.abs(found - expected) < 1e-12, `${found}`);

test('a share starts from one half and is drawn to it', () => {
  assert.equal(share(0, 0), 1 / 2);
  assert.equal(share(3, 3), 4 / 5);
  assert.equal(share(0, 3), 1 / 5);
});

test('three of three are 2 above one half, one of three is 0, and no votes at all are 1', () => {
  assert.equal(aboveHalf(3, 3), 2);
  assert.equal(aboveHalf(1, 3), 0);
  assert.equal(aboveHalf(0, 0), 1);
});

test('three of three against none of three: 3/4 over the root of 15/128', () => {
  near(aboveOther(3, 3, 0, 3), 0.75 / Math.sqrt(15 / 128));
});

test('where every vote of both is for it there is no difference to speak of', () => {
  assert.equal(aboveOther(2, 2, 5, 5), 0);
});

test('exchanging the two shares changes the sign, and nothing else', () => {
  const pair = fc.tuple(fc.nat(50), fc.nat(50)).map(([votes, others]) => [votes, votes + others] as const);
  fc.assert(
    fc.property(pair, pair, ([votesIn, seenIn], [votesOut, seenOut]) => {
      near(aboveOther(votesIn, seenIn, votesOut, seenOut), -aboveOther(votesOut, seenOut, votesIn, seenIn));
    }),
  );
});
