/**
 * How much the rule overspends, and what that costs those who would have got something under Equal Shares.
 *
 * Of a project let L be the level, alpha its share of the cost that is paid there, rho = L / alpha the price and R = rho /
 * alpha the rate, with utilities of 1. Of n supporters with money m_i, alpha * cost = sum of min(m_i, L), so that n * rho =
 * cost + sum over m_i < L of (rho - m_i / alpha). Paid is sum of min(m_i, rho) = n * rho - sum over m_i < rho of (rho - m_i).
 * The difference to the cost is the sum over m_i < L of m_i * (1 / alpha - 1) and over L <= m_i < rho of (rho - m_i), each
 * of which is at most rho * (1 - alpha) = R * alpha * (1 - alpha) <= R / 4. So:
 *
 * (1) Not covered is at most a quarter of the rate for each supporter whom the project leaves without money.
 *
 * Let S be voters who all name the projects T and whose part of the budget, |S| / n, is enough for T (cost satisfaction).
 * While everybody in S still has cost(c) / |S|, a project c of T has a rate of at most 1 / |S| and so has whatever is funded
 * before it. Nobody in S pays more than the |S|-th part of its cost for that, so who falls below has got projects for more
 * than cost(T) - cost(c). If instead c no longer fits, then with nobody in S out of money at most (n - |S|) * max cost / (4 *
 * |S|) is overspent by (1), and all but that and cost(c) was paid for, no more than (n - |S|) / n of the budget by others:
 *
 * (2) Of every such group and for each project c of T that is not funded somebody gets projects for at least cost(T) - cost(c)
 * - (n - |S|) * max cost / (4 * |S|): extended justified representation, up to one project and the overspending.
 *
 * Section 5 of the paper (https://arxiv.org/abs/2409.15005) has a guarantee of this kind.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import type { Outcome, RuleChoice } from '../outcome.ts';
import { example } from '../testing/by-hand.ts';
import type { Election } from '../testing/elections.ts';
import { smallElections, writtenOut } from '../testing/small-elections.ts';
import type { SmallElection } from '../testing/small-elections.ts';
import {
  compare,
  isPositive,
  larger,
  minus,
  over,
  ratio,
  smaller,
  square,
  times,
  total,
  ZERO,
} from '../slowly/ratio.ts';
import type { Ratio } from '../slowly/ratio.ts';

const bos: RuleChoice = { rule: 'bos-equal-shares', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

interface Overspent {
  readonly project: string;
  /** What its supporters did not cover. */
  readonly missing: Ratio;
  /** As in the opening comment, not divided by any worth. */
  readonly rate: Ratio;
  /** Supporters who had money before and have none left. */
  readonly emptied: number;
}

/** Goes through the rounds again: supporters paid `maxPayment`, or all they had where that was less. */
function overspendingOf({ instance, ballots }: Election, { rounds, endowment }: Outcome): Overspent[] {
  const [start, parts] = endowment!.split('/').map(BigInt) as [bigint, bigint];
  const voters = Array.from({ length: ballots.starts.length - 1 }, (_, voter) => [
    ...ballots.chosen.subarray(ballots.starts[voter], ballots.starts[voter + 1]),
  ]);
  const money = voters.map(() => ratio(start, parts));
  return rounds.map(({ project, maxPayment }) => {
    const index = instance.projects.findIndex(({ id }) => id === project);
    const cost = ratio(instance.projects[index]!.cost);
    const payers = voters.flatMap((named, voter) =>
      named.includes(index) && isPositive(money[voter]!) ? [voter] : [],
    );
    const held = payers.map((voter) => money[voter]!);
    const [most, of] = maxPayment!.split('/').map(BigInt) as [bigint, bigint];
    const paid = held.map((each) => smaller(each, ratio(most, of)));
    payers.forEach((voter, at) => (money[voter] = minus(money[voter]!, paid[at]!)));
    return {
      project,
      missing: minus(cost, total(paid)),
      rate: held.map((level) => rateAt(level, cost, held)).reduce(smaller),
      emptied: payers.filter((voter) => !isPositive(money[voter]!)).length,
    };
  });
}

