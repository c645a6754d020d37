import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sha256 } from './sha256.ts';

test('the digest of a text is the one that node:crypto gives', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(fc.property(texts, (text) => assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'))));
});

test('messages around the length of one and two blocks are padded as the standard says', () => {
  for (let length = 50; length < 140; length++) {
    const bytes = new Uint8Array(length).fill(length);
    assert.equal(sha256(bytes), createHash('sha256').update(bytes).digest('hex'));
  }
});

test('the example of the standard, "abc", has the digest printed there', () => {
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
