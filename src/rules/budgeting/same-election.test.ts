/**
 * What no rule may see: the order of ballots and of projects, the unit in which money is told, whether equal voters come one
 * by one or as one of their weight, and names (but for ties by id).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from './count.ts';
import type { Outcome } from './outcome.ts';
import { ALL_RULES, countings } from './testing/countings.ts';
import type { Counting } from './testing/countings.ts';
import {
  asWeightsAndAsCopies,
  inSmallerUnits,
  outcomeInSmallerUnits,
  renamed,
  withBallotsReversed,
  withProjectsReversed,
} from './testing/same-election.ts';

type Figures = Omit<Outcome, 'choice'>;

const outcomeOf = ({ instance, ballots, choice }: Counting): Outcome => count(instance, ballots, choice);

function figures(counting: Counting): Figures {
  const { choice: _choice, ...own } = outcomeOf(counting);
  return own;
}

/** What is tied is listed in the order of the projects, which is no part of the outcome. */
const apartFromOrder = (own: Figures): Figures => ({
  ...own,
  ties: own.ties.map((tie) => ({ ...tie, tied: tie.tied.toSorted() })),
});

for (const rule of ALL_RULES) {
  const of = (claim: string): string => `${rule.join(' + ')}: ${claim}`;
  const holds = (isSame: (counting: Counting) => void): void =>
    fc.assert(fc.property(countings([rule]), isSame), { numRuns: 120 });

  test(of('the order of ballots and of projects does not matter'), () =>
    holds((counting) => {
      assert.deepEqual(figures(withBallotsReversed(counting)), figures(counting));
      assert.deepEqual(apartFromOrder(figures(withProjectsReversed(counting))), apartFromOrder(figures(counting)));
    }),
  );

  test(of('a voter of weight 3 counts as three voters do'), () =>
    holds((counting) => {
      const [weighted, copied] = asWeightsAndAsCopies(counting);
      assert.deepEqual(figures(weighted), figures(copied));
    }),
  );

  test(of('money told in units seven times smaller gives the same outcome'), () =>
    holds((counting) => {
      const { budget, projects } = counting.instance;
      fc.pre([budget, ...projects.map(({ cost }) => cost)].every((amount) => Number.isSafeInteger(7 * amount)));
      assert.deepEqual(figures(inSmallerUnits(counting, 7)), outcomeInSmallerUnits(outcomeOf(counting), 7));
    }),
  );

  test(of('other ids in the same order give the same outcome, where no lots are drawn'), () =>
    holds((counting) => {
      const byId: Counting = { ...counting, choice: { ...counting.choice, ties: 'id' } };
      const longer = (id: string): string => `x${id}`;
      const { winners, cost } = figures(byId);
      const after = figures(renamed(byId, longer));
      assert.deepEqual([after.winners, after.cost], [winners.map(longer), cost]);
    }),
  );

  test(of('nothing is funded twice, and all that is funded is within the budget'), () =>
    holds((counting) => {
      const { winners, cost, partly = [], rounds } = figures(counting);
      const { budget, projects } = counting.instance;
      const costOf = (id: string): number => projects.find((project) => project.id === id)!.cost;
      assert.equal(new Set(winners).size, winners.length);
      const whole = winners.reduce((sum, id) => sum + costOf(id), 0);
      assert.equal(cost, whole + partly.reduce((sum, { amount }) => sum + amount, 0));
      assert.ok(cost <= budget);
      assert.equal(rounds.at(-1)?.left ?? budget, budget - whole);
    }),
  );
}
