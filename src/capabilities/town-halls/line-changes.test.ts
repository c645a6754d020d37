/** Claims about changes between two texts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { lineChanges } from './line-changes.ts';

test('one line that changed went and came, and the others stay', () => {
  assert.deepEqual(lineChanges('a\nb\nc', 'a\nx\nc'), [
    { kind: 'same', line: 'a' },
    { kind: 'went', line: 'b' },
    { kind: 'came', line: 'x' },
    { kind: 'same', line: 'c' },
  ]);
});

test('both texts can be read from the changes, and what is the same is as long as it can be', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const changes = lineChanges(a.join('\n'), b.join('\n'));
      const without = (kind: string): readonly string[] =>
        changes.filter((change) => change.kind !== kind).map(({ line }) => line);
      assert.deepEqual(without('came'), a);
      assert.deepEqual(without('went'), b);
      assert.equal(changes.filter(({ kind }) => kind === 'same').length, longestCommon(a, b));
    }),
  );
});

/** All subsequences of the shorter one, tried. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let most = 0;
  for (let mask = 0; mask < 1 << a.length; mask += 1) {
    const some = a.filter((_, at) => (mask & (1 << at)) !== 0);
    let at = 0;
    for (const line of b) if (line === some[at]) at += 1;
    if (at === some.length) most = Math.max(most, some.length);
  }
  return most;
}
