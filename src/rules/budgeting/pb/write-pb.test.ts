import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { realFile, realFiles, realText, withoutRealFiles } from '../testing/real-files.ts';
import type { PbFile } from './pb-file.ts';
import { readPb } from './read-pb.ts';
import { PIECE_BALLOTS, pbPieces, writePb } from './write-pb.ts';

const inside = fc.constantFrom('a', 'B', '"', ';', ',', '\n', '\r\n', "'", 'ł', ' ', '\u{1f600}', '7');
const words = fc.array(inside, { maxLength: 6 }).map((parts) => parts.join('').trim());
const plainId = fc
  .array(fc.constantFrom('a', '1', '/', '"', ';', '.'), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''));
const uniqueIds = fc.uniqueArray(plainId, { minLength: 1, maxLength: 5 });

const files: fc.Arbitrary<PbFile> = fc
  .record({ ids: uniqueIds, voters: fc.uniqueArray(plainId, { maxLength: 5 }) })
  .chain(({ ids, voters }) => {
    const ballot = fc.uniqueArray(fc.nat(ids.length - 1), { maxLength: ids.length });
    const forEach = <V>(rows: readonly string[], value: fc.Arbitrary<V>) =>
      fc.array(value, { minLength: rows.length, maxLength: rows.length });
    return fc
      .record({
        description: words,
        names: forEach(ids, words),
        cents: forEach(ids, fc.nat(100_000)),
        sexes: forEach(voters, words),
        ballots: forEach(voters, ballot),
      })
      .map(({ description, names, cents, sexes, ballots }): PbFile => {
        const costs = cents.map((cost) => `${Math.floor(cost / 100)}.${String(cost % 100).padStart(2, '0')}`);
        const starts = new Uint32Array(voters.length + 1);
        ballots.forEach((row, voter) => (starts[voter + 1] = starts[voter]! + row.length));
        const projects = ids.map((id, at) => ({
          id,
          name: names[at] || id,
          cost: cents[at]!,
          categories: [],
          targets: [],
        }));
        return {
          meta: [
            ['budget', '1000.01'],
            ['description', description],
            ['vote_type', 'approval'],
          ],
          projectColumns: [
            { name: 'cost', values: costs },
            { name: 'project_id', values: ids },
            { name: 'name', values: names },
          ],
          voteColumns: [{ name: 'sex', values: sexes }, { name: 'vote' }, { name: 'voter_id', values: voters }],
          instance: { budget: 100_001, unitsPerCurrency: 100, currency: '', ballotType: 'approval', projects },
          ballots: { starts, chosen: Uint32Array.from(ballots.flat()) },
          warnings: [],
        };
      });
  });

test('whatever is written is read again as the same, and written again as the same', () => {
  fc.assert(
    fc.property(files, (file) => {
      const text = writePb(file);
      const read = readPb(text);
      assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.error));
      const { form: _, ...meaning } = read.value;
      assert.deepEqual({ ...meaning, warnings: [] }, file);
      assert.equal(writePb(read.value), text);
    }),
    { numRuns: 1000 },
  );
});

test('every real file is written again as it was, to the byte', { skip: withoutRealFiles }, () => {
  const names = realFiles();
  assert.ok(names.length > 0);
  for (const name of names) assert.ok(writePb(realFile(name)) === realText(name), name);
});

test('a real file written in the plain form means the same', { skip: withoutRealFiles }, () => {
  for (const name of realFiles().filter((_, at) => at % 5 === 0)) {
    const { form: _, warnings: __, ...meaning } = realFile(name);
    const again = readPb(writePb({ ...meaning, warnings: [] }));
    assert.ok(again.ok);
    const { form: ___, warnings: ____, ...meaningAgain } = again.value;
    assert.deepEqual(meaningAgain, meaning);
  }
});

const LINES = [
  'META',
  'key;value',
  'budget;5',
  'vote_type;cumulative',
  'PROJECTS',
  'project_id;cost;name',
  '1;1.50;Shade',
  '2;2;"Trees; ""old"" ones"',
  'VOTES',
  'voter_id;vote;points;sex',
  '1;1,2;2,1;F',
  '2;2;3;',
];

function rewritten(text: string): string {
  const read = readPb(text);
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.error));
  return writePb(read.value);
}

