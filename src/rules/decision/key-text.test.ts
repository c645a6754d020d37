import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fractionText, keyText, readFraction, readKeys } from './key-text.ts';
import { isThreshold, type Comparison, type Key } from './keys.ts';

test('keys are read from a line, percentages and fractions alike', () => {
  assert.deepEqual(readKeys('turnout>=50%, majority > 55.5 %,approval-quorum>=1/4'), {
    ok: true,
    value: [
      { kind: 'turnout', threshold: { of: 1, in: 2 }, comparison: 'at-least' },
      { kind: 'majority', threshold: { of: 111, in: 200 }, comparison: 'more-than' },
      { kind: 'approval-quorum', threshold: { of: 1, in: 4 }, comparison: 'at-least' },
    ],
  });
  assert.deepEqual(readKeys('regions>1/2:majority>=50%'), {
    ok: true,
    value: [
      {
        kind: 'regions',
        threshold: { of: 1, in: 2 },
        comparison: 'at-least',
        regions: { of: 1, in: 2 },
        regionsComparison: 'more-than',
      },
    ],
  });
});

test('a piece that is no key is named', () => {
  for (const wrong of [
    '',
    'majority',
    'majority=50%',
    'majority>100%',
    'majority>=0%',
    'majority>=101%',
    'turnout>=1/0',
    'party>=50%',
    'regions>=50%',
    'majority>=50%:majority>=50%',
    'majority>=0.5',
  ])
    assert.deepEqual(readKeys(`turnout>=50%,${wrong}`), { ok: false, error: wrong }, wrong);
});

test('a decimal comma is read, and a share that is no hundredth stays a fraction', () => {
  assert.deepEqual(readFraction('66,7 %'), { of: 667, in: 1000 });
  assert.equal(fractionText({ of: 2, in: 3 }), '2/3');
  assert.equal(fractionText({ of: 11, in: 20 }), '55%');
  const wrong = ['NaN', '1e1%', '-5%', '５０%', '50', '1/2/3', '1000000000000000/2', ''];
  assert.deepEqual(
    wrong.map(readFraction),
    wrong.map(() => undefined),
  );
});

test('every key that is written is read as one that asks the same', () => {
  const comparison = fc.constantFrom<Comparison>('at-least', 'more-than');
  const share = fc
    .tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
    .map(([a, b]) => ({ of: Math.min(a, b), in: Math.max(a, b) }));
  const threshold = fc
    .record({ threshold: share, comparison })
    .filter((one) => isThreshold(one.threshold, one.comparison));
  const plain = fc
    .tuple(fc.constantFrom('turnout', 'approval-quorum', 'majority'), threshold)
    .map(([kind, one]): Key => ({ kind, ...one }) as Key);
  const regions = fc.tuple(threshold, threshold).map(([within, over]): Key => ({
    kind: 'regions',
    ...within,
    regions: over.threshold,
    regionsComparison: over.comparison,
  }));
  fc.assert(
    fc.property(fc.array(fc.oneof(plain, regions), { minLength: 1, maxLength: 4 }), (keys) => {
      const read = readKeys(keys.map(keyText).join(','));
      assert.ok(read.ok);
      read.value.forEach((key, at) => {
        const wanted = keys[at]!;
        assert.deepEqual(
          [key.kind, key.comparison, key.threshold.of * wanted.threshold.in],
          [wanted.kind, wanted.comparison, wanted.threshold.of * key.threshold.in],
        );
      });
    }),
  );
});
