/** Robustness against a search through all choices of voters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import type { RuleChoice } from '../outcome.ts';
import { ballotsOf } from '../testing/by-hand.ts';
import { choicesAlone } from '../testing/countings.ts';
import { elections } from '../testing/elections.ts';
import type { Election } from '../testing/elections.ts';
import { robustness } from './robustness.ts';
import type { VotesChanged } from './robustness.ts';

/** All sets of `size` out of `members`. */
function setsOf(members: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return members.flatMap((first, at) => setsOf(members.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

const rowsOf = ({ ballots: { starts, chosen } }: Election): number[][] =>
  Array.from({ length: starts.length - 1 }, (_, voter) => [...chosen.subarray(starts[voter], starts[voter + 1])]);

/** The fewest of `members` whose changed ballots make the project win (or lose), trying all choices of them. */
function fewestOf(
  election: Election,
  choice: RuleChoice,
  at: number,
  members: readonly number[],
  change: (row: readonly number[]) => number[],
): number | undefined {
  const rows = rowsOf(election);
  const { id } = election.instance.projects[at]!;
  const wins = (all: readonly (readonly number[])[]): boolean =>
    count(election.instance, ballotsOf(all), choice).winners.includes(id);
  const now = wins(rows);
  for (let size = 1; size <= members.length; size++) {
    for (const set of setsOf(members, size)) {
      if (wins(rows.map((row, voter) => (set.includes(voter) ? change(row) : row))) !== now) return size;
    }
  }
  return undefined;
}

test('what is proved is the fewest among all choices of voters, and nothing found is fewer than that', () => {
  const few = fc
    .oneof(elections(), elections('approval', { crowded: true }))
    .filter(({ ballots: { starts } }) => starts.length <= 7);
  fc.assert(
    fc.property(few, choicesAlone(['cost', 'cardinality', 'sqrt-cost']), (election, choice) => {
      const outcome = count(election.instance, election.ballots, choice);
      const { losers, winners } = robustness(election.instance, election.ballots, outcome);
      const voters = rowsOf(election);
      const indexOf = (id: string): number => election.instance.projects.findIndex((each) => each.id === id);
      const agrees = (found: VotesChanged, fewest: number | undefined): void => {
        if (found.code === 'found') {
          assert.ok(fewest !== undefined && found.votes >= fewest);
          if (found.proved) assert.equal(found.votes, fewest);
        } else if (choice.rule === 'greedy' || choice.completion === 'none') {
          assert.deepEqual([found.code, fewest], ['not-with-all', undefined]);
        }
      };
      for (const { project: id, optimistAdd } of losers) {
        const at = indexOf(id);
        const others = [...voters.keys()].filter((voter) => !voters[voter]!.includes(at));
        agrees(
          optimistAdd,
          fewestOf(election, choice, at, others, (row) => [...row, at]),
        );
        if (choice.rule === 'greedy' || choice.completion === 'none') {
          assert.ok(optimistAdd.code === 'not-with-all' || (optimistAdd.code === 'found' && optimistAdd.proved));
        }
      }
      for (const { project: id, pessimistRemove, proportionalRemove, costIncrease } of winners) {
        const at = indexOf(id);
        const naming = [...voters.keys()].filter((voter) => voters[voter]!.includes(at));
        const without = (row: readonly number[]): number[] => row.filter((other) => other !== at);
        const fewest = fewestOf(election, choice, at, naming, without);
        agrees(pessimistRemove, fewest);
        assert.ok(pessimistRemove.code === 'found' && proportionalRemove.code === 'found');
        assert.ok(pessimistRemove.votes <= proportionalRemove.votes);
        assert.ok(costIncrease.code === 'found');
        const winsAt = (cost: number): boolean => {
          const projects = election.instance.projects.with(at, { ...election.instance.projects[at]!, cost });
          return count({ ...election.instance, projects }, election.ballots, choice).winners.includes(id);
        };
        assert.deepEqual([winsAt(costIncrease.cost), winsAt(costIncrease.cost + 1)], [true, false]);
      }
    }),
    { numRuns: 200 },
  );
});
