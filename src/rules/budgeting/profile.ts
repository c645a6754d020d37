/**
 * Ballots as the counts use them: identical ballots merged into one class with a weight, listed by class and by project.
 *
 * Voters with identical ballots pay the same in every round, so they always have the same money left; a count over
 * classes is the count over voters. In the largest real election 131,778 ballots are 197 classes.
 */
import { mergeRows, transpose } from './classes.ts';
import { voterCount } from './instance.ts';
import type { Ballots, Instance } from './instance.ts';
import { largestSum } from './knapsack/largest-sum.ts';
import type { Satisfaction } from './outcome.ts';
import { entryUtilities, utilityKind } from './satisfaction.ts';

export interface Profile {
  readonly instance: Instance;
  /** Every ballot, also the empty ones. */
  readonly voters: number;
  /** Sum of the weights of all ballots, in units of 1 / weightScale; the number of voters where nobody weighs otherwise. */
  readonly totalWeight: number;
  readonly weightScale: number;
  /** Weight of each class, in the same units; classes that name nothing are left out. */
  readonly weights: Float64Array;
  /** The class of each voter, or -1 for a ballot that names nothing or weighs nothing. */
  readonly classOf: Int32Array;
  /** Projects of class k: classProjects[classStarts[k]] .. classProjects[classStarts[k + 1] - 1], ascending. */
  readonly classStarts: Uint32Array;
  readonly classProjects: Uint32Array;
  /** Utilities at the same places, whole numbers; undefined where all are 1. See `satisfaction.ts`. */
  readonly classUtilities: Float64Array | undefined;
  /** By what the utilities of a class have to be divided (relative cost only): whole numbers; 0 where it gets nothing. */
  readonly divisors: Float64Array | undefined;
  /** Classes of each project, in the same manner. */
  readonly projectStarts: Uint32Array;
  readonly projectClasses: Uint32Array;
  readonly projectUtilities: Float64Array | undefined;
  /**
   * Points given to each project (or for its ranks) times weight, in units of 1 / (pointsScale * weightScale); where
   * ballots have points or ranks.
   */
  readonly pointSums: Float64Array | undefined;
  readonly pointsScale: number;
  /** Weight of the ballots naming each project. */
  readonly votes: Float64Array;
  /** Sum of weight times utility over all voters for each project; see {@link exact}. */
  readonly demand: Float64Array;
  /** Whether sums of weight times utility are whole numbers below 2^53, so that floating point has them exactly. */
  readonly exact: boolean;
}

/** The same ballots, merged once for each kind of utility that is asked for. */
export class Profiles {
  readonly instance: Instance;
  readonly ballots: Ballots;
  private readonly merged = new Map<string, Profile>();

  constructor(instance: Instance, ballots: Ballots) {
    this.instance = instance;
    this.ballots = ballots;
  }

  /** Check with `countableBy` first that the ballots can be counted so. */
  by(satisfaction: Satisfaction): Profile {
    const kind = utilityKind(satisfaction);
    let profile = this.merged.get(kind);
    if (profile === undefined) {
      profile = mergeBallots(this.instance, this.ballots, satisfaction);
      this.merged.set(kind, profile);
    }
    return profile;
  }
}

/** Classes are found, and listed by project, only when they are asked for: greedy needs nothing but the sums. */
export function mergeBallots(instance: Instance, ballots: Ballots, satisfaction: Satisfaction): Profile {
  const utilities = entryUtilities(ballots, satisfaction);
  const width = instance.projects.length;
  const classes = once(() => mergeRows(ballots, utilities, width));
  const byProject = once(() => transpose(classes(), width));
  const profile: Profile = {
    instance,
    voters: voterCount(ballots),
    weightScale: ballots.weightScale ?? 1,
    pointsScale: ballots.pointsScale ?? 1,
    ...sumEntries(ballots, utilities, pointsOf(instance, ballots), width),
    divisors: undefined,
    get weights() {
      return classes().weights;
    },
    get classOf() {
      return classes().classOf;
    },
    get classStarts() {
      return classes().starts;
    },
    get classProjects() {
      return classes().items;
    },
    get classUtilities() {
      return classes().utilities;
    },
    get projectStarts() {
      return byProject().starts;
    },
    get projectClasses() {
      return byProject().items;
    },
    get projectUtilities() {
      return byProject().utilities;
    },
  };
  return satisfaction === 'relative-cost' ? withSums(satisfaction, profile) : profile;
}

