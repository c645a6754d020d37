import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { VoterIds } from './voter-ids.ts';

/** For each id, the line of the same id before it; ids stand on lines 1, 2, ... */
function repeats(ids: readonly string[]): (number | undefined)[] {
  const voters = new VoterIds(
    () => ids.slice(0, read),
    (row) => row + 1,
  );
  let read = 0;
  return ids.map((id) => {
    const firstLine = voters.add(`;${id};`, 1, id.length + 1, read + 1);
    read++;
    return firstLine;
  });
}

test('of ids in any order, each that was there before is found with its first line', () => {
  const id = fc
    .array(fc.constantFrom('0', '1', '9', 'a'), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(id, { maxLength: 12 }), (ids) => {
      const expected = ids.map((each, at) => (ids.indexOf(each) < at ? ids.indexOf(each) + 1 : undefined));
      assert.deepEqual(repeats(ids), expected);
    }),
    { numRuns: 1000 },
  );
});

test('ids of one length that fall, and rising ones with one repeated, are told apart', () => {
  assert.deepEqual(repeats(['20', '19', '18', '20']), [undefined, undefined, undefined, 1]);
  assert.deepEqual(repeats(['9', '10', '11', '11', '12', '9']), [undefined, undefined, undefined, 3, undefined, 1]);
  assert.deepEqual(repeats(['1', '01', '001']), [undefined, undefined, undefined]);
});
