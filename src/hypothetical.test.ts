/** A claim about every room: what is made up is marked in the same way wherever it is shown. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, 'capabilities');

test('the mark of what is hypothetical has one tone, one word and no icon of its own in every room', () => {
  const badges = globSync('*/**/*.ts', { cwd: root }).flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(/badge\(\{ label: \w+\(locale\)\('hypothetical'\)[^)]*\)/g),
  ]);
  assert.ok(badges.length >= 9, `only ${badges.length} marks`);
  for (const [found] of badges) assert.match(found, /'hypothetical'\), tone: 'warning' \}\)$/);
  const words = globSync('*/words/*.ts', { cwd: root }).flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /^ +hypothetical: '(Hypothetical|Hipotétic[oa]|Made up|Inventada)'/gm,
    ),
  ]);
  assert.deepEqual(new Set(words.map(([, word]) => word)), new Set(['Hypothetical', 'Hipotético', 'Hipotética']));
});