function withLine(index: number, line: string): string {
  return `${LINES.with(index, line).join('\n')}\n`;
}

test('line ends, also mixed ones, the last one or its absence and a byte order mark are written again', () => {
  for (const end of ['\n', '\r\n']) {
    for (const last of [end, '']) {
      for (const mark of ['', '\ufeff']) {
        const text = `${mark}${LINES.join(end)}${last}`;
        assert.equal(rewritten(text), text);
      }
    }
  }
  for (let index = 0; index < LINES.length; index++) {
    const text = withLine(index, `${LINES[index]}\r`);
    assert.equal(rewritten(text), text);
  }
});

test('quotes without need, and quotes inside a value that are not doubled, are written again', () => {
  for (const line of ['1;1.50;"Shade"', '"1";"1.50";Shade', '1;1.50;Court "Orlik"', '1;1.50;"""Orlik"" court"']) {
    assert.equal(rewritten(withLine(6, line)), withLine(6, line));
  }
  const names = withLine(6, '1;1.50;"Shade"\n3;1;"Bench"\n4;1;"Pond"');
  assert.equal(rewritten(names), names);
});

test('a value with a carriage return, a line feed, a semicolon or a quote is written in quotes', () => {
  for (const name of ['a\rb', 'a\nb', 'a;b', 'a"b']) {
    const text = withLine(6, `1;1.50;"${name.replaceAll('"', '""')}"`);
    assert.equal(rewritten(text), text);
  }
});

test('a ballot that names a project twice is written as it was, with all its points', () => {
  for (const line of ['1;1,1,2;2,3,1;F', '1;2,1,2;1,2,1;F', '1;1, 2;2, 1;F', '1;1,2;2.0,01;F']) {
    assert.equal(rewritten(withLine(10, line)), withLine(10, line));
  }
});

test('letter case of section names, blank lines, and spaces around values are not kept', () => {
  const plain = withLine(0, 'META');
  assert.equal(rewritten(withLine(0, 'meta')), plain);
  assert.equal(rewritten(withLine(0, '"META"')), plain);
  assert.equal(rewritten(withLine(0, '\nMETA')), plain);
  assert.equal(rewritten(withLine(4, '\n  \nProjects')), plain);
  assert.equal(rewritten(withLine(6, ' 1 ; 1.50;\tShade ')), plain);
  assert.equal(rewritten(withLine(11, '2; 2 ;3; ')), plain);
});

test('a file in pieces is the head, then a thousand ballots at a time, and together the same text', () => {
  const voters = Array.from({ length: 2500 }, (_, voter) => `${voter + 1};${1 + (voter % 2)};1;F`);
  for (const last of ['\n', '']) {
    const text = [...LINES.slice(0, 10), ...voters].join('\n') + last;
    const read = readPb(text);
    assert.ok(read.ok);
    const pieces = [...pbPieces(read.value)];
    assert.equal(pieces.join(''), text);
    assert.equal(pieces[0], LINES.slice(0, 10).join('\n'));
    assert.deepEqual(
      pieces.slice(1, 4).map((piece) => piece.split('\n').length - 1),
      [PIECE_BALLOTS, PIECE_BALLOTS, 500],
    );
  }
});

test('a column with fewer values than there are rows is filled up with empty fields', () => {
  const read = readPb(
    'META\nkey;value\nbudget;9\nvote_type;approval\nPROJECTS\nproject_id;cost;name\na;1;A\nb;2;B\n' +
      'VOTES\nvoter_id;vote;age\nu;a;30\nv;b;40\n',
  );
  assert.ok(read.ok);
  const shorter = <C extends { readonly name: string }>(column: C): C =>
    'values' in column && ['name', 'age'].includes(column.name) ? { ...column, values: ['x'] } : column;
  const { projectColumns, voteColumns } = read.value;
  const lines = writePb({
    ...read.value,
    projectColumns: projectColumns.map(shorter),
    voteColumns: voteColumns.map(shorter),
  }).split('\n');
  assert.deepEqual(lines.slice(6, 8), ['a;1;x', 'b;2;']);
  assert.deepEqual(lines.slice(10, 12), ['u;a;x', 'v;b;']);
});
