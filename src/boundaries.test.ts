/**
 * Who may import whom. The tables here are the architecture: a line missing below is a door that is closed.
 * See docs/architecture.md.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '..');

/** Layers from the top down: each may import itself and what stands to its right. */
const layers: Readonly<Record<string, readonly string[]>> = {
  demo: ['cli', 'app', 'capabilities', 'platform', 'rules'],
  bench: ['demo', 'cli', 'app', 'capabilities', 'platform', 'rules', 'testing'],
  cli: ['app', 'capabilities', 'platform', 'rules', 'demo', 'bench'],
  app: ['capabilities', 'platform'],
  capabilities: ['platform', 'rules'],
  platform: ['rules'],
  rules: [],
};

/** A room enters another only through its index.ts, and only along one of these lines. */
const doors: readonly (readonly [from: string, to: string])[] = [
  ['home', 'briefs'],
  ['home', 'budgeting'],
  ['home', 'community-funds'],
  ['home', 'dialogues'],
  ['home', 'indicators'],
  ['home', 'initiatives'],
  ['home', 'investment'],
  ['home', 'polls'],
  ['home', 'referendums'],
  ['home', 'surveys'],
  ['home', 'topics'],
  ['home', 'town-halls'],
  ['home', 'ledger'],
  ['polls', 'surveys'],
  ['topics', 'briefs'],
  ['topics', 'budgeting'],
  ['topics', 'community-funds'],
  ['topics', 'dialogues'],
  ['topics', 'indicators'],
  ['topics', 'initiatives'],
  ['topics', 'investment'],
  ['topics', 'polls'],
  ['topics', 'referendums'],
  ['topics', 'surveys'],
  ['topics', 'town-halls'],
  ['budgeting', 'commitments'],
  ['briefs', 'indicators'],
  ['investment', 'indicators'],
  ['investment', 'budgeting'],
  ['investment', 'commitments'],
  ['community-funds', 'commitments'],
  ['town-halls', 'commitments'],
  ['initiatives', 'referendums'],
  ['polls', 'referendums'],
];

/** `concord recount` is the independent check: it must not lean on the server that published the result. */
const recount = 'src/cli/recount.ts';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = globSync(['src/**/*.ts', 'demo/**/*.ts', 'bench/**/*.ts'], { cwd: root }).sort();
const sources = files.filter((file) => !file.endsWith('.test.ts') && !/\/testing\//.test(file));

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    const to = specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : specifier;
    found.push({ from: file, to, typeOnly });
  };
  for (const [, type, specifier] of text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm,
  )) {
    add(specifier ?? '', type !== undefined);
  }
  for (const [, specifier] of text.matchAll(/\bimport\('([^']+)'\)/g)) add(specifier ?? '', false);
  for (const [, specifier] of text.matchAll(/new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g))
    add(specifier ?? '', false);
  return found;
}

const imports = sources.flatMap(importsOf);
const isOurs = ({ to }: Import): boolean => /^(src|demo|bench)\//.test(to);
const layerOf = (file: string): string => {
  const [first = '', second = ''] = file.split('/');
  if (first !== 'src') return first;
  return second === 'app.ts' ? 'app' : second;
};
const roomOf = (file: string): string => (file.startsWith('src/capabilities/') ? (file.split('/')[2] ?? '') : '');
const line = ({ from, to }: Import): string => `${from} -> ${to}`;

test('the check sees the whole house: files, imports, and every room', () => {
  assert.ok(sources.length > 50, `only ${sources.length} files`);
  assert.ok(imports.filter(isOurs).length > 200, `only ${imports.filter(isOurs).length} imports`);
  const rooms = new Set(sources.map(roomOf).filter((room) => room !== ''));
  for (const room of new Set(doors.flat())) assert.ok(rooms.has(room), `there is no room ${room}`);
});

test('every import leads to a file that is there', () => {
  const there = new Set(files);
  assert.deepEqual(
    imports
      .filter(isOurs)
      .filter(({ to }) => !there.has(to))
      .map(line),
    [],
  );
});

test('layers import downwards only', () => {
  const wrong = imports.filter(isOurs).filter(({ from, to }) => {
    const [above, below] = [layerOf(from), layerOf(to)];
    return above !== below && !(layers[above] ?? []).includes(below);
  });
  assert.deepEqual(wrong.map(line), []);
});

test('a room enters another only through its door, along a declared line', () => {
  const wrong = imports.filter(isOurs).filter(({ from, to }) => {
    const [here, there] = [roomOf(from), roomOf(to)];
    if (there === '' || here === there) return false;
    if (!to.endsWith(`${there}/index.ts`)) return true;
    return here !== '' && !doors.some(([a, b]) => a === here && b === there);
  });
  assert.deepEqual(wrong.map(line), []);
});

test('rules import nothing but rules: no package, no node, no clock, no randomness', () => {
  const outside = imports.filter(({ from, to }) => layerOf(from) === 'rules' && !to.startsWith('src/rules/'));
  assert.deepEqual(outside.map(line), []);
  const impure = sources
    .filter((file) => layerOf(file) === 'rules')
    .filter((file) =>
      /\b(Date\.now|new Date\(\)|Math\.random|process\.|performance\.)/.test(readFileSync(join(root, file), 'utf8')),
    );
  assert.deepEqual(impure, []);
});

test('the independent recount stands on the rules alone', () => {
  const reached = new Set([recount]);
  for (const file of reached) {
    for (const { to, typeOnly } of imports.filter((entry) => entry.from === file).filter(isOurs))
      if (!typeOnly) reached.add(to);
  }
  const outside = [...reached].filter((file) => !file.startsWith('src/rules/') && !file.startsWith('src/cli/'));
  assert.deepEqual(outside, []);
  assert.ok(reached.size > 5, 'the walk did not get anywhere');
});

test('the slow counts, which the rules are held against, share no code with them', () => {
  for (const [rules, atLeast] of [
    ['budgeting', 30],
    ['opinion', 5],
    ['polling', 0],
  ] as const) {
    const folder = `src/rules/${rules}/slowly/`;
    const own = imports.filter(({ from }) => from.startsWith(folder));
    assert.ok(own.length > atLeast, `only ${own.length} imports in ${folder}`);
    assert.deepEqual(own.filter(({ to, typeOnly }) => !to.startsWith(folder) && !typeOnly).map(line), []);
  }
});

test('nothing imports in a circle', () => {
  const next = new Map<string, string[]>();
  for (const entry of imports.filter(isOurs)) {
    if (!entry.typeOnly) next.set(entry.from, [...(next.get(entry.from) ?? []), entry.to]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  assert.deepEqual(circles, []);
});

test('time is read in one place only', () => {
  const readers = sources.filter(
    (file) =>
      /^src\/(capabilities|platform)\//.test(file) &&
      !file.endsWith('.client.ts') &&
      /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(root, file), 'utf8')),
  );
  assert.deepEqual(readers, ['src/platform/open.ts']);
});

test('SQL is written in stores and in the platform only', () => {
  const outside = sources.filter(
    (file) =>
      file.startsWith('src/capabilities/') &&
      !/\/store(\/|\.ts$|-)/.test(file) &&
      /\bsql`|\bsql<|\.hot\(/.test(readFileSync(join(root, file), 'utf8')),
  );
  assert.deepEqual(outside, []);
});
