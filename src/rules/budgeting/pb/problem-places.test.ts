import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePb } from './make-pb.ts';
import { readPb } from './read-pb.ts';
import { writePb } from './write-pb.ts';

/** A file with a project `a` for 10 and one voter, but for the lines given instead. */
function file(lines: Readonly<Record<number, string>>): string {
  const whole = [
    'META',
    'key;value',
    'budget;100',
    'vote_type;cumulative',
    'PROJECTS',
    'project_id;cost',
    'a;10',
    'VOTES',
  ];
  const all = [...whole, 'voter_id;vote;points', 'u;a;1', ''];
  for (const [line, text] of Object.entries(lines)) all[Number(line) - 1] = text;
  return all.join('\n');
}

/** Where every problem is, and what: line, section, field, code. */
function places(text: string): string[] {
  const read = readPb(text);
  return read.ok
    ? []
    : read.error.map(({ line, section, field = '-', reason }) => [line, section, field, reason.code].join(' '));
}

test('a problem has its line, its section, and the key or column that is to blame', () => {
  const expected: readonly (readonly [lines: Readonly<Record<number, string>>, place: string])[] = [
    [{ 1: 'a town\nand its budget\nMETA' }, '1 file - text-before-sections'],
    [{ 2: 'key;worth' }, '2 META - meta-header'],
    [{ 3: 'budget;' }, '3 META budget value-missing'],
    [{ 3: 'country;US' }, '1 META budget key-missing'],
    [{ 3: 'budget;ten' }, '3 META budget not-a-number'],
    [{ 4: 'vote_type;veto' }, '4 META vote_type vote-type'],
    [{ 6: 'project_id;costs' }, '6 PROJECTS cost column-missing'],
    [{ 6: 'project_id;cost;', 7: 'a;10;x' }, '7 PROJECTS - field-count'],
    [{ 7: ';10' }, '7 PROJECTS project_id value-missing'],
    [{ 7: '"a,b";10' }, '7 PROJECTS project_id project-id'],
    [{ 7: 'a;10\na;11' }, '8 PROJECTS project_id project-twice'],
    [{ 7: 'a;-1' }, '7 PROJECTS cost negative'],
    [{ 7: 'a;9007199254740992' }, '7 PROJECTS cost too-large'],
    [{ 7: '' }, '5 PROJECTS - no-projects'],
    [{ 10: 'u;b;1' }, '10 VOTES vote unlisted-project'],
    [{ 10: 'u;a,;1,1' }, '10 VOTES vote empty-entry'],
    [{ 10: 'u;a;1,2' }, '10 VOTES points points-count'],
    [{ 10: 'u;a;x' }, '10 VOTES points not-a-number'],
    [{ 10: 'u;a;0.0001' }, '10 VOTES points too-fine'],
    [{ 10: 'u;a;1\nu;a;1' }, '11 VOTES voter_id voter-twice'],
    [{ 4: 'vote_type;choose-1', 7: 'a;10\nb;1', 10: 'voter_id;vote', 11: 'u;a,b' }, '11 VOTES vote choose-1'],
  ];
  for (const [lines, place] of expected) {
    const text = file(lines).replace(/VOTES\nvoter_id;vote;points\nvoter_id;vote\n/, 'VOTES\nvoter_id;vote\n');
    assert.ok(places(text).includes(place), `${place}: ${places(text).join('; ') || 'read'}`);
  }
  assert.deepEqual(places(file({})), []);
  assert.deepEqual(places(''), ['1 file - empty-file']);
  assert.deepEqual(places(file({ 1: 'a town\nand its budget\nMETA' })), ['1 file - text-before-sections']);
  for (const header of ['key', 'value;key', 'key;value;note', 'key;values'])
    assert.ok(places(file({ 2: header })).includes('2 META - meta-header'), header);
  const withoutVotes = file({}).replace(/VOTES[^]*/, '');
  assert.deepEqual(places(withoutVotes), ['7 file - section-missing']);
  // Points that are missing are told once.
  assert.deepEqual(places(file({ 7: 'a;10\nb;1', 10: 'u;a,b;1' })), ['11 VOTES points points-count']);
  // Nothing is said of keys where there is no META.
  assert.deepEqual(places(file({}).replace(/META[^]*(?=PROJECTS)/, '')), ['6 file - section-missing']);
  const backwards =
    'VOTES\nvoter_id;vote\nPROJECTS\nproject_id;cost\na;1\nMETA\nkey;value\nbudget;5\nvote_type;approval';
  assert.deepEqual(places(backwards), ['1 VOTES - section-order', '3 PROJECTS - section-order']);
  assert.deepEqual(places(file({ 4: 'vote_type;cumulative\nnum_votes;9007199254740993' })), [
    '5 META num_votes not-whole',
  ]);
});

test('of very many problems the first two hundred are listed, and one more at the end says how many there are', () => {
  const ballots = Array.from({ length: 250 }, (_, voter) => `v${voter};b;1`).join('\n');
  const found = places(file({ 10: ballots }));
  assert.equal(found.length, 201);
  assert.deepEqual([found[0], found.at(-1)], ['10 VOTES vote unlisted-project', '259 file - more-problems']);
  const read = readPb(file({ 10: ballots }));
  assert.deepEqual(!read.ok && read.error.at(-1)?.reason, { code: 'more-problems', count: 50 });
});

test('a file of our own has no columns for what no project has', () => {
  const project = (id: string) => ({ id, name: id, cost: 5, categories: [], targets: [] });
  const instance = { budget: 9, unitsPerCurrency: 1, currency: 'USD', ballotType: 'approval' as const };
  const ballots = { starts: Uint32Array.of(0, 1), chosen: Uint32Array.of(1) };
  const made = makePb({
    instance: { ...instance, projects: [project('a'), project('b')] },
    ballots,
    voterIds: ['v'],
    meta: { description: 'd', country: 'US', unit: 'u', instance: '1', rule: 'greedy' },
  });
  assert.match(writePb(made), /\nPROJECTS\nproject_id;cost;votes;name\na;5;0;a\nb;5;1;b\nVOTES\nvoter_id;vote\nv;b\n/);
});
