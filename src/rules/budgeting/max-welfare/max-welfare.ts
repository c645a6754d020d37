/**
 * Max welfare: the set of projects within the budget that is worth most to all voters together, the sum of weight times
 * satisfaction (see `satisfaction.ts`). Exact, a knapsack problem with the project costs as sizes.
 *
 * Source: Talmon and Faliszewski, "A Framework for Approval-Based Budgeting Methods" (AAAI 2019), the max rules.
 * Beyond the paper it keeps to caps and to groups of which one project at most may be funded. Of several best sets the one
 * is taken that holds the first project, in the order of ties, on which it differs from any other; one tie is recorded,
 * between all projects that are in some of these sets but not in all. Winners are listed by greedy's score.
 *
 * Throws TooHard where more work would be needed than is allowed (`effort.ts`): with no real election that is counted without
 * limits, but with some under caps on categories that overlap, or by `share` with alternatives or caps.
 */
import type { Counting, Selection } from '../counting.ts';
import { termsOf } from '../limits/allowance.ts';
import { Scores } from '../scores.ts';
import { bestSets } from './best-sets.ts';
import { limitsOn } from './problem.ts';
import { Values } from './values.ts';

export function fundByMaxWelfare({ profile, choice, ties, allowance, onSpent }: Counting): Selection[] {
  const { instance } = profile;
  const projects = [...instance.projects.keys()].filter((project) => allowance.admits(project));
  const costs = Float64Array.from(projects, (project) => instance.projects[project]!.cost);
  const values = new Values(profile, choice.satisfaction, projects, costs);
  const limits = limitsOn(projects, costs, termsOf(profile, choice.limits ?? {}));
  const itemOf = new Map(projects.map((project, item) => [project, item]));
  const projectsOf = (items: readonly number[]): number[] => items.map((item) => projects[item]!);
  const inOrder = (items: readonly number[]): number[] =>
    ties.inOrder(projectsOf(items)).map((project) => itemOf.get(project)!);
  const { first, tied } = bestSets({ projects, costs, budget: instance.budget, values, limits }, inOrder);
  // A single one costs nothing and is worth nothing: there is nothing to choose between.
  if (tied.length > 1) ties.take(projectsOf(tied), 1);
  const scores = new Scores(profile, choice.satisfaction);
  return ties
    .inOrder(projectsOf(first))
    .toSorted((a, b) => scores.compare(b, a))
    .map((project) => {
      allowance.fund(project);
      onSpent(instance.budget - allowance.left);
      return { project, step: 'max-welfare', left: allowance.left };
    });
}
