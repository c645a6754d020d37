/** Claims about `concord map`: on small files, on the real conversations, and on what is broken. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { polisExport, CONVERSATIONS, withoutConversations } from '../rules/opinion/testing/polis-export.ts';
import { concord, folderWith } from './testing/run-concord.ts';

const people = Array.from({ length: 40 }, (_, p) => p);
/** Two camps of twenty, who disagree on statements 0 to 5 and agree on 6 and 7. */
const says = (p: number, statement: number): number => (statement > 5 || p < 20 ? 1 : -1);
const votes = people.flatMap((p) =>
  Array.from({ length: 8 }, (_, s) => `140000000${String(1000 + p)},x,${s},${100 + p},${says(p, s)}`),
);
const statements = Array.from(
  { length: 8 },
  (_, s) => `1400000000000,x,${s},100,0,0,${s === 5 ? -1 : 1},"Statement, ""${s}"""`,
);
const folder = folderWith({
  'votes.csv': `timestamp,datetime,comment-id,voter-id,vote\n${votes.join('\n')}\n`,
  'comments.csv': `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n${statements.join('\n')}\n`,
  'regions.csv': `participant,region\n${people.map((p) => `${100 + p},${p % 2 === 0 ? 'North' : 'South'}`).join('\n')}\n`,
  'matrix.csv': `participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2,3,4,5,6,7\n${people
    .map((p) => `${100 + p},${p % 2},0,8,,,${Array.from({ length: 8 }, (_, s) => says(p, s)).join(',')}`)
    .join('\n')}\n`,
});
const path = (name: string): string => join(folder, name);

interface MapJson {
  readonly participants: number;
  readonly statements: number;
  readonly groups: readonly {
    readonly size: number;
    readonly representative: readonly { readonly statement: number }[];
  }[];
  readonly assignment: Readonly<Record<string, number | null>>;
  readonly pca: {
    readonly components: Readonly<Record<string, readonly [number, number]>>;
    readonly explainedVariance: readonly [number, number];
  };
  readonly consensus: Readonly<
    Record<
      string,
      { readonly groupInformedConsensus: number; readonly agree: number; readonly crossRegion: number | null }
    >
  >;
  readonly leftOut: readonly number[];
  readonly mostAgreed: readonly number[];
  readonly mostDisagreed: readonly number[];
}

async function mapped(...args: readonly string[]): Promise<MapJson> {
  const { code, out, problems } = await concord('map', ...args, '--format', 'json');
  assert.equal(code, 0, problems);
  return JSON.parse(out) as MapJson;
}

test('as JSON it tells groups, who is in which, components, and consensus; statements taken out are left out', async () => {
  const map = await mapped(path('votes.csv'), '--comments', path('comments.csv'), '--regions', path('regions.csv'));
  assert.deepEqual(Object.keys(map).slice(0, 6), [
    'participants',
    'statements',
    'groups',
    'assignment',
    'pca',
    'consensus',
  ]);
  assert.deepEqual([map.participants, map.statements, map.leftOut], [40, 8, [5]]);
  assert.deepEqual(
    map.groups.map(({ size }) => size),
    [20, 20],
  );
  const groupOf = (p: number): number | null | undefined => map.assignment[100 + p];
  for (const p of people) assert.equal(groupOf(p) === groupOf(0), p < 20);
  assert.deepEqual(Object.keys(map.consensus), ['0', '1', '2', '3', '4', '6', '7']);
  const both = 21 / 22;
  assert.ok(Math.abs(map.consensus['6']!.groupInformedConsensus - both * both) < 1e-12);
  assert.ok(Math.abs(map.consensus['0']!.groupInformedConsensus - both * (1 / 22)) < 1e-12);
  assert.equal(typeof map.consensus['6']!.crossRegion, 'number');
  assert.deepEqual(map.pca.components['5'], [0, 0]);
  assert.ok(map.pca.explainedVariance[0] > 0.99);
});

test('votes.csv and participants-votes.csv of the same conversation give the same map', async () => {
  const [rows, matrix] = [await mapped(path('votes.csv')), await mapped(path('matrix.csv'))];
  assert.deepEqual({ ...matrix, warnings: [] }, { ...rows, warnings: [] });
});

test("Polis's own groups are taken from its file when asked for", async () => {
  const map = await mapped(path('votes.csv'), '--polis-groups', path('matrix.csv'));
  assert.deepEqual(
    map.groups.map(({ size }) => size),
    [20, 20],
  );
  for (const p of people) assert.equal(map.assignment[100 + p], p % 2);
});

