/** Separate envelopes in `concord tally`, `measure` and `explain`, run as commands. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { concord, folderWith } from './testing/run-concord.ts';
import type { Ended } from './testing/run-concord.ts';

/** Two projects in the north, two in the south, one for the whole town. */
const ELECTION = `META
key;value
budget;100.5
currency;USD
vote_type;approval
PROJECTS
project_id;cost;name;district
park;20;Park;North
path;15;Path;North
pool;30;Pool;South
pond;20;Pond;South
pier;45;Pier;
VOTES
voter_id;vote
1;park,pier
2;park,path
3;park,pier
4;pond,pier
5;pond,pool
6;pond
`;
const TOWN = ['--envelope', 'district:North=30', '--envelope', 'district:South=30', '--envelope', 'rest=40.5'];

const file = join(folderWith({ 'town.pb': ELECTION }), 'town.pb');
const tally = (...args: string[]): Promise<Ended> => concord('tally', file, ...args);

test('the report goes through the envelopes in the order given, with money in and out, and ends with the whole', async () => {
  const { code, out, problems } = await tally('--rule', 'greedy', ...TOWN, '--leftovers', 'rest');
  assert.deepEqual([code, problems], [0, '']);
  assert.equal(
    out,
    `3 separate envelopes, counted in this order
6 ballots, 5 projects, budget 100.5 USD

== district:North: 30 USD
   3 ballots; Greedy, cost satisfaction, ties by more votes, then lower cost, then lot (seed "")
1. park Park
   20 USD, 3 votes

Funded: 1 project for 20 USD.
Left over: 10 USD, which goes to rest.

== district:South: 30 USD
   3 ballots; Greedy, cost satisfaction, ties by more votes, then lower cost, then lot (seed "")
1. pond Pond
   20 USD, 3 votes

Funded: 1 project for 20 USD.
Left over: 10 USD, which goes to rest.

== rest: 40.5 USD, and 10 USD left over from district:North, and 10 USD left over from district:South
   3 ballots; Greedy, cost satisfaction, ties by more votes, then lower cost, then lot (seed "")
1. pier Pier
   45 USD, 3 votes

Funded: 1 project for 45 USD.
Left over: 15.5 USD.

In all: 3 projects for 85 USD of 100.5 USD.
Not spent: 15.5 USD.
`,
  );
});

test('leftovers stay where nothing else is asked, or go to the next', async () => {
  const left = async (...args: string[]): Promise<unknown> => {
    const { out } = await tally('--rule', 'greedy', ...TOWN, '--format', 'json', ...args);
    const { envelopes, ...all } = JSON.parse(out) as {
      envelopes: { name: string; left: number; wentTo?: string; cameIn: unknown[] }[];
      left: number;
    };
    return [envelopes.map(({ left, wentTo, cameIn }) => [left, wentTo, cameIn.length]), all.left];
  };
  const stayed = [
    [10, undefined, 0],
    [10, undefined, 0],
    [40.5, undefined, 0],
  ];
  assert.deepEqual(await left(), [stayed, 60.5]);
  assert.deepEqual(await left('--leftovers', 'next'), [
    [
      [10, 'district:South', 0],
      [20, 'rest', 1],
      [15.5, undefined, 1],
    ],
    15.5,
  ]);
});

test('as JSON every envelope has its rule, its rounds and its money', async () => {
  const { out } = await tally(...TOWN, '--envelope-rule', 'rest=greedy', '--format', 'json');
  const report = JSON.parse(out) as Record<string, unknown> & { envelopes: Record<string, unknown>[] };
  assert.deepEqual(
    [report['winners'], report['cost'], report['budget'], report['left']],
    [['park', 'pond'], 40, 100.5, 60.5],
  );
  const [north, , rest] = report.envelopes;
  assert.deepEqual(north, {
    name: 'district:North',
    winners: ['park'],
    cost: 20,
    budget: 30,
    cameIn: [],
    left: 10,
    rule: 'equal-shares',
    satisfaction: 'cost',
    completion: 'none',
    tieBreak: 'votes-cost-seed',
    seed: '',
    ties: [],
    voters: 3,
    endowment: '10/1',
    rounds: [
      { round: 1, project: 'park', step: 'equal-shares', supporters: 3, paidInFull: 3, maxPayment: '20/3', left: 10 },
    ],
  });
  assert.deepEqual([rest!['rule'], rest!['voters'], rest!['winners']], ['greedy', 3, []]);
});

test('with --envelope-voters all the money of each envelope is divided by all ballots', async () => {
  const { out } = await tally(...TOWN, '--envelope-voters', 'all', '--format', 'json');
  const { envelopes } = JSON.parse(out) as { envelopes: { voters: number; endowment: string; winners: unknown }[] };
  assert.deepEqual(
    envelopes.map(({ voters, endowment, winners }) => [voters, endowment, winners]),
    [
      [6, '5/1', []],
      [6, '5/1', []],
      [6, '27/4', []],
    ],
  );
});

test('an envelope may have a minimum of votes of its own', async () => {
  const winners = async (...args: string[]): Promise<unknown> => {
    const { out } = await tally('--rule', 'greedy', ...TOWN, '--format', 'json', ...args);
    return (JSON.parse(out) as { winners: unknown }).winners;
  };
  assert.deepEqual(await winners('--min-votes', '4'), []);
  assert.deepEqual(await winners('--min-votes', '4', '--envelope-min-votes', 'district:South=3'), ['pond']);
  assert.deepEqual(await winners('--envelope-min-votes', 'district:South=4'), ['park']);
});

