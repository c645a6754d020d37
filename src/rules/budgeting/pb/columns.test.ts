import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PbFile } from './pb-file.ts';
import { readPb } from './read-pb.ts';

function accepted(
  type: string,
  projects: readonly string[],
  votes: readonly string[],
  more: readonly string[] = [],
): PbFile {
  const meta = ['key;value', 'budget;100', `vote_type;${type}`, ...more];
  const read = readPb(['META', ...meta, 'PROJECTS', ...projects, 'VOTES', ...votes, ''].join('\n'));
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.error));
  return read.value;
}

test('whom a project is for stands in a column `beneficiaries`, or `target` as older files have it', () => {
  const targets = (row: string): readonly string[] =>
    accepted('approval', ['project_id;cost;beneficiaries;target', row], ['voter_id;vote', 'v;1']).instance.projects[0]!
      .targets;
  assert.deepEqual(targets('1;10;seniors;'), ['seniors']);
  assert.deepEqual(targets('1;10;;youth,seniors'), ['youth', 'seniors']);
});

test('who names nothing and gives no points is a voter, also where the row is read field by field', () => {
  for (const voter of ['u', '"u"']) {
    const votes = ['voter_id;vote;points', `${voter};;`, 'v;1;3'];
    const { ballots } = accepted('cumulative', ['project_id;cost', '1;10'], votes);
    assert.deepEqual([...ballots.starts], [0, 0, 1]);
  }
});

test('a row that begins with the name of a section is a project, and a section where nothing else is in it', () => {
  const { instance } = accepted('approval', ['project_id;cost', 'META;10', 'votes;20'], ['voter_id;vote', 'v;META']);
  assert.deepEqual(
    instance.projects.map(({ id }) => id),
    ['META', 'votes'],
  );
  const padded =
    'META;;\nkey;value\nbudget;9\nvote_type;approval\nPROJECTS;\nproject_id;cost\n1;1\nVOTES;\nvoter_id;vote\n';
  assert.ok(readPb(padded).ok);
});

test('where a project lies stands in a column `district`, `neighborhood` or `subunit`, the first that is filled', () => {
  const district = (row: string): string | undefined =>
    accepted('approval', ['project_id;cost;subunit;neighborhood;district', row], ['voter_id;vote', 'v;1']).instance
      .projects[0]!.district;
  const rows = ['1;10;South;Dock;North', '1;10;South;Dock;', '1;10;South;;', '1;10;;;'];
  assert.deepEqual(rows.map(district), ['North', 'Dock', 'South', undefined]);
});

test('categories are separated by commas, without the empty ones and the spaces around; no name is the id', () => {
  const [named, unnamed] = accepted(
    'approval',
    ['project_id;cost;category;name', '1;10; green ,,play,;Path', '2;10;;'],
    ['voter_id;vote', 'v;1'],
  ).instance.projects;
  assert.deepEqual([named!.categories, named!.name], [['green', 'play'], 'Path']);
  assert.deepEqual([unnamed!.categories, unnamed!.name], [[], '2']);
});

test('points are whole numbers over the smallest power of ten from 1, and the currency is that of META', () => {
  const points = (...given: readonly string[]): unknown => {
    const rows = given.map((each, voter) => `${voter};1;${each}`);
    const { ballots } = accepted('scoring', ['project_id;cost', '1;10'], ['voter_id;vote;points', ...rows]);
    return [...ballots.points!, `of ${ballots.pointsScale}`];
  };
  assert.deepEqual(points('10', '200'), [10, 200, 'of 1']);
  assert.deepEqual(points('10', '0.5'), [100, 5, 'of 10']);
  assert.deepEqual(points('0.125', '3'), [125, 3000, 'of 1000']);
  assert.deepEqual(points(), ['of 1']);
  const priced = (...currency: readonly string[]): string =>
    accepted('approval', ['project_id;cost', '1;10'], ['voter_id;vote'], currency).instance.currency;
  assert.deepEqual([priced('currency;PLN'), priced()], ['PLN', '']);
});

test('amounts may have sixteen digits and nine decimals, as long as they stay below 2^53 in their smallest unit', () => {
  const largest = accepted('approval', ['project_id;cost', '1;9007199254740991', '2;0'], ['voter_id;vote']).instance;
  assert.equal(largest.projects[0]!.cost, 2 ** 53 - 1);
  const finest = accepted('approval', ['project_id;cost', '1;0.000000001'], ['voter_id;vote']).instance;
  assert.deepEqual([finest.projects[0]!.cost, finest.unitsPerCurrency, finest.budget], [1, 1e9, 1e11]);
});

test('ballots may name projects by ids of any length, however many there are', () => {
  const ids = Array.from({ length: 400 }, (_, at) => `${at}-${'x'.repeat(300)}`);
  const votes = ids.map((id, voter) => `${voter};${id},${ids[0] === id ? ids[1] : ids[0]}`);
  const projects = ['project_id;cost', ...ids.map((id) => `${id};1`)];
  const { chosen } = accepted('approval', projects, ['voter_id;vote', ...votes]).ballots;
  assert.deepEqual(
    [...chosen],
    ids.flatMap((_, at) => [at, at === 0 ? 1 : 0]),
  );
});
