/**
 * What is to be chosen from: a knapsack problem with further limits. Items are numbered from 0.
 *
 * A limit is on the sum of what its items use: for a cap that is their cost; for projects of which at most one may be
 * funded it is 1 each, with 1 as the most.
 */
import type { Terms } from '../limits/allowance.ts';
import type { ItemValues } from './values.ts';

export interface Problem {
  /** The project of each item. */
  readonly projects: readonly number[];
  /** Whole numbers. */
  readonly costs: Float64Array;
  readonly budget: number;
  readonly values: ItemValues;
  readonly limits: readonly UsageLimit[];
}

export interface UsageLimit {
  /** What each item uses of it; 0 for those that it does not touch. */
  readonly uses: Float64Array;
  readonly atMost: number;
  readonly kind: 'cap' | 'exclusive';
}

/** Without limits that cannot be reached. */
export function limitsOn(projects: readonly number[], costs: Float64Array, { exclusive, groups }: Terms): UsageLimit[] {
  const caps = groups.map(({ holds, atMost }): UsageLimit => {
    return { uses: costs.map((cost, item) => (holds[projects[item]!] === 1 ? cost : 0)), atMost, kind: 'cap' };
  });
  const alternatives = exclusive.map((group): UsageLimit => {
    const uses = Float64Array.from(projects, (project) => (group.includes(project) ? 1 : 0));
    return { uses, atMost: 1, kind: 'exclusive' };
  });
  return [...caps, ...alternatives].filter(({ uses, atMost }) => uses.reduce((sum, use) => sum + use, 0) > atMost);
}
