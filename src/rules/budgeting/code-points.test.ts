import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { byCodePoint } from './code-points.ts';

const CHARACTERS = ['0', '9', 'a', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{103ff}', '\u{10400}', '\u{10ffff}'];

test('texts go by the first code point in which they differ, and the shorter first where there is none', () => {
  const points = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0)!);
  const slowly = (a: string, b: string): number => {
    const [x, y] = [points(a), points(b)];
    const at = x.findIndex((point, each) => point !== y[each]);
    if (at < 0) return Math.sign(x.length - y.length);
    return at < y.length ? Math.sign(x[at]! - y[at]!) : 1;
  };
  const text = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 3 }).map((each) => each.join(''));
  fc.assert(fc.property(text, text, (a, b) => assert.equal(Math.sign(byCodePoint(a, b)), slowly(a, b))));
  for (const a of CHARACTERS)
    for (const b of CHARACTERS) assert.equal(Math.sign(byCodePoint(a, b)), slowly(a, b), `${a} ${b}`);
});
