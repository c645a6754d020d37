/** The election voter by voter, with what each gets out of each project (the table in `satisfaction.ts`), in fractions. */
import type { Ballots, Instance, Project } from '../instance.ts';
import type { RuleChoice, Satisfaction } from '../outcome.ts';
import { isPositive, plus, ratio, times, total, ZERO } from './ratio.ts';
import type { Ratio } from './ratio.ts';
import type { RootTerm } from './root-sums.ts';

export interface Voter {
  readonly weight: Ratio;
  /** Positions of projects, in order of the ballot. */
  readonly named: readonly number[];
  /** For each project; 0 where the voter gets nothing out of it. */
  readonly utility: readonly Ratio[];
}

export interface Election {
  readonly instance: Instance;
  readonly choice: RuleChoice;
  readonly voters: readonly Voter[];
  readonly weight: Ratio;
  /** For each project: weight of the ballots naming it. */
  readonly votes: readonly Ratio[];
  /** For each project: points by weight; on ordinal ballots those of `cost-ranks`. */
  readonly points: readonly Ratio[];
  /** For each project: weight times utility over all voters. */
  readonly demand: readonly Ratio[];
  /** Of a text, in hexadecimal. */
  readonly sha256: (text: string) => string;
  /** Hears what each run of Add1 spends. */
  readonly onSpent: (cost: number) => void;
}

export function electionOf(
  instance: Instance,
  ballots: Ballots,
  choice: RuleChoice,
  sha256: Election['sha256'],
  onSpent: Election['onSpent'],
): Election {
  const rows = rowsOf(ballots);
  const longest = Math.max(0, ...rows.map(({ named }) => named.length));
  const voters = rows.map((row) => ({
    ...row,
    utility: instance.projects.map((_, project) => {
      const rank = row.named.indexOf(project) + 1;
      return rank === 0 ? ZERO : utilityOf(choice.satisfaction, instance, row, rank, longest);
    }),
  }));
  const sum = (value: (row: Row, project: number) => Ratio): Ratio[] =>
    instance.projects.map((_, project) =>
      total(rows.filter(({ named }) => named.includes(project)).map((row) => times(row.weight, value(row, project)))),
    );
  return {
    instance,
    choice,
    sha256,
    onSpent,
    voters,
    weight: total(rows.map(({ weight }) => weight)),
    votes: sum(() => ratio(1)),
    points: sum(({ named, points }, project) => {
      const at = named.indexOf(project);
      return points?.[at] ?? ratio(longest - at);
    }),
    demand: instance.projects.map((_, project) =>
      voters.reduce((sum, { weight, utility }) => plus(sum, times(weight, utility[project]!)), ZERO),
    ),
  };
}

/** Voters of some weight who get something out of the project. */
export const supportersOf = ({ voters }: Election, project: number): readonly Voter[] =>
  voters.filter(({ weight, utility }) => isPositive(weight) && isPositive(utility[project]!));

export const weightOf = (voters: readonly Voter[]): Ratio => total(voters.map(({ weight }) => weight));

/** What a project is worth beside the utility. */
export function worthOf({ instance, choice, votes }: Election, project: number): RootTerm {
  const cost = ratio(instance.projects[project]!.cost);
  switch (choice.satisfaction) {
    case 'cost':
    case 'relative-cost':
    case 'cost-points':
    case 'cost-ranks':
      return { factor: cost, radicand: 1n };
    case 'sqrt-cost':
      return { factor: ratio(1), radicand: cost[0] };
    case 'share': {
      const [voters, parts] = votes[project]!;
      return { factor: voters === 0n ? ZERO : times(cost, ratio(parts, voters)), radicand: 1n };
    }
    case 'cardinality':
    case 'points':
    case 'borda':
    case 'lexicographic':
    default:
      return { factor: ratio(1), radicand: 1n };
  }
}

/** The square of the worth, which is never a root. */
export function squaredWorth(election: Election, project: number): Ratio {
  const { factor, radicand } = worthOf(election, project);
  return times(times(factor, factor), ratio(radicand));
}

interface Row {
  readonly weight: Ratio;
  readonly named: readonly number[];
  readonly points: readonly Ratio[] | undefined;
}

function rowsOf({ starts, chosen, points, pointsScale = 1, weights, weightScale = 1 }: Ballots): Row[] {
  return Array.from({ length: starts.length - 1 }, (_, voter) => {
    const [from, to] = [starts[voter]!, starts[voter + 1]!];
    return {
      weight: weights === undefined ? ratio(1) : ratio(weights[voter]!, weightScale),
      named: Array.from(chosen.slice(from, to)),
      points: points === undefined ? undefined : Array.from(points.slice(from, to), (each) => ratio(each, pointsScale)),
    };
  });
}

function utilityOf(by: Satisfaction, instance: Instance, row: Row, rank: number, longest: number): Ratio {
  switch (by) {
    case 'points':
    case 'cost-points':
      return row.points![rank - 1]!;
    case 'borda':
      return ratio(row.named.length - rank);
    case 'cost-ranks':
      return ratio(longest + 1 - rank);
    case 'lexicographic':
      return ratio(2n ** BigInt(longest - rank));
    case 'relative-cost': {
      const best = bestCost(
        row.named.map((project) => instance.projects[project]!),
        instance.budget,
      );
      return best === 0 ? ZERO : ratio(1, best);
    }
    case 'cost':
    case 'cardinality':
    case 'sqrt-cost':
    case 'share':
    default:
      return ratio(1);
  }
}

/** The most that a set of these projects within the budget can cost, by looking at every set. */
function bestCost(projects: readonly Project[], budget: number): number {
  const [first, ...others] = projects;
  if (first === undefined) return 0;
  const without = bestCost(others, budget);
  return first.cost > budget ? without : Math.max(without, first.cost + bestCost(others, budget - first.cost));
}
