import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { example } from '../testing/by-hand.ts';
import { countings } from '../testing/countings.ts';
import type { Counting } from '../testing/countings.ts';
import { withBallotsReversed } from '../testing/same-election.ts';
import { countEnvelopes } from './count-envelopes.ts';
import type { Envelope, EnvelopesOutcome, EnvelopeVoters } from './envelopes.ts';
import { envelopeProblems } from './problems.ts';

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

test('one envelope over everything is the count without envelopes', () => {
  fc.assert(
    fc.property(countings(), ({ instance, ballots, choice }) => {
      const envelopes: Envelope[] = [{ name: 'all', budget: instance.budget, of: 'rest' }];
      const { winners, cost, left, ...rest } = countEnvelopes(instance, ballots, envelopes, choice, { voters: 'all' });
      const outcome = count(instance, ballots, choice);
      // Limits that concern nothing, such as an empty group of exclusive projects, are not handed on.
      assert.deepEqual({ ...rest.envelopes[0]!.outcome, choice }, outcome);
      assert.deepEqual([winners, cost, left], [outcome.winners, outcome.cost, instance.budget - outcome.cost]);
    }),
    { numRuns: 300 },
  );
});

interface Divided extends Counting {
  readonly envelopes: readonly Envelope[];
}

/** North, South and the rest in any order, with parts of the budget and leftovers going any allowed way. */
const divided: fc.Arbitrary<Divided> = countings()
  .map((counting) => {
    const { limits, ...choice } = counting.choice;
    return {
      ...counting,
      choice: limits?.minVotes === undefined ? choice : { ...choice, limits: { minVotes: limits.minVotes } },
    };
  })
  .chain((counting) =>
    fc
      .record({
        order: fc.shuffledSubarray(['North', 'South', 'rest'] as const, { minLength: 3 }),
        shares: fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 3, maxLength: 3 }),
        targets: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
      })
      .map(({ order, shares, targets }) => {
        const there = order.filter(
          (name) => name === 'rest' || counting.instance.projects.some(({ district }) => district === name),
        );
        const envelopes = there.map((name, at): Envelope => {
          const leftoversTo = there[at + targets[at]!];
          return {
            name,
            budget: Math.floor((counting.instance.budget * shares[at]!) / 9),
            of: name === 'rest' ? 'rest' : { of: 'district', name },
            ...(targets[at] === 0 || leftoversTo === undefined ? {} : { leftoversTo }),
          };
        });
        return { ...counting, envelopes };
      }),
  )
  .filter(
    ({ instance, ballots, choice, envelopes }) => envelopeProblems(instance, ballots, envelopes, choice).length === 0,
  );

test('leftovers conserve money, and no envelope spends more than it has', () => {
  let moved = 0;
  fc.assert(
    fc.property(divided, ({ instance, ballots, choice, envelopes }) => {
      const { cost, left, winners, envelopes: outcomes } = countEnvelopes(instance, ballots, envelopes, choice);
      assert.deepEqual(
        outcomes.map(({ name, budget }) => [name, budget]),
        envelopes.map(({ name, budget }) => [name, budget]),
      );
      for (const { name, budget, cameIn, outcome, left } of outcomes) {
        const came = cameIn.reduce((sum, { amount }) => sum + amount, 0);
        assert.equal(budget + came, outcome.cost + left, name);
        assert.ok(left >= 0, name);
        const sent = outcomes.filter(({ wentTo }) => wentTo === name).reduce((sum, other) => sum + other.left, 0);
        assert.equal(came, sent, name);
        if (came > 0) moved++;
      }
      assert.ok(cost <= instance.budget);
      assert.equal(cost + left, instance.budget);
      assert.equal(new Set(winners).size, winners.length);
      const unassigned = instance.budget - envelopes.reduce((sum, { budget }) => sum + budget, 0);
      const stayed = outcomes.filter(({ wentTo }) => wentTo === undefined).reduce((sum, each) => sum + each.left, 0);
      assert.equal(left, unassigned + stayed);
    }),
    { numRuns: 500 },
  );
  assert.ok(moved > 10, `only ${moved} times was anything left over to another envelope`);
});

test('every envelope is the count of an election with its projects, its ballots and its money', () => {
  fc.assert(
    fc.property(divided, ({ instance, ballots, choice, envelopes }) => {
      const names = new Set<string | undefined>(envelopes.map(({ name }) => name));
      for (const { name, budget, cameIn, outcome } of countEnvelopes(instance, ballots, envelopes, choice).envelopes) {
        const money = cameIn.reduce((sum, { amount }) => sum + amount, budget);
        const part = alone({ instance, ballots }, (district) =>
          name === 'rest' ? !names.has(district) : district === name,
        );
        assert.deepEqual(outcome, count({ ...part.instance, budget: money }, part.ballots, choice));
      }
    }),
    { numRuns: 300 },
  );
});

/** The projects of some districts, and whoever names one of them; written row by row. */
function alone(
  { instance, ballots }: Pick<Counting, 'instance' | 'ballots'>,
  isIn: (district: string | undefined) => boolean,
): Pick<Counting, 'instance' | 'ballots'> {
  const kept = instance.projects.flatMap(({ district }, at) => (isIn(district) ? [at] : []));
  const { starts, chosen, points, weights, ...scales } = ballots;
  const rows = Array.from({ length: starts.length - 1 }, (_, voter) => ({
    voter,
    entries: Array.from({ length: starts[voter + 1]! - starts[voter]! }, (_, i) => starts[voter]! + i).filter((i) =>
      kept.includes(chosen[i]!),
    ),
  })).filter(({ entries }) => entries.length > 0);
  const all = rows.flatMap(({ entries }) => entries);
  return {
    instance: { ...instance, projects: kept.map((at) => instance.projects[at]!) },
    ballots: {
      ...scales,
      starts: Uint32Array.from([
        0,
        ...rows.map((_, at) => rows.slice(0, at + 1).reduce((sum, { entries }) => sum + entries.length, 0)),
      ]),
      chosen: Uint32Array.from(all, (i) => kept.indexOf(chosen[i]!)),
      ...(points === undefined ? {} : { points: Float64Array.from(all, (i) => points[i]!) }),
      ...(weights === undefined ? {} : { weights: Float64Array.from(rows, ({ voter }) => weights[voter]!) }),
    },
  };
}

test('the order of the ballots does not matter', () => {
  fc.assert(
    fc.property(divided, (election) => {
      const turned = withBallotsReversed(election);
      const [before, after] = [election, turned].map(({ instance, ballots, choice }) =>
        countEnvelopes(instance, ballots, election.envelopes, choice),
      );
      assert.deepEqual(after, before);
    }),
    { numRuns: 200 },
  );
});
