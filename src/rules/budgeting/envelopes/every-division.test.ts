/** What holds for envelopes in all elections, however they are divided. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import { isIn } from '../limits/allowance.ts';
import { countings } from '../testing/countings.ts';
import type { Counting } from '../testing/countings.ts';
import { withBallotsReversed } from '../testing/same-election.ts';
import { countEnvelopes } from './count-envelopes.ts';
import type { Envelope } from './envelopes.ts';
import { envelopeProblems } from './problems.ts';

test('one envelope over everything is the count without envelopes', () => {
  fc.assert(
    fc.property(countings(), ({ instance, ballots, choice }) => {
      // Limits that concern no project, such as a floor for those without a category where all have one, are not handed on.
      fc.pre((choice.limits?.groups ?? []).every((group) => instance.projects.some((project) => isIn(project, group))));
      const envelopes: Envelope[] = [{ name: 'all', budget: instance.budget, of: 'rest' }];
      const { winners, cost, left, ...rest } = countEnvelopes(instance, ballots, envelopes, choice, { voters: 'all' });
      const outcome = count(instance, ballots, choice);
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
  isHeld: (district: string | undefined) => boolean,
): Pick<Counting, 'instance' | 'ballots'> {
  const kept = instance.projects.flatMap(({ district }, at) => (isHeld(district) ? [at] : []));
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