function rateAt(level: Ratio, cost: Ratio, held: readonly Ratio[]): Ratio {
  const given = total(held.map((each) => smaller(each, level)));
  return times(level, square(larger(ratio(1), over(cost, given))));
}

const outcomeOf = (election: Election, choice: RuleChoice = bos): Outcome =>
  count(election.instance, election.ballots, choice);

test('what supporters do not cover is at most a quarter of the rate for each of them left without money', () => {
  let overspent = 0;
  for (const satisfaction of ['cost', 'cardinality', 'sqrt-cost', 'share'] as const) {
    fc.assert(
      fc.property(smallElections, (small) => {
        const election = writtenOut(small);
        for (const { project, missing, rate, emptied } of overspendingOf(
          election,
          outcomeOf(election, { ...bos, satisfaction }),
        )) {
          assert.ok(compare(missing, ZERO) >= 0, `${project} is paid for twice`);
          assert.ok(compare(missing, times(rate, ratio(emptied, 4))) <= 0, project);
          if (isPositive(missing)) overspent++;
        }
      }),
      { numRuns: 400 },
    );
  }
  assert.ok(overspent > 300, `only ${overspent} projects were overspent`);
});

test('the bound is reached: one supporter with half of the cost', () => {
  const election = example({
    budget: 10,
    costs: { a: 10 },
    ballots: [
      [1, 'a'],
      [1, ''],
    ],
  });
  assert.deepEqual(overspendingOf(election, outcomeOf(election)), [
    { project: 'a', missing: [5n, 1n], rate: [20n, 1n], emptied: 1 },
  ]);
});

test('what is overspent on the large project of most voters is missed by nobody else: the Helenka paradox', () => {
  const election = example({
    budget: 310_000,
    costs: { A: 310_000, B: 6_000 },
    ballots: [
      [403, 'A'],
      [11, 'B'],
    ],
  });
  const [{ missing } = { missing: ZERO }] = overspendingOf(election, outcomeOf(election));
  assert.deepEqual(missing, ratio(310_000 * 11, 414));
});

test('a group that deserves some projects gets as much, up to one project and what may be overspent', () => {
  let groups = 0;
  fc.assert(
    fc.property(smallElections, (small) => {
      const { winners } = outcomeOf(writtenOut(small));
      for (const { projects, voters } of deserving(small)) {
        groups++;
        const gains = voters.map((ballot) =>
          costOf(
            small,
            winners.filter((id) => ballot.includes(id)),
          ),
        );
        const others = small.ballots.split(' ').length - voters.length;
        const most = Math.max(...Object.values(small.costs));
        for (const lost of projects.filter((id) => !winners.includes(id))) {
          const least = costOf(small, projects) - small.costs[lost]! - (others * most) / (4 * voters.length);
          assert.ok(Math.max(...gains) >= least - 1e-9, projects.join(''));
        }
      }
    }),
    { numRuns: 2000 },
  );
  assert.ok(groups > 500, `only ${groups} groups`);
});

const costOf = ({ costs }: SmallElection, ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + costs[id]!, 0);

interface Group {
  readonly projects: readonly string[];
  /** Ballots of all voters who name all of the projects. */
  readonly voters: readonly string[];
}

/** Every set of projects that those who name all of it could afford with their part of the budget. */
function deserving(small: SmallElection): Group[] {
  const sets = Object.keys(small.costs).reduce<string[][]>(
    (sets, id) => [...sets, ...sets.map((set) => [...set, id])],
    [[]],
  );
  const ballots = small.ballots.split(' ');
  return sets
    .map((projects) => ({ projects, voters: ballots.filter((ballot) => projects.every((id) => ballot.includes(id))) }))
    .filter(({ projects, voters }) => voters.length * small.budget >= ballots.length * costOf(small, projects))
    .filter(({ projects, voters }) => projects.length > 0 && voters.length > 0);
}