test('envelopes that do not fit the file are refused with a sentence for each thing', async () => {
  for (const [args, sentence] of [
    [['--envelope', 'district:North=30'], /No envelope pays for: pool, pond, pier\./],
    [['--envelope', 'district:West=30', '--envelope', 'rest=1'], /The envelope "district:West" has no projects\./],
    [['--envelope', 'rest=100.55'], /The budget of the envelope "rest" is not an amount/],
    [['--envelope', 'district:North=60', '--envelope', 'rest=41'], /All envelopes together are more than the budget\./],
    [
      [...TOWN, '--leftovers', 'district:North'],
      /Leftovers of "rest" go to "district:North", which is not counted after/,
    ],
    [[...TOWN, '--exclusive', 'park,pool'], /concerns projects of several envelopes/],
    [[...TOWN, '--envelope', 'rest=0'], /There is more than one envelope "rest"\./],
  ] as const) {
    const { code, out, problems } = await tally(...args);
    assert.deepEqual([code, out], [1, ''], problems);
    assert.match(problems, sentence);
  }
});

test('words that are not understood are refused before the file is read', async () => {
  for (const [args, sentence] of [
    [['--envelope', 'North=30'], /--envelope is "North=30"; it must be like category:NAME=AMOUNT/],
    [['--leftovers', 'next'], /--leftovers needs an --envelope\./],
    [[...TOWN, '--leftovers', 'West'], /it must be one of: stay, next, district:North, district:South, rest\./],
    [[...TOWN, '--envelope-voters', 'some'], /it must be one of: taking-part, all\./],
    [[...TOWN, '--envelope-rule', 'West=greedy'], /it must be like NAME=RULE/],
    [['--envelope-min-votes', 'rest=1'], /--envelope-min-votes needs an --envelope\./],
    [[...TOWN, '--envelope-min-votes', 'West=1'], /--envelope-min-votes is "West=1"; it must be like NAME=N/],
    [[...TOWN, '--envelope-min-votes', 'rest=-1'], /--envelope-min-votes is "rest=-1"; it must be like NAME=N/],
    [[...TOWN, '--envelope-rule', 'rest=best'], /--envelope-rule rest: --rule is "best"/],
    [
      [...TOWN, '--envelope-rule', 'rest=greedy+add1u'],
      /--envelope-rule rest: This rule does not take this completion\./,
    ],
  ] as const) {
    const { code, out, problems } = await tally(...args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(problems, sentence);
  }
});

test('each envelope is measured as the election of its own that it is', async () => {
  const { code, out } = await concord('measure', file, '--rule', 'greedy', ...TOWN, '--leftovers', 'rest');
  assert.equal(code, 0);
  const parts = out.split(/^(?=== )/m).map((part) => part.split('\n'));
  assert.deepEqual(
    parts.map((lines) => [lines[0], lines[3]]),
    [
      ['== district:North: 30 USD', '1 of 2 projects, 20 USD of 30 USD (66.7 %)'],
      ['== district:South: 30 USD', '1 of 2 projects, 20 USD of 30 USD (66.7 %)'],
      [
        '== rest: 40.5 USD, and 10 USD left over from district:North, and 10 USD left over from district:South',
        '1 of 1 project, 45 USD of 60.5 USD (74.4 %)',
      ],
    ],
  );
  const { out: json } = await concord('measure', file, '--rule', 'greedy', ...TOWN, '--format', 'json');
  const { envelopes } = JSON.parse(json) as {
    envelopes: { envelope: string; winners: string[]; exclusion: { voters: number; excluded: number } }[];
  };
  assert.deepEqual(
    envelopes.map(({ envelope, winners, exclusion: { voters, excluded } }) => [envelope, winners, voters, excluded]),
    [
      ['district:North', ['park'], 3, 0],
      ['district:South', ['pond'], 3, 0],
      ['rest', [], 3, 3],
    ],
  );
});

test('a project is explained by the money of its envelope and what came into that', async () => {
  const told = async (...args: string[]): Promise<string[]> => {
    const { out } = await concord('explain', file, 'pier', '--rule', 'greedy', ...TOWN, ...args);
    return out.split('\n');
  };
  const alone = await told();
  assert.equal(alone[0], '== rest: 40.5 USD');
  assert.ok(alone.includes('It costs more than the budget of 40.5 USD.'));
  assert.ok(alone.includes('At a cost of 40.5 USD it would have been funded; at 40.6 USD not.'));
  const helped = await told('--leftovers', 'rest');
  assert.ok(helped.includes('Funded in round 1 of 1; 15.5 USD of the budget was left after it.'));
  const { out } = await concord('explain', file, 'path', ...TOWN, '--format', 'json');
  assert.equal((JSON.parse(out) as { envelope: string }).envelope, 'district:North');
});

test('measure and explain refuse the envelopes that tally refuses, with the same words', async () => {
  const some = ['--envelope', 'district:North=30'];
  const { code, problems } = await tally(...some);
  assert.equal(code, 1);
  assert.match(problems, /No envelope pays for: pool, pond, pier\./);
  assert.deepEqual(await concord('measure', file, ...some), { code, out: '', problems });
  assert.deepEqual(await concord('explain', file, 'park', ...some), { code, out: '', problems });
  for (const command of [['measure'], ['explain']] as const) {
    const ended = await concord(...command, file, ...(command[0] === 'explain' ? ['park'] : []), '--leftovers', 'next');
    assert.equal(ended.code, 2);
    assert.match(ended.problems, /--leftovers needs an --envelope/);
  }
});
