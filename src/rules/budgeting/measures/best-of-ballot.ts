/**
 * The most satisfaction that any outcome within the budget could give to the voters of each ballot: a knapsack over the
 * projects on it, by branch and bound.
 *
 * Source: Rey and Maly, "The (Computational) Social Choice Take on Indivisible Participatory Budgeting" (2023), relative
 * satisfaction. Few ballots name more than the budget can pay, and most are short; where the search takes too long all the
 * same the answer is undefined.
 */
import type { Satisfaction } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { unitOf, utilityIn, worthsOf } from './class-satisfaction.ts';

interface Item {
  readonly value: number;
  readonly cost: number;
}

/** Steps of the search over all ballots together. */
const MOST_STEPS = 1_000_000;

export function bestOfBallots(profile: Profile, satisfaction: Satisfaction): Float64Array | undefined {
  const { instance, classStarts, classProjects, weights } = profile;
  const worths = worthsOf(profile, satisfaction);
  const unit = unitOf(profile, satisfaction);
  const best = new Float64Array(weights.length);
  let steps = MOST_STEPS;
  for (let k = 0; k < best.length; k++) {
    let value = 0;
    let cost = 0;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) {
      value += worths[classProjects[i]!]! * utilityIn(profile, i, k);
      cost += instance.projects[classProjects[i]!]!.cost;
    }
    best[k] = value / unit;
    if (cost <= instance.budget) continue;
    const items = itemsOf(profile, k, worths);
    const found = mostValue(items, instance.budget, steps);
    if (found === undefined) return undefined;
    steps = found.stepsLeft;
    best[k] = found.value / unit;
  }
  return best;
}

function itemsOf(profile: Profile, k: number, worths: Float64Array): Item[] {
  const { instance, classStarts, classProjects } = profile;
  const items: Item[] = [];
  for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) {
    const project = classProjects[i]!;
    const { cost } = instance.projects[project]!;
    const value = worths[project]! * utilityIn(profile, i, k);
    if (value > 0 && cost <= instance.budget) items.push({ value, cost });
  }
  return items;
}

interface Found {
  readonly value: number;
  readonly stepsLeft: number;
}

function mostValue(items: readonly Item[], budget: number, steps: number): Found | undefined {
  // Best value for money first, so that filling up with part of the next item bounds what is still possible.
  const sorted = items.toSorted((a, b) => b.value * a.cost - a.value * b.cost);
  let best = 0;
  let stepsLeft = steps;
  const search = (from: number, taken: number, left: number): void => {
    if (stepsLeft-- <= 0) return;
    if (taken > best) best = taken;
    for (let i = from; i < sorted.length; i++) {
      if (taken + bound(sorted, i, left) <= best) return;
      const item = sorted[i]!;
      if (item.cost <= left) search(i + 1, taken + item.value, left - item.cost);
    }
  };
  search(0, 0, budget);
  return stepsLeft < 0 ? undefined : { value: best, stepsLeft };
}

function bound(sorted: readonly Item[], from: number, money: number): number {
  let left = money;
  let value = 0;
  for (let i = from; i < sorted.length; i++) {
    const item = sorted[i]!;
    if (item.cost > left) return value + (item.value * left) / item.cost;
    left -= item.cost;
    value += item.value;
  }
  return value;
}
