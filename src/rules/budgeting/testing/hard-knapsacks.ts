/**
 * Elections that are hard for knapsack searches, as the literature makes them: each voter names one project and weighs as
 * much as the project is to be worth.
 *
 * Sources: Pisinger, "Where Are the Hard Knapsack Problems?" (Computers and Operations Research, 2005), for the kinds;
 * Chvatal, "Hard Knapsack Problems" (Operations Research, 1980), for Todd's.
 */
import type { Election } from './elections.ts';

export interface KnapsackItem {
  readonly cost: number;
  readonly value: number;
}

/** From a cost from 1 to `range`, and a number from 0 to 1 for the noise. */
export const KINDS: Readonly<Record<string, (cost: number, noise: number, range: number) => KnapsackItem>> = {
  uncorrelated: (cost, noise, range) => ({ cost, value: 1 + Math.floor(noise * range) }),
  'weakly correlated': (cost, noise, range) => ({
    cost,
    value: Math.max(1, cost + Math.floor((noise - 0.5) * (range / 5))),
  }),
  'strongly correlated': (cost, _, range) => ({ cost, value: cost + Math.ceil(range / 10) }),
  'inverse strongly correlated': (cost, _, range) => ({ cost: cost + Math.ceil(range / 10), value: cost }),
  'almost strongly correlated': (cost, noise, range) => ({
    cost,
    value: cost + Math.ceil(range / 10) + Math.floor(noise * (range / 250)),
  }),
  'subset sum': (cost) => ({ cost, value: cost }),
  'even and odd': (cost, _, range) => ({ cost: 2 * cost, value: 2 * cost + Math.ceil(range / 10) }),
  'similar costs': (cost, noise, range) => ({ cost: range + (cost % 100), value: 1 + Math.floor(noise * 1000) }),
  'equal costs': (_, noise, range) => ({ cost: range, value: 1 + Math.floor(noise * 5) }),
};

/** Numbers from 0 to 1 that look as if drawn, the same everywhere. */
export const noise = (at: number): number => ((at + 1) * 0.6180339887498949) % 1;

/** No set of these costs meets half of all; no bound shows it. */
export function toddsCosts(length: number): number[] {
  const bits = Math.floor(Math.log2(length));
  return Array.from({ length }, (_, at) => 2 ** (bits + length + 1) + 2 ** (bits + at + 1) + 1);
}

/** Counted by cardinality a project is worth its value, by cost the product of both. Ids sort like the items. */
export function knapsackElection(items: readonly KnapsackItem[], budget: number): Election {
  const projects = items.map(({ cost }, at) => {
    const id = `p${String(at).padStart(3, '0')}`;
    return { id, name: id, cost, categories: [], targets: [] };
  });
  return {
    instance: { budget, unitsPerCurrency: 1, currency: 'USD', ballotType: 'approval', projects },
    ballots: {
      starts: Uint32Array.from({ length: items.length + 1 }, (_, voter) => voter),
      chosen: Uint32Array.from(items.keys()),
      weights: Float64Array.from(items, ({ value }) => value),
      weightScale: 1,
    },
  };
}

/** A share of what all items cost together. */
export const budgetFor = (items: readonly KnapsackItem[], share: number): number =>
  Math.floor(items.reduce((sum, { cost }) => sum + cost, 0) * share);
