import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PbFile } from './pb-file.ts';
import { readPb } from './read-pb.ts';

function accepted(type: string, projects: readonly string[], votes: readonly string[]): PbFile {
  const meta = ['key;value', 'budget;100', `vote_type;${type}`];
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
