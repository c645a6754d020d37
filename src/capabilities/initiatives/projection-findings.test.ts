import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { suppressed } from './projection-findings.ts';
import { findings, noFindings, type FindingCounts } from './verify-check.ts';

test('counts from 1 to 9 that the computation does not need are left out, and one more where the sum would tell', () => {
  const counts = { ...noFindings, valid: 400, duplicate: 2, 'not-registered': 50, 'wrong-county': 20, 'no-match': 4 };
  const shown = suppressed(counts);
  assert.equal(shown.valid, 400);
  assert.equal(shown.duplicate, 2);
  assert.equal(shown['no-match'], null);
  assert.equal(shown['wrong-county'], null);
  assert.equal(shown['not-registered'], 50);
});

test('never is exactly one count left out, and never is a count from 1 to 9 shown that is not needed', () => {
  const count = fc.nat(30);
  fc.assert(
    fc.property(fc.array(count, { minLength: 6, maxLength: 6 }), (values) => {
      const counts = Object.fromEntries(findings.map((finding, at) => [finding, values[at]])) as FindingCounts;
      const shown = suppressed(counts);
      const left = findings.filter((finding) => shown[finding] === null);
      assert.notEqual(left.length, 1);
      for (const finding of findings) {
        if (finding === 'valid' || finding === 'duplicate') assert.equal(shown[finding], counts[finding]);
        else assert.ok(shown[finding] === null || shown[finding] === 0 || shown[finding] >= 10);
      }
    }),
  );
});
