import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { example } from '../testing/by-hand.ts';
import { countEnvelopes } from './count-envelopes.ts';
import type { Envelope, EnvelopesOutcome, EnvelopeVoters } from './envelopes.ts';

const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cardinality', completion: 'none', ties: 'id', seed: '' };
const equalShares: RuleChoice = { ...greedy, rule: 'equal-shares' };

const DISTRICTS: Readonly<Record<string, string>> = { a: 'North', b: 'North', c: 'South', d: 'South' };

/** a and b in the north, c and d in the south, e and f for the whole city. */
const CITY = (({ instance, ballots }): { instance: Instance; ballots: Ballots } => ({
  instance: {
    ...instance,
    projects: instance.projects.map((project) => {
      const district = DISTRICTS[project.id];
      return district === undefined ? project : { ...project, district };
    }),
  },
  ballots,
}))(
  example({
    budget: 100,
    costs: { a: 20, b: 15, c: 30, d: 20, e: 40, f: 45 },
    ballots: [
      [3, 'a e'],
      [2, 'a b'],
      [2, 'c d'],
      [2, 'd f'],
      [1, 'e f'],
      [1, ''],
    ],
  }),
);
const NORTH: Envelope = { name: 'north', budget: 30, of: { of: 'district', name: 'North' } };
const SOUTH: Envelope = { name: 'south', budget: 30, of: { of: 'district', name: 'South' } };
const WHOLE: Envelope = { name: 'city', budget: 40, of: 'rest' };

const counted = (
  envelopes: readonly Envelope[],
  choice: RuleChoice = greedy,
  voters: EnvelopeVoters = 'taking-part',
): EnvelopesOutcome => countEnvelopes(CITY.instance, CITY.ballots, envelopes, choice, { voters });

test('each envelope pays for its own projects only, and what is left over stays', () => {
  const { envelopes, winners, cost, left } = counted([NORTH, SOUTH, WHOLE]);
  // North: a (5 votes) for 20, b no longer fits. South: d (4) for 20. City: e (4) for 40.
  assert.deepEqual(
    envelopes.map((envelope) => [envelope.name, envelope.outcome.winners, envelope.cameIn, envelope.left]),
    [
      ['north', ['a'], [], 10],
      ['south', ['d'], [], 10],
      ['city', ['e'], [], 0],
    ],
  );
  assert.deepEqual([winners, cost, left], [['a', 'd', 'e'], 80, 20]);
});

test('leftovers that go to the next envelope may go on from there, and are told on both sides', () => {
  const { envelopes, cost, left } = counted([
    { ...NORTH, leftoversTo: 'south' },
    { ...SOUTH, leftoversTo: 'city' },
    WHOLE,
  ]);
  // 10 of the north let the south fund d and nothing else (40 - 20 < 30): 20 go to the city, of which 60 are 20 left over.
  assert.deepEqual(
    envelopes.map((envelope) => [envelope.outcome.winners, envelope.cameIn, envelope.left, envelope.wentTo]),
    [
      [['a'], [], 10, 'south'],
      [['d'], [{ from: 'north', amount: 10 }], 20, 'city'],
      [['e'], [{ from: 'south', amount: 20 }], 20, undefined],
    ],
  );
  assert.deepEqual([cost, left], [80, 20]);
});

test('leftovers of all districts together may pay for one more project of the whole city', () => {
  const rich = { ...WHOLE, budget: 30 };
  assert.deepEqual(counted([NORTH, SOUTH, rich]).winners, ['a', 'd']);
  const { envelopes } = counted([{ ...NORTH, leftoversTo: 'city' }, { ...SOUTH, leftoversTo: 'city' }, rich]);
  assert.deepEqual(envelopes[2]!.outcome.winners, ['e']);
  assert.deepEqual(envelopes[2]!.cameIn, [
    { from: 'north', amount: 10 },
    { from: 'south', amount: 10 },
  ]);
});

test('each envelope has its own rule, and the order is that of the list', () => {
  const { envelopes } = counted([WHOLE, { ...NORTH, choice: equalShares }, SOUTH]);
  assert.deepEqual(
    envelopes.map(({ name, outcome }) => [name, outcome.choice.rule]),
    [
      ['city', 'greedy'],
      ['north', 'equal-shares'],
      ['south', 'greedy'],
    ],
  );
});

test('the money of an envelope is divided by those who take part in it, or by all if so asked', () => {
  // Five voters named something in the north: 6 each; a takes 4 of each. Of eleven nobody has more than 30 / 11, and five of
  // them together less than a costs; nor has anybody enough anywhere else.
  const part = counted([NORTH, SOUTH, WHOLE], equalShares);
  assert.deepEqual(
    part.envelopes.map(({ voters, outcome }) => [voters, outcome.endowment, outcome.winners]),
    [
      [5, '6/1', ['a']],
      [4, '15/2', ['d']],
      [6, '20/3', []],
    ],
  );
  const all = counted([NORTH, SOUTH, WHOLE], equalShares, 'all');
  assert.deepEqual(
    all.envelopes.map(({ voters, outcome }) => [voters, outcome.endowment, outcome.winners]),
    [
      [11, '30/11', []],
      [11, '30/11', []],
      [11, '40/11', []],
    ],
  );
});

test('a limit holds in the envelope that it concerns', () => {
  const limits = {
    exclusive: [['c', 'd']],
    groups: [{ of: 'district', name: 'North', atMost: 15 }],
    minVotes: 2,
  } as const;
  const { envelopes } = counted([{ ...NORTH, budget: 35 }, { ...SOUTH, budget: 10 }, WHOLE], { ...greedy, limits });
  assert.deepEqual(
    envelopes.map(({ outcome }) => [outcome.winners, outcome.choice.limits]),
    [
      [['b'], { minVotes: 2, exclusive: [], groups: limits.groups }],
      [[], { minVotes: 2, exclusive: limits.exclusive, groups: [] }],
      [['e'], { minVotes: 2, exclusive: [], groups: [] }],
    ],
  );
});

test('an envelope may ask for another minimum than the election does, or alone', () => {
  const limits = { minVotes: 5, partial: { c: 1 } };
  const least = { ...SOUTH, least: { minVotes: 4 } };
  const { envelopes } = counted([NORTH, least, WHOLE], { ...greedy, limits });
  assert.deepEqual(
    envelopes.map(({ outcome }) => [outcome.winners, outcome.choice.limits]),
    [
      [['a'], { minVotes: 5, partial: {} }],
      [['d'], { minVotes: 4, partial: { c: 1 } }],
      [[], { minVotes: 5, partial: {} }],
    ],
  );
  const alone = counted([NORTH, { ...SOUTH, least: { minVotes: 5 } }, WHOLE]).envelopes;
  assert.deepEqual(
    alone.map(({ outcome }) => [outcome.winners, outcome.choice.limits]),
    [
      [['a'], undefined],
      [[], { minVotes: 5 }],
      [['e'], undefined],
    ],
  );
});

test('progress ends with all the money of the envelopes, and never goes back', () => {
  const told: number[] = [];
  const progress = (done: number, total: number): void => {
    assert.equal(total, 100);
    told.push(done);
  };
  countEnvelopes(CITY.instance, CITY.ballots, [{ ...NORTH, leftoversTo: 'city' }, SOUTH, WHOLE], greedy, { progress });
  assert.deepEqual(
    told,
    told.toSorted((a, b) => a - b),
  );
  assert.equal(told.at(-1), 100);
});
