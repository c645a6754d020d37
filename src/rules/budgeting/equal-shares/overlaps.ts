/** How far the supporters of projects are the same voters. */
import { utilityAt } from '../profile.ts';
import type { Market } from './market.ts';

/** Where ballots have more entries than this on average, or there are more projects, it would take longer than it saves. */
const LONGEST_MEAN = 100;
const MOST_PROJECTS = 2000;

/** For each project the others with which it has supporters in common: places starts[p] .. starts[p + 1] - 1. */
export interface Overlaps {
  readonly starts: Uint32Array;
  readonly others: Uint32Array;
  /** Sum of weight * utility for the project over those who name the other one. */
  readonly demand: Float64Array;
}

/** Undefined where it is not worth while. */
export function overlapsOf({ profile }: Market): Overlaps | undefined {
  const { weights, classStarts, classProjects, classUtilities, divisors, instance } = profile;
  const width = instance.projects.length;
  if (width > MOST_PROJECTS || classProjects.length > LONGEST_MEAN * weights.length) return undefined;
  const sums = new Float64Array(width * width);
  for (let k = 0; k < weights.length; k++) {
    const end = classStarts[k + 1]!;
    for (let j = classStarts[k]!; j < end; j++) {
      const demand = weights[k]! * utilityAt(classUtilities, divisors, j, k);
      const row = classProjects[j]! * width;
      for (let i = classStarts[k]!; i < end; i++) sums[row + classProjects[i]!]! += demand;
    }
  }
  return withoutZeros(sums, width);
}

function withoutZeros(sums: Float64Array, width: number): Overlaps {
  const starts = new Uint32Array(width + 1);
  const others = new Uint32Array(sums.length);
  let end = 0;
  for (let project = 0; project < width; project++) {
    for (let other = 0; other < width; other++) {
      const demand = sums[project * width + other]!;
      if (demand === 0) continue;
      sums[end] = demand;
      others[end++] = other;
    }
    starts[project + 1] = end;
  }
  return { starts, others: others.slice(0, end), demand: sums.slice(0, end) };
}
