/** Which item of the agenda each line of a transcript stands under. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { transcriptParts, type AgendaMark } from './transcript-parts.ts';

const line = (seq: number) => ({ seq });
const opened = (seq: number, item: number): AgendaMark => ({ seq, kind: 'item-opened', item });
const closed = (seq: number, item: number): AgendaMark => ({ seq, kind: 'item-closed', item });
const shortly = (lines: readonly number[], marks: readonly AgendaMark[]): readonly string[] =>
  transcriptParts(lines.map(line), marks).map(
    (part) => `${part.item ?? '-'}: ${part.lines.map(({ seq }) => seq).join(' ')}`,
  );

test('a line stands under the item that was open before it; before the first and after the last there is none', () => {
  assert.deepEqual(shortly([1, 3, 4, 6, 8], [opened(2, 1), opened(5, 2), closed(7, 2)]), [
    '-: 1',
    '1: 3 4',
    '2: 6',
    '-: 8',
  ]);
});

test('an item that is taken up again begins a new part, and closing another one ends nothing', () => {
  assert.deepEqual(shortly([2, 4, 6], [opened(1, 1), opened(3, 2), opened(5, 1)]), ['1: 2', '2: 4', '1: 6']);
  assert.deepEqual(shortly([2, 5], [opened(1, 1), opened(3, 2), closed(4, 1)]), ['1: 2', '2: 5']);
});

test('what is said after the adjournment stands under no item', () => {
  assert.deepEqual(shortly([2, 4], [opened(1, 1), { seq: 3, kind: 'adjourned', item: null }]), ['1: 2', '-: 4']);
});

test('a later page begins under the item that was open by then', () => {
  assert.deepEqual(shortly([9, 10], [opened(1, 1), opened(5, 2)]), ['2: 9 10']);
});

test('no line is lost, doubled or moved, and neighbouring parts differ in their item', () => {
  const mark = fc.record({
    seq: fc.nat(60),
    kind: fc.constantFrom('item-opened' as const, 'item-closed' as const),
    item: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.array(mark), (numbers, unordered) => {
      const lines = numbers.toSorted((a, b) => a - b).map(line);
      const marks = unordered.toSorted((a, b) => a.seq - b.seq);
      const parts = transcriptParts(lines, marks);
      assert.deepEqual(
        parts.flatMap((part) => part.lines),
        lines,
      );
      parts.forEach((part, at) => assert.ok(part.lines.length > 0 && part.item !== (parts[at - 1] ?? {}).item));
    }),
  );
});
