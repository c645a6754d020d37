/**
 * Who supports which project, for the rules in which utilities only decide that: the classes with utility above 0 for it.
 */
import { utilityAt } from './profile.ts';
import type { Profile } from './profile.ts';

export interface Supporters {
  /** Classes that support project p: classes[starts[p]] .. classes[starts[p + 1] - 1], ascending. */
  readonly starts: Uint32Array;
  readonly classes: Uint32Array;
  /** Sum of the weights of the supporters of each project: whole numbers. */
  readonly weights: Float64Array;
}

export function supportersOf(profile: Profile): Supporters {
  const { projectStarts, projectClasses, projectUtilities, divisors, weights, votes } = profile;
  if (projectUtilities === undefined && divisors === undefined)
    return { starts: projectStarts, classes: projectClasses, weights: votes };
  const starts = new Uint32Array(projectStarts.length);
  const classes = new Uint32Array(projectClasses.length);
  const sums = new Float64Array(projectStarts.length - 1);
  let kept = 0;
  for (let project = 0; project < sums.length; project++) {
    for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) {
      const k = projectClasses[i]!;
      if (utilityAt(projectUtilities, divisors, i, k) === 0) continue;
      classes[kept++] = k;
      sums[project] = sums[project]! + weights[k]!;
    }
    starts[project + 1] = kept;
  }
  return { starts, classes: classes.subarray(0, kept), weights: sums };
}
