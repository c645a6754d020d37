import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { readPb, readPbRowByRow } from './read-pb.ts';
import { RecordReader } from './records.ts';
import { VoterIds } from './voter-ids.ts';

/** Ids are the numbers from 1; the first holds all characters that an id may have. */
const PROJECTS = ["!#$%&'()*+-./09:<=>?@AZ[]^_`az{|}~", ...Array.from({ length: 299 }, (_, at) => String(at + 2))];
const HEAD = ['PROJECTS', 'project_id;cost', ...PROJECTS.map((id) => `${id};10`), 'VOTES'];

/** How many records the general way was taken for, the reading of what is behind the header of VOTES. */
function slowRows(meta: readonly string[], header: string, votes: readonly string[], lineEnd = '\n'): number {
  const lines = ['META', 'key;value', 'budget;100', ...meta, ...HEAD, header];
  const next = mock.method(RecordReader.prototype, 'nextInto');
  const read = readPb([...lines, ...votes, ''].join(lineEnd));
  next.mock.restore();
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.error));
  const voteColumn = header.split(';').indexOf('vote');
  const namedOn = (row: string): string[] => {
    const ids = row.split(';')[voteColumn]!.split(',');
    return ids.map((id) => id.trim()).filter((id) => id !== '');
  };
  const { starts, chosen } = read.value.ballots;
  assert.deepEqual(
    votes.map((_, voter) => Array.from(chosen.slice(starts[voter], starts[voter + 1]), (at) => PROJECTS[at]!)),
    votes.map(namedOn),
  );
  return next.mock.callCount() - lines.length;
}

test('rows in the usual form are all read the fast way: one project or many, columns that are only kept, either line end', () => {
  const approval = ['vote_type;approval'];
  const rows = ['1;30;2', '2; 4!1 ;300,2,31', `3;;${PROJECTS[0]!},299`, `10;-;${PROJECTS.toReversed().join(',')}`];
  assert.equal(slowRows(approval, 'voter_id;age;vote', rows), 0);
  assert.equal(slowRows(approval, 'voter_id;age;vote', rows, '\r\n'), 0);
  const turned = rows.map((row) => row.split(';').toReversed().join(';'));
  assert.equal(slowRows(approval, 'vote;age;voter_id', turned), 0);
});

test('so are points of up to so many digits, zero among them, and weights', () => {
  const rows = ['7;2,3;0,10;1', '8;300;105;0.5', '9;4,5,6;999999,1,0;10'];
  assert.equal(slowRows(['vote_type;cumulative'], 'voter_id;vote;points;weight', rows), 0);
  assert.equal(slowRows(['vote_type;choose-1'], 'voter_id;vote', ['1;2', '2;2', '3;300']), 0);
});

test('a row in another form is read the general way, and those behind it the fast way again', () => {
  const approval = ['vote_type;approval'];
  for (const odd of ['2;"30";2,31', '2;30; 2,31', '2;30;2, 31', '2;30;', ' 2;30;2', '2 ;30;2'])
    assert.equal(slowRows(approval, 'voter_id;age;vote', ['1;30;2', odd, '3;30;2', '4;30;5']), 1, odd);
  const points = ['vote_type;cumulative'];
  for (const odd of ['2;3;01', '2;3; 1', '2;3;1.5'])
    assert.equal(slowRows(points, 'voter_id;vote;points', ['1;2;7', odd, '3;2;0']), 1, odd);
  assert.equal(slowRows(points, 'weight;voter_id;vote;points', ['1;1;2;7', ' 1;2;2;7', '1;3;2;0']), 1);
});

test('row by row, no row is read the fast way', () => {
  const lines = ['META', 'key;value', 'budget;100', 'vote_type;approval', ...HEAD, 'voter_id;vote', '1;2', '2;3,4'];
  const next = mock.method(RecordReader.prototype, 'nextInto');
  assert.ok(readPbRowByRow([...lines, ''].join('\n')).ok);
  next.mock.restore();
  assert.equal(next.mock.callCount(), lines.length);
});

test('ids of voters that rise are not kept, wherever they stand in the text', () => {
  const text = ';;1;;9;10;11;19;;20;21;;;29;30;99;;;;;;;;;100;102;110;111;119;120;';
  const voters = new VoterIds(() => assert.fail('they were asked for'), Number);
  for (const { 0: id, index } of text.matchAll(/\d+/g))
    assert.equal(voters.add(text, index, index + id.length, 1), undefined);
  // The same text again, where the last id is found elsewhere: the first that does not rise.
  const again = new VoterIds(
    () => ['19', '20'],
    () => 7,
  );
  assert.equal(again.add(text, text.indexOf('19'), text.indexOf('19') + 2, 7), undefined);
  assert.equal(again.add(text, text.indexOf('20'), text.indexOf('20') + 2, 7), undefined);
  assert.equal(again.add(text, text.indexOf('19'), text.indexOf('19') + 2, 8), 7);
});
