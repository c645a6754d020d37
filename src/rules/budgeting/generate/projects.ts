/**
 * Synthetic projects with the costs of real ones, and the budget they compete for.
 *
 * Costs are log-normal and rounded as people round. In Pabulib's city-wide elections with over 60 projects the logarithm of
 * the costs has a standard deviation of 1.1 (Wieliczka 2023) to 1.7 (Lodz 2023, Warsaw 2026), 73 to 99 % of the costs are
 * multiples of 100 and 55 to 91 % multiples of 1,000; hardly any project costs more than the budget, and here none.
 */
import type { Project } from '../instance.ts';
import type { Settings } from './options.ts';
import { exp, nearlyNormal } from '../../portable-math.ts';
import type { Random } from '../../random.ts';
import { randomFor } from '../../random.ts';

const SPREAD = 1.4;
const MEDIAN_COST = 40_000;
/** All projects cost together about so many budgets. */
const BUDGETS_ASKED = 3;
/** Pabulib's categories, in its order. */
const CATEGORIES = [
  'education',
  'public transit and roads',
  'health',
  'environmental protection',
  'public space',
  'sport',
  'culture',
  'welfare',
  'urban greenery',
];
const SECOND_CATEGORY = 0.3;

export interface Offer {
  readonly projects: readonly Project[];
  readonly budget: number;
}

/** `districtOf`: number of each project's district, or -1 where it concerns the whole city. */
export function makeProjects(settings: Settings, districtOf: Int32Array | undefined): Offer {
  const { costs, budget } = settings.equalCosts ? seats(settings) : amounts(settings);
  const random = randomFor(settings.seed, 'categories');
  const projects = costs.map((cost, project): Project => {
    const district = districtOf?.[project] ?? -1;
    return {
      id: String(project + 1),
      name: `Synthetic project ${project + 1}`,
      cost,
      categories: drawCategories(settings.categories, random),
      targets: [],
      ...(district === -1 ? {} : { district: `District ${district + 1}` }),
    };
  });
  return { projects, budget };
}

function seats({ projects, budget }: Settings): { readonly costs: readonly number[]; readonly budget: number } {
  const usual = Math.max(1, Math.round(projects / BUDGETS_ASKED));
  return { costs: Array.from({ length: projects }, () => 1), budget: budget ?? usual };
}

function amounts(settings: Settings): { readonly costs: readonly number[]; readonly budget: number } {
  const random = randomFor(settings.seed, 'costs');
  const sizes = Array.from({ length: settings.projects }, () => exp(SPREAD * nearlyNormal(random)));
  const { budget } = settings;
  if (budget !== undefined) {
    const scale = (BUDGETS_ASKED * budget) / sum(sizes);
    return { costs: sizes.map((size) => Math.min(budget, rounded(size * scale))), budget };
  }
  const costs = sizes.map((size) => rounded(size * MEDIAN_COST));
  const third = rounded(sum(costs) / BUDGETS_ASKED);
  return { costs, budget: costs.reduce((most, cost) => Math.max(most, cost), third) };
}

/** From 10,000 on to thousands, from 1,000 on to hundreds, below to tens and units, never to nothing. */
function rounded(amount: number): number {
  const step = amount >= 10_000 ? 1000 : amount >= 1000 ? 100 : amount >= 100 ? 10 : 1;
  return Math.max(1, Math.round(amount / step) * step);
}

function drawCategories(count: number, random: Random): string[] {
  if (count === 0) return [];
  const first = random.below(count);
  const two = count > 1 && random.unit() < SECOND_CATEGORY;
  const second = (first + 1 + random.below(count - 1)) % count;
  return (two ? [first, second] : [first]).map((category) => CATEGORIES[category] ?? `category ${category + 1}`);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
