/**
 * Ballots as the counts use them: identical ballots merged into one class with a weight, listed by class and by project.
 *
 * Voters with identical ballots pay the same in every round, so they always have the same money left; a count over
 * classes is the count over voters. In the largest real election 131,778 ballots are 197 classes.
 */
import { voterCount } from './instance.ts';
import type { Ballots, Instance } from './instance.ts';

export interface Profile {
  readonly instance: Instance;
  /** Every ballot, also the empty ones. */
  readonly voters: number;
  /** Voters in each class; classes that name nothing are left out. */
  readonly weights: Float64Array;
  /** The class of each voter, or -1 for a ballot that names nothing. */
  readonly classOf: Int32Array;
  /** Projects of class k: classProjects[classStarts[k]] .. classProjects[classStarts[k + 1] - 1], ascending. */
  readonly classStarts: Uint32Array;
  readonly classProjects: Uint32Array;
  /** Points at the same places, when ballots are counted by points. */
  readonly classPoints: Float64Array | undefined;
  /** Classes of each project, in the same manner. */
  readonly projectStarts: Uint32Array;
  readonly projectClasses: Uint32Array;
  readonly projectPoints: Float64Array | undefined;
  /** Ballots naming each project. */
  readonly votes: Float64Array;
}

export function mergeBallots(instance: Instance, ballots: Ballots, byPoints: boolean): Profile {
  const points = byPoints ? ballots.points : undefined;
  const byProject = transpose({ starts: ballots.starts, items: ballots.chosen, points }, instance.projects.length);
  const votes = new Float64Array(instance.projects.length).map(
    (_, project) => byProject.starts[project + 1]! - byProject.starts[project]!,
  );
  // Turned twice, every ballot is sorted by project, in time linear in the entries.
  const sorted = transpose(byProject, voterCount(ballots));
  const { classOf, firstVoters, weights } = classify(sorted);
  const rows = pickRows(sorted, firstVoters);
  const columns = transpose(rows, instance.projects.length);
  return {
    instance,
    voters: voterCount(ballots),
    weights,
    classOf,
    classStarts: rows.starts,
    classProjects: rows.items,
    classPoints: rows.points,
    projectStarts: columns.starts,
    projectClasses: columns.items,
    projectPoints: columns.points,
    votes,
  };
}

interface Rows {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
  readonly points: Float64Array | undefined;
}

/** Rows of items to rows of row numbers, ascending. */
function transpose({ starts, items, points }: Rows, width: number): Rows {
  const turned = new Uint32Array(width + 1);
  for (let i = 0; i < items.length; i++) turned[items[i]! + 1] = turned[items[i]! + 1]! + 1;
  for (let i = 0; i < width; i++) turned[i + 1] = turned[i + 1]! + turned[i]!;
  const next = turned.slice();
  const turnedItems = new Uint32Array(items.length);
  const turnedPoints = points === undefined ? undefined : new Float64Array(items.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const item = items[i]!;
      const at = next[item]!;
      next[item] = at + 1;
      turnedItems[at] = row;
      if (turnedPoints !== undefined) turnedPoints[at] = points![i]!;
    }
  }
  return { starts: turned, items: turnedItems, points: turnedPoints };
}

/** Numbers identical rows alike, by a hash table with open addressing; equal hashes are compared in full. */
function classify(rows: Rows): { classOf: Int32Array; firstVoters: Uint32Array; weights: Float64Array } {
  const voters = rows.starts.length - 1;
  const mask = 2 ** Math.ceil(Math.log2(2 * voters + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const classOf = new Int32Array(voters).fill(-1);
  const first: number[] = [];
  const weights: number[] = [];
  for (let voter = 0; voter < voters; voter++) {
    if (rows.starts[voter] === rows.starts[voter + 1]) continue;
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
    weights[found] = weights[found]! + 1;
  }
  return { classOf, firstVoters: Uint32Array.from(first), weights: Float64Array.from(weights) };
}

function rowHash({ starts, items, points }: Rows, row: number): number {
  let hash = 0;
  for (let i = starts[row]!; i < starts[row + 1]!; i++) {
    hash = Math.imul(hash ^ items[i]!, 0x9e3779b1);
    hash ^= hash >>> 15;
    if (points !== undefined) hash = Math.imul(hash ^ points[i]!, 0x85ebca6b);
  }
  return hash ^ (hash >>> 13);
}

function sameRow({ starts, items, points }: Rows, a: number, b: number): boolean {
  const from = starts[a]!;
  const shift = starts[b]! - from;
  const to = starts[a + 1]!;
  if (to + shift !== starts[b + 1]) return false;
  for (let i = from; i < to; i++) {
    if (items[i] !== items[i + shift]) return false;
    if (points !== undefined && points[i] !== points[i + shift]) return false;
  }
  return true;
}

function pickRows({ starts, items, points }: Rows, picked: Uint32Array): Rows {
  const pickedStarts = new Uint32Array(picked.length + 1);
  picked.forEach((row, k) => (pickedStarts[k + 1] = pickedStarts[k]! + starts[row + 1]! - starts[row]!));
  const pickedItems = new Uint32Array(pickedStarts[picked.length]!);
  const pickedPoints = points === undefined ? undefined : new Float64Array(pickedItems.length);
  picked.forEach((row, k) => {
    pickedItems.set(items.subarray(starts[row], starts[row + 1]), pickedStarts[k]);
    pickedPoints?.set(points!.subarray(starts[row], starts[row + 1]), pickedStarts[k]);
  });
  return { starts: pickedStarts, items: pickedItems, points: pickedPoints };
}