/** What is worked out when it is first asked for. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Points on the ballots; ranks count from the longest ballot's length down to 1, as in `cost-ranks`. */
function pointsOf({ ballotType }: Instance, ballots: Ballots): Float64Array | undefined {
  return ballots.points ?? (ballotType === 'ordinal' ? entryUtilities(ballots, 'cost-ranks') : undefined);
}

type Sums = Pick<Profile, 'totalWeight' | 'votes' | 'demand' | 'pointSums' | 'exact'>;

function sumEntries(
  { starts, chosen, weights }: Ballots,
  utilities: Float64Array | undefined,
  points: Float64Array | undefined,
  width: number,
): Sums {
  const voters = starts.length - 1;
  const votes = new Float64Array(width);
  const demand = utilities === undefined ? votes : new Float64Array(width);
  const pointSums = points === undefined ? undefined : utilities === points ? demand : new Float64Array(width);
  let totalWeight = 0;
  let highest = 1;
  for (let voter = 0; voter < voters; voter++) {
    const weight = weights === undefined ? 1 : weights[voter]!;
    totalWeight += weight;
    for (let i = starts[voter]!; i < starts[voter + 1]!; i++) {
      const project = chosen[i]!;
      votes[project] = votes[project]! + weight;
      if (utilities !== undefined) {
        const utility = utilities[i]!;
        if (utility > highest) highest = utility;
        demand[project] = demand[project]! + weight * utility;
      }
      if (pointSums !== undefined && pointSums !== demand)
        pointSums[project] = pointSums[project]! + weight * points![i]!;
    }
  }
  return { totalWeight, votes, demand, pointSums, exact: totalWeight * highest <= Number.MAX_SAFE_INTEGER };
}

/** A profile without what follows from the rest. */
export type ProfileColumns = Omit<Profile, 'divisors' | 'votes' | 'demand' | 'exact'>;

export function withSums(satisfaction: Satisfaction, columns: ProfileColumns): Profile {
  const { instance, weights, totalWeight, classUtilities, projectStarts, projectClasses, projectUtilities } = columns;
  const width = instance.projects.length;
  const divisors = satisfaction === 'relative-cost' ? bestCosts(columns) : undefined;
  const votes = new Float64Array(width);
  const demand = new Float64Array(width);
  for (let project = 0; project < width; project++) {
    for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) {
      const k = projectClasses[i]!;
      const weight = weights[k]!;
      votes[project] = votes[project]! + weight;
      demand[project] = demand[project]! + weight * utilityAt(projectUtilities, divisors, i, k);
    }
  }
  const highest = classUtilities === undefined ? 1 : classUtilities.reduce((a, b) => Math.max(a, b), 0);
  const exact = divisors === undefined && totalWeight * highest <= Number.MAX_SAFE_INTEGER;
  return { ...columns, divisors, votes, demand, exact };
}

/** Near where there are divisors. */
export function utilityAt(
  utilities: Float64Array | undefined,
  divisors: Float64Array | undefined,
  i: number,
  k: number,
): number {
  const utility = utilities === undefined ? 1 : utilities[i]!;
  if (divisors === undefined) return utility;
  return divisors[k] === 0 ? 0 : utility / divisors[k]!;
}

/** The most that a set of each ballot's projects within the budget can cost. */
function bestCosts({ instance, classStarts, classProjects }: ProfileColumns): Float64Array {
  return Float64Array.from({ length: classStarts.length - 1 }, (_, k) => {
    const named = classProjects.subarray(classStarts[k], classStarts[k + 1]);
    return largestSum(
      Array.from(named, (project) => instance.projects[project]!.cost),
      instance.budget,
    );
  });
}
