/** `npm run mutate` runs the rules' tests with stand-ins for what they import: these must offer all that is imported. */
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');

for (const [specifier, standIn] of [
  ['node:test', 'node-test.mjs'],
  ['fast-check', 'fewer-runs.mjs'],
] as const)
  test(`the stand-in for ${specifier} has every name that files of the rules import`, async () => {
    const offered = Object.keys((await import(resolve(root, 'bin/mutation', standIn))) as object);
    const missing = new Map<string, string>();
    let imports = 0;
    for await (const file of glob('src/rules/**/*.ts', { cwd: root })) {
      if (file.includes('reference')) continue;
      for (const name of importedFrom(specifier, await readFile(resolve(root, file), 'utf8'))) {
        imports++;
        if (!offered.includes(name)) missing.set(name, file);
      }
    }
    assert.ok(imports > 50, `${imports} imports seen`);
    assert.deepEqual([...missing], []);
  });

/** Names that code imports from there to run with; of a namespace, the one that every property needs. Types are left out. */
function importedFrom(specifier: string, code: string): string[] {
  const [, clause] = new RegExp(`^import (?!type)(.+?) from '${specifier}';`, 'm').exec(code) ?? [];
  if (clause === undefined) return [];
  if (clause.startsWith('*')) return ['assert'];
  const [, braced] = /\{(.*)\}/.exec(clause) ?? [];
  if (braced === undefined) return ['default'];
  return braced
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.replace(/ as .*/, ''));
}
