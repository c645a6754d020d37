import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePb } from './make-pb.ts';
import { readPb } from './read-pb.ts';
import { writePb } from './write-pb.ts';

test('a budget of our own is written with keys, totals and columns of Pabulib, and read again as the same', () => {
  const projects = [
    {
      id: 'a',
      name: 'Shade; "trees"',
      cost: 1250,
      categories: ['green', 'play'],
      targets: ['children'],
      district: 'North',
    },
    { id: 'b', name: 'Path', cost: 900, categories: [], targets: [] },
  ];
  const instance = {
    budget: 2000,
    unitsPerCurrency: 100,
    currency: 'USD',
    ballotType: 'cumulative' as const,
    projects,
  };
  const points = Float64Array.of(3, 2, 5);
  const ballots = { starts: Uint32Array.of(0, 2, 3), chosen: Uint32Array.of(0, 1, 1), points, pointsScale: 1 };
  const meta = {
    description: 'A town',
    country: 'US',
    unit: '  Town\t',
    instance: '2026',
    rule: 'greedy',
    max_sum_points: '5',
  };
  const text = writePb(makePb({ instance, ballots, voterIds: ['1', '2'], meta, selected: ['b'] }));
  assert.equal(
    text,
    `META
key;value
description;A town
country;US
unit;Town
instance;2026
num_projects;2
num_votes;2
budget;20
vote_type;cumulative
rule;greedy
max_sum_points;5
currency;USD
PROJECTS
project_id;cost;votes;name;category;beneficiaries;selected;district
a;12.5;1;"Shade; ""trees""";green,play;children;0;North
b;9;2;Path;;;1;
VOTES
voter_id;vote;points
1;a,b;3,2
2;b;5
`,
  );
  const read = readPb(text);
  assert.ok(read.ok);
  // 20 and 12.5 need one decimal, so the units are tenths now; the amounts are the same.
  assert.equal(read.value.instance.unitsPerCurrency, 10);
  assert.equal(read.value.instance.budget, 200);
  assert.deepEqual(read.value.ballots, ballots);
  assert.deepEqual(read.value.warnings, []);
});

test('weights of a budget of our own are written and read again', () => {
  const projects = [{ id: 'a', name: 'Path', cost: 5, categories: [], targets: [] }];
  const instance = { budget: 20, unitsPerCurrency: 1, currency: 'USD', ballotType: 'approval' as const, projects };
  const ballots = {
    starts: Uint32Array.of(0, 1, 1),
    chosen: Uint32Array.of(0),
    weights: Float64Array.of(15, 0),
    weightScale: 10,
  };
  const text = writePb(makePb({ instance, ballots, voterIds: ['1', '2'], meta: {} }));
  assert.match(text, /\nvoter_id;vote;weight\n1;a;1\.5\n2;;0\n$/);
  const read = readPb(text);
  assert.ok(read.ok);
  assert.deepEqual(read.value.ballots, ballots);
});

test('keys come in the order of Pabulib, others behind them as they were given', () => {
  const instance = { budget: 20, unitsPerCurrency: 1, currency: 'USD', ballotType: 'approval' as const, projects: [] };
  const ballots = { starts: Uint32Array.of(0), chosen: new Uint32Array() };
  const known = (
    'description country unit district subunit instance num_projects num_votes budget vote_type rule date_begin date_end ' +
    'min_length max_length min_sum_cost max_sum_cost min_sum_points max_sum_points edition language currency comment ' +
    'acknowledgments'
  ).split(' ');
  const given = ['zone', 'area', ...known.toReversed()];
  const meta = Object.fromEntries(given.map((key) => [key, 'x']));
  const made = makePb({ instance, ballots, voterIds: [], meta });
  assert.deepEqual(
    made.meta.map(([key]) => key),
    [...known, 'zone', 'area'],
  );
});

test('spaces around texts and commas in categories are left out, for they could not be read again', () => {
  const project = { id: 'a', name: ' Path ', cost: 5, categories: [' green, wild ', 'play'], targets: ['a,b '] };
  const instance = { budget: 20, unitsPerCurrency: 1, currency: 'USD', ballotType: 'approval' as const };
  const made = makePb({
    instance: { ...instance, projects: [{ ...project, district: ' North ' }] },
    ballots: { starts: Uint32Array.of(0, 1), chosen: Uint32Array.of(0) },
    voterIds: [' v '],
    meta: {},
  });
  const columns = Object.fromEntries(made.projectColumns.map(({ name, values }) => [name, values]));
  assert.deepEqual(
    [columns['name'], columns['category'], columns['beneficiaries'], columns['district']],
    [['Path'], ['green  wild,play'], ['a b'], ['North']],
  );
  assert.deepEqual(made.voteColumns[0], { name: 'voter_id', values: ['v'] });
});
