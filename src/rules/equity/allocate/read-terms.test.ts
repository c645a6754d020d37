/** Claims about terms from a file. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readTerms } from './read-terms.ts';
import { anyTerms, floor, terms } from './testing/any-terms.ts';

const plain = { base: 5000, needCounts: 'per-person' };
const refused = (read: unknown): unknown => {
  const found = readTerms(read, 100);
  return found.ok ? 'read' : [found.error.at, found.error.type];
};

describe('terms of a file', () => {
  it('are those that were written', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const written: unknown = JSON.parse(JSON.stringify(given));
        assert.deepEqual(readTerms(written, undefined), { ok: true, value: written });
      }),
    );
  });

  it('may leave out floors and bounds; a sum that is given apart comes before that of the file', () => {
    const expected = { ...terms(), sum: 7 };
    assert.deepEqual(readTerms({ ...plain, sum: 5 }, 7), { ok: true, value: expected });
    assert.deepEqual(readTerms(plain, 7), { ok: true, value: expected });
    assert.deepEqual(readTerms(plain, undefined), { ok: false, error: { at: 'sum', type: 'missing' } });
  });

  it('are refused with the place and the reason', () => {
    const one = floor('a', 100, ['x']);
    const most = { key: 'm', atLeast: 1, to: { kind: 'most-need', share: 2500, of: 'people' } };
    assert.equal(refused({ ...plain, floors: [one, most] }), 'read');
    assert.deepEqual(refused([]), ['', 'not-an-object']);
    assert.deepEqual(refused({ ...plain, base: 10_001 }), ['base', 'not-a-share']);
    assert.deepEqual(refused({ ...plain, base: 0.5 }), ['base', 'not-a-whole-number']);
    assert.deepEqual(refused({ ...plain, needCounts: 'per-head' }), ['needCounts', 'not-a-choice']);
    assert.deepEqual(refused({ ...plain, minimum: -1 }), ['minimum', 'not-a-whole-number']);
    assert.deepEqual(refused({ ...plain, caps: 1 }), ['caps', 'unknown-field']);
    assert.deepEqual(refused({ ...plain, floors: {} }), ['floors', 'not-a-list']);
    assert.deepEqual(refused({ ...plain, floors: [one, one] }), ['floors[1].key', 'twice']);
    assert.deepEqual(refused({ ...plain, floors: [{ ...one, atLeast: 20_000 }] }), [
      'floors[0].atLeast',
      'not-a-share',
    ]);
    assert.deepEqual(refused({ ...plain, floors: [{ ...one, to: { kind: 'members', of: [] } }] }), [
      'floors[0].to.of',
      'empty-list',
    ]);
    assert.deepEqual(refused({ ...plain, floors: [{ ...one, to: { kind: 'members', of: [3] } }] }), [
      'floors[0].to.of[0]',
      'not-text',
    ]);
    assert.deepEqual(refused({ ...plain, floors: [{ ...most, to: { ...most.to, except: [] } }] }), [
      'floors[0].to.except',
      'unknown-field',
    ]);
    assert.deepEqual(refused({ ...plain, floors: [{ ...most, to: { kind: 'richest' } }] }), [
      'floors[0].to.kind',
      'not-a-choice',
    ]);
  });
});
