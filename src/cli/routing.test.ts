/** Claims about `concord routing`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concord } from './testing/run-concord.ts';

test('compares the three ways, with the same figures each time', async () => {
  const args = ['routing', '--participants', '40', '--statements', '30', '--seeds', '2', '--format', 'json'];
  const first = await concord(...args);
  assert.equal(first.code, 0, first.problems);
  const played = JSON.parse(first.out) as { name: string; gini: number; lateShare: number }[];
  assert.deepEqual(
    played.map(({ name }) => name),
    ['concord', 'polis', 'even'],
  );
  for (const { gini, lateShare } of played) assert.ok(gini >= 0 && gini < 1 && lateShare > 0);
  assert.equal((await concord(...args)).out, first.out);
  const text = await concord(...args.slice(0, -2));
  assert.match(text.out, /^way +gini +late gini/);
});

test('refuses what it does not understand with a sentence', async () => {
  for (const args of [
    ['routing', 'file'],
    ['routing', '--seeds', '0'],
    ['routing', '--statements', 'many'],
  ]) {
    const { code, problems } = await concord(...args);
    assert.equal(code, 2);
    assert.match(problems, /concord routing --help/);
  }
});
