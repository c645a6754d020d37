/** How far the supporters of two projects are the same voters. */
import { utilityAt } from '../profile.ts';
import type { Market } from './market.ts';

/** More than this many pairs of entries for each entry are not gone through. */
const LONGEST_MEAN = 100;
const MOST_PROJECTS = 2000;

/**
 * At project * projects + other: sum of weight * utility for the other project over the supporters of the first one.
 * Undefined where ballots are so long, or projects so many, that this would take longer than it saves.
 */
export function overlapsOf({ profile }: Market): Float64Array | undefined {
  const { weights, classStarts, classProjects, classUtilities, divisors, instance } = profile;
  const width = instance.projects.length;
  if (width > MOST_PROJECTS) return undefined;
  let pairs = 0;
  for (let k = 0; k < weights.length; k++) pairs += (classStarts[k + 1]! - classStarts[k]!) ** 2;
  if (pairs > LONGEST_MEAN * classProjects.length) return undefined;
  const overlaps = new Float64Array(width * width);
  for (let k = 0; k < weights.length; k++) {
    const weight = weights[k]!;
    const end = classStarts[k + 1]!;
    for (let j = classStarts[k]!; j < end; j++) {
      const demand = weight * utilityAt(classUtilities, divisors, j, k);
      if (demand === 0) continue;
      const other = classProjects[j]!;
      for (let i = classStarts[k]!; i < end; i++) {
        const at = classProjects[i]! * width + other;
        overlaps[at] = overlaps[at]! + demand;
      }
    }
  }
  return overlaps;
}
