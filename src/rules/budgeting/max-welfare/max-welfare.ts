/**
 * Max welfare: the set of projects within the budget that is worth most to all voters together.
 */
import type { Counting, Selection } from '../counting.ts';
import { termsOf } from '../limits/allowance.ts';
import { Scores } from '../scores.ts';
import { bestSets } from './best-sets.ts';
import { limitsOn } from './problem.ts';
import type { Problem } from './problem.ts';
import { Values } from './values.ts';

export function fundByMaxWelfare({ profile, choice, ties, allowance, onSpent }: Counting): Selection[] {
  const { instance } = profile;
  const projects = [...instance.projects.keys()].filter((project) => allowance.admits(project));
  const costs = Float64Array.from(projects, (project) => instance.projects[project]!.cost);
  const values = new Values(profile, choice.satisfaction, projects, costs);
  const limits = limitsOn(projects, costs, termsOf(profile, choice.limits ?? {}));
  const problem: Problem = { projects, costs, budget: instance.budget, values, limits };
  const itemOf = new Map(projects.map((p, i) => [p, i]));
  const effort = { left: 2 ** 24 };
  const t0 = performance.now();
  const { first: best, tied } = bestSets(
    problem,
    (items) => ties.inOrder(items.map((i) => projects[i]!)).map((p) => itemOf.get(p)!),
    effort,
  );
  if (tied.length > 0)
    ties.take(
      tied.map((i) => projects[i]!),
      1,
    );
  const scores = new Scores(profile, choice.satisfaction);
  return best
    .map((i) => projects[i]!)
    .toSorted((a, b) => scores.compare(b, a))
    .map((project) => {
      allowance.fund(project);
      onSpent(0);
      return { project, step: 'max-welfare', left: allowance.left };
    });
}
