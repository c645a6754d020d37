/**
 * Ballots as the counts use them: identical ballots merged into one class with a weight, listed by class and by project.
 *
 * Voters with identical ballots pay the same in every round, so they always have the same money left; a count over
 * classes is the count over voters. In the largest real election 131,778 ballots are 197 classes.
 */
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

export function mergeBallots(instance: Instance, ballots: Ballots, satisfaction: Satisfaction): Profile {
  const utilities = entryUtilities(ballots, satisfaction);
  const width = instance.projects.length;
  const byProject = transpose({ starts: ballots.starts, items: ballots.chosen, utilities }, width);
  // Turned twice, every ballot is sorted by project, in time linear in the entries.
  const sorted = transpose(byProject, voterCount(ballots));
  const { classOf, firstVoters, weights } = classify(sorted, ballots.weights);
  const rows = pickRows(sorted, firstVoters);
  const columns = transpose(rows, width);
  return withSums(satisfaction, {
    instance,
    voters: voterCount(ballots),
    totalWeight: ballots.weights === undefined ? voterCount(ballots) : sumOf(ballots.weights),
    weightScale: ballots.weightScale ?? 1,
    weights,
    classOf,
    classStarts: rows.starts,
    classProjects: rows.items,
    classUtilities: rows.utilities,
    projectStarts: columns.starts,
    projectClasses: columns.items,
    projectUtilities: columns.utilities,
    pointSums: pointSums(instance, ballots),
    pointsScale: ballots.pointsScale ?? 1,
  });
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

const sumOf = (numbers: Float64Array): number => numbers.reduce((total, number) => total + number, 0);

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

/** Points on the ballots; ranks count from the longest ballot's length down to 1, as in `cost-ranks`. */
function pointSums(instance: Instance, ballots: Ballots): Float64Array | undefined {
  const points =
    ballots.points ?? (instance.ballotType === 'ordinal' ? entryUtilities(ballots, 'cost-ranks') : undefined);
  if (points === undefined) return undefined;
  const { starts, chosen, weights } = ballots;
  const sums = new Float64Array(instance.projects.length);
  for (let voter = 0; voter + 1 < starts.length; voter++) {
    const weight = weights === undefined ? 1 : weights[voter]!;
    for (let i = starts[voter]!; i < starts[voter + 1]!; i++)
      sums[chosen[i]!] = sums[chosen[i]!]! + points[i]! * weight;
  }
  return sums;
}

interface Rows {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
  readonly utilities: Float64Array | undefined;
}

/** Rows of items to rows of row numbers, ascending. */
function transpose({ starts, items, utilities }: Rows, width: number): Rows {
  const turned = new Uint32Array(width + 1);
  for (let i = 0; i < items.length; i++) turned[items[i]! + 1] = turned[items[i]! + 1]! + 1;
  for (let i = 0; i < width; i++) turned[i + 1] = turned[i + 1]! + turned[i]!;
  const next = turned.slice();
  const turnedItems = new Uint32Array(items.length);
  const turnedUtilities = utilities === undefined ? undefined : new Float64Array(items.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const item = items[i]!;
      const at = next[item]!;
      next[item] = at + 1;
      turnedItems[at] = row;
      if (turnedUtilities !== undefined) turnedUtilities[at] = utilities![i]!;
    }
  }
  return { starts: turned, items: turnedItems, utilities: turnedUtilities };
}

/** Numbers identical rows alike, by a hash table with open addressing; equal hashes are compared in full. */
function classify(
  rows: Rows,
  voterWeights: Float64Array | undefined,
): { classOf: Int32Array; firstVoters: Uint32Array; weights: Float64Array } {
  const voters = rows.starts.length - 1;
  const mask = 2 ** Math.ceil(Math.log2(2 * voters + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const classOf = new Int32Array(voters).fill(-1);
  const first: number[] = [];
  const weights: number[] = [];
  for (let voter = 0; voter < voters; voter++) {
    const weight = voterWeights === undefined ? 1 : voterWeights[voter]!;
    if (weight === 0 || rows.starts[voter] === rows.starts[voter + 1]) continue;
    let slot = rowHash(rows, voter) & mask;
    while (table[slot] !== -1 && !sameRow(rows, first[table[slot]!]!, voter)) slot = (slot + 1) & mask;
    let found = table[slot]!;
    if (found === -1) {
      found = first.length;
      table[slot] = found;
      first.push(voter);
      weights.push(0);
    }
    classOf[voter] = found;
    weights[found] = weights[found]! + weight;
  }
  return { classOf, firstVoters: Uint32Array.from(first), weights: Float64Array.from(weights) };
}

function rowHash({ starts, items, utilities }: Rows, row: number): number {
  let hash = 0;
  for (let i = starts[row]!; i < starts[row + 1]!; i++) {
    hash = Math.imul(hash ^ items[i]!, 0x9e3779b1);
    hash ^= hash >>> 15;
    if (utilities !== undefined) hash = Math.imul(hash ^ utilities[i]!, 0x85ebca6b);
  }
  return hash ^ (hash >>> 13);
}

function sameRow({ starts, items, utilities }: Rows, a: number, b: number): boolean {
  const from = starts[a]!;
  const shift = starts[b]! - from;
  const to = starts[a + 1]!;
  if (to + shift !== starts[b + 1]) return false;
  for (let i = from; i < to; i++) {
    if (items[i] !== items[i + shift]) return false;
    if (utilities !== undefined && utilities[i] !== utilities[i + shift]) return false;
  }
  return true;
}

function pickRows({ starts, items, utilities }: Rows, picked: Uint32Array): Rows {
  const pickedStarts = new Uint32Array(picked.length + 1);
  picked.forEach((row, k) => (pickedStarts[k + 1] = pickedStarts[k]! + starts[row + 1]! - starts[row]!));
  const pickedItems = new Uint32Array(pickedStarts[picked.length]!);
  const pickedUtilities = utilities === undefined ? undefined : new Float64Array(pickedItems.length);
  picked.forEach((row, k) => {
    pickedItems.set(items.subarray(starts[row], starts[row + 1]), pickedStarts[k]);
    pickedUtilities?.set(utilities!.subarray(starts[row], starts[row + 1]), pickedStarts[k]);
  });
  return { starts: pickedStarts, items: pickedItems, utilities: pickedUtilities };
}
