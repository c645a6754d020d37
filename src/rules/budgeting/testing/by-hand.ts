/** Small elections written out, for worked examples: what every project costs, and the ballots as they are printed in papers. */
import type { Ballots, Instance } from '../instance.ts';
import type { Election } from './elections.ts';

interface Example {
  readonly budget: number;
  readonly costs: Readonly<Record<string, number>>;
  /** Number of voters and what they name, separated by blanks: `[3, 'a b']`. */
  readonly ballots: readonly (readonly [voters: number, named: string])[];
}

export function example({ budget, costs, ballots }: Example): Election {
  const ids = Object.keys(costs);
  const rows = ballots.flatMap(([voters, named]) =>
    Array.from({ length: voters }, () => named.split(' ').filter((id) => id !== '')),
  );
  const instance: Instance = {
    budget,
    unitsPerCurrency: 1,
    currency: 'USD',
    ballotType: 'approval',
    projects: ids.map((id) => ({ id, name: id, cost: costs[id]!, categories: [], targets: [] })),
  };
  return { instance, ballots: ballotsOf(rows.map((row) => row.map((id) => ids.indexOf(id)))) };
}

/** A committee of so many of the candidates that are named. */
export function committee(seats: number, ballots: Example['ballots']): Election {
  const candidates = [...new Set(ballots.flatMap(([, named]) => named.split(' ')))].toSorted();
  return example({ budget: seats, costs: Object.fromEntries(candidates.map((id) => [id, 1])), ballots });
}

export function ballotsOf(rows: readonly (readonly number[])[]): Ballots {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, voter) => (starts[voter + 1] = starts[voter]! + row.length));
  return { starts, chosen: Uint32Array.from(rows.flat()) };
}

/** Example 1 of Lackner and Skowron, "Multi-Winner Voting with Approval Preferences" (2023): their running example. */
export const RUNNING_EXAMPLE = committee(4, [
  [3, 'a b'],
  [3, 'a c'],
  [2, 'a d'],
  [1, 'b c f'],
  [1, 'e'],
  [1, 'f'],
  [1, 'g'],
]);