test('as text it reads aloud, and as a drawing it is well-formed and goes to a file', async () => {
  const text = await concord('map', path('votes.csv'), '--comments', path('comments.csv'));
  assert.match(
    text.out,
    /^40 participants, 8 statements \(1 left out\), 320 votes\.\n2 groups, stability 1\.00 of 1\./,
  );
  assert.match(text.out, /Group A: 20 participants\n/);
  assert.match(text.out, /Common ground[^]*#6[^]*Statement, "6"/);
  const to = path('map.svg');
  const drawn = await concord('map', path('votes.csv'), '--format', 'svg', '--groups', 'polis', '--out', to);
  assert.deepEqual([drawn.code, drawn.out], [0, '']);
  const svg = readFileSync(to, 'utf8');
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*<title id="title">[^]*<\/svg>\n$/);
  assert.ok(!/NaN|undefined|Infinity/.test(svg));
});

test('broken files are refused with file, line, column and reason, all at once, and nothing on standard output', async () => {
  const bad = path('bad.csv');
  writeFileSync(bad, 'timestamp,datetime,comment-id,voter-id,vote\nsoon,x,0,1,1\n1,x,-1,1,1\n1,x,0,1,yes\n1,x,0\n');
  const { code, out, problems } = await concord('map', bad);
  assert.deepEqual([code, out], [1, '']);
  assert.deepEqual(problems.trimEnd().split('\n'), [
    `${bad}:2: timestamp: “soon” is not a time in milliseconds or seconds since 1970.`,
    `${bad}:3: comment-id: “-1” is not a whole number from 0.`,
    `${bad}:4: vote: “yes” is not a vote. Votes are 1 (agree), 0 (pass) and -1 (disagree).`,
    `${bad}:5: The record has 3 fields where the first one has 5.`,
  ]);
  const missing = await concord('map', path('no.csv'));
  assert.equal(missing.code, 1);
  assert.match(missing.problems, /there is no such file/);
  const other = await concord('map', path('comments.csv'));
  assert.equal(other.code, 1);
  assert.match(other.problems, /There is no column “voter-id”/);
});

test('what the command does not understand ends with 2 and says what is allowed', async () => {
  for (const args of [
    [],
    ['a', 'b'],
    [path('votes.csv'), '--format', 'pdf'],
    [path('votes.csv'), '--groups', 'best'],
    [path('votes.csv'), '--groups', 'own', '--polis-groups', path('matrix.csv')],
    ['-', '--comments', '-'],
  ]) {
    const { code, out, problems } = await concord('map', ...args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(problems, /--help explains/);
  }
});

for (const name of CONVERSATIONS) {
  test(
    `${name}: counts, components and all that follows from Polis's groups are as in the reference`,
    { skip: withoutConversations },
    async () => {
      const real = polisExport(name);
      const { reference } = real;
      const file = (one: string): string =>
        fileURLToPath(new URL(`../../../shared/data/polis/${name}/${one}`, import.meta.url));
      const map = await mapped(
        file('votes.csv'),
        '--comments',
        file('comments.csv'),
        '--polis-groups',
        file('participants-votes.csv'),
      );
      assert.deepEqual([map.participants, map.statements], [reference.participants, reference.statements_voted]);
      assert.deepEqual(
        map.leftOut,
        reference.excluded_statements.filter((id) => real.statementIds.includes(id)),
      );
      assert.deepEqual({ agree: map.mostAgreed, disagree: map.mostDisagreed }, reference.consensus);
      const given = reference.given_polis_partition;
      assert.deepEqual(Object.fromEntries(map.groups.map(({ size }, group) => [String(group), size])), given.sizes);
      for (const [id, { groupInformedConsensus, agree }] of Object.entries(map.consensus)) {
        assert.ok(Math.abs(groupInformedConsensus - given.group_informed_consensus[id]!) < 1e-9, id);
        assert.equal(agree, reference.statement_counts_latest[id]!.agree);
      }
      map.groups.forEach(({ representative }, group) =>
        assert.deepEqual(
          representative.map(({ statement }) => statement),
          given.representative[group]!.map(({ statement }) => statement),
        ),
      );
      const cosine = [0, 1].map((axis) => {
        const expected = axis === 0 ? reference.pca.pc1 : reference.pca.pc2;
        const both = Object.keys(expected).map((id) => [map.pca.components[id]![axis]!, expected[id]!] as const);
        const length = (at: 0 | 1): number => Math.hypot(...both.map((pair) => pair[at]));
        return Math.abs(both.reduce((sum, [a, b]) => sum + a * b, 0) / (length(0) * length(1)));
      });
      for (const one of cosine) assert.ok(one > 1 - 1e-9, String(one));
    },
  );
}
