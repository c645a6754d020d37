import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metaValue, voterIds } from './pb-file.ts';
import { readPb } from './read-pb.ts';
import { warningSentence } from './sentences.ts';

function file(meta: readonly string[], votes: readonly string[], projects = ['a;10', 'b;20', 'c;0']): string {
  const lines = ['META', 'key;value', ...meta, 'PROJECTS', 'project_id;cost', ...projects, 'VOTES', ...votes, ''];
  return lines.join('\n');
}

/** Line and sentence of every warning. */
function warnings(text: string): string[] {
  const read = readPb(text);
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.error));
  return read.value.warnings.map((warning) => `${warning.line}: ${warningSentence(warning)}`);
}

test('ballots are held against the lengths that META allows; who names nothing is not too short', () => {
  const lengths = (...limits: readonly string[]) =>
    warnings(file(['budget;100', 'vote_type;approval', ...limits], ['voter_id;vote', 'u;a', 'v;"a,b,c"', 'w;']));
  assert.deepEqual(lengths('max_length;2'), [
    '10: Costing nothing: 1 project.',
    '14: Naming more than the 2 projects that max_length allows: 1 ballot. They count as cast.',
    '15: Naming no project: 1 ballot. They count as voters.',
  ]);
  assert.deepEqual(lengths('min_length;2'), [
    '10: Costing nothing: 1 project.',
    '13: Naming fewer than the 2 projects that min_length asks for: 1 ballot. They count as cast.',
    '15: Naming no project: 1 ballot. They count as voters.',
  ]);
  assert.equal(lengths('max_length;3', 'min_length;1').length, 2);
});

test('sums of costs and points are held against those that META allows, to the unit', () => {
  const costs = (most: string) =>
    warnings(file(['budget;100', 'vote_type;approval', `max_sum_cost;${most}`], ['voter_id;vote', 'u;"a,b,c"']));
  assert.deepEqual(costs('30'), ['10: Costing nothing: 1 project.']);
  assert.deepEqual(costs('29.9'), [
    '10: Costing nothing: 1 project.',
    '13: Naming projects that cost more than the 29.9 that max_sum_cost allows: 1 ballot. They count as cast.',
  ]);
  // Of a limit below zero, a ballot that costs nothing is over it too.
  const below = warnings(file(['budget;100', 'vote_type;approval', 'max_sum_cost;-5'], ['voter_id;vote', 'u;c']));
  assert.equal(
    below.at(-1),
    '13: Naming projects that cost more than the -5 that max_sum_cost allows: 1 ballot. They count as cast.',
  );
  const points = (most: string) =>
    warnings(
      file(
        ['budget;100', 'vote_type;cumulative', `max_sum_points;${most}`],
        ['voter_id;vote;points', 'u;"a,b,c";"2,0,1"'],
      ),
    );
  assert.deepEqual(points('3'), ['10: Costing nothing: 1 project.']);
  assert.deepEqual(points('2.5'), [
    '10: Costing nothing: 1 project.',
    '13: Giving more than the 2.5 points that max_sum_points allows: 1 ballot. They count as cast.',
  ]);
});

test('a key without a value says nothing, as if it were not there', () => {
  const meta = ['max_length;', 'max_sum_cost;', 'num_votes;', 'budget;100', 'vote_type;approval'];
  assert.deepEqual(warnings(file(meta, ['voter_id;vote', 'u;"a,b,c"'])), ['12: Costing nothing: 1 project.']);
});

test('a limit beyond all numbers is kept to, one of points says nothing where there are none, nor does an empty count of votes', () => {
  const limits = [`max_sum_cost;${'9'.repeat(30)}`, 'max_sum_points;0'];
  const projects = ['a;10', 'b;20'];
  const votes = ['voter_id;vote', 'u;"a,b"'];
  assert.deepEqual(warnings(file(['budget;100', 'vote_type;approval', ...limits], votes, projects)), []);
  const counted = (count: string): string =>
    file(['budget;100', 'vote_type;approval'], votes, [`a;10;${count}`, 'b;20;1']).replace(/cost$/m, 'cost;votes');
  assert.deepEqual([warnings(counted('')), warnings(counted('1'))], [[], []]);
  assert.equal(warnings(counted('2')).length, 1);
});

test('stated numbers that differ from what is there are told, with both', () => {
  const meta = ['num_projects;4', 'num_votes;3', 'budget;15', 'vote_type;approval'];
  assert.deepEqual(warnings(file(meta, ['voter_id;vote', 'u;a', 'v;c'])), [
    '3: META says num_projects 4; the file has 3 projects, and those are counted.',
    '4: META says num_votes 3; the file has 2 ballots, and those are counted.',
    '10: Costing more than the whole budget: 1 project. They stay on the list and cannot win.',
    '10: Named on no ballot: 1 project. They cannot win.',
    '11: Costing nothing: 1 project.',
  ]);
});

test('a budget that is too large only in the units that costs need is refused by its line', () => {
  const read = readPb(
    file(['budget;90071992547409', 'vote_type;approval'], ['voter_id;vote', 'u;a'], ['a;0.001', 'b;1']),
  );
  assert.deepEqual(!read.ok && read.error, [
    { line: 3, section: 'META', field: 'budget', reason: { code: 'too-large', value: '90071992547409' } },
  ]);
});

test('voters and META are found by name', () => {
  const read = readPb(
    file(['budget;100', 'vote_type;approval', 'unit;Here'], ['age;voter_id;vote', '30;u;a', '40;v;']),
  );
  assert.ok(read.ok);
  assert.deepEqual(voterIds(read.value), ['u', 'v']);
  assert.equal(metaValue(read.value, 'unit'), 'Here');
  assert.equal(metaValue(read.value, 'country'), undefined);
  assert.deepEqual(voterIds({ ...read.value, voteColumns: [] }), []);
});
