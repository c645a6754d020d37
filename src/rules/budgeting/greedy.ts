/**
 * Greedy (utilitarian): fund the project with the highest score among those that still fit, until nothing more fits.
 *
 * Source: Talmon and Faliszewski, "A Framework for Approval-Based Budgeting Methods" (AAAI 2019). The score is the total
 * satisfaction per unit of money (`scores.ts`): with cost satisfaction that is the number of ballots naming the project,
 * with cardinality that number divided by the cost, with points the points divided by the cost.
 * Ties are broken as everywhere (`ties.ts`), among the projects that still fit.
 * Differs from the paper in one point: a project that nobody approved is never funded.
 * With `noSkip` the rule ends at the first project that the rest of the budget does not cover, as many cities count; one
 * that other limits stand against is passed over all the same.
 */
import type { Counting, Selection } from './counting.ts';
import type { Step } from './outcome.ts';
import { Scores } from './scores.ts';

/** Goes on from what is funded already. `among`: only these projects. */
export function fundGreedily(
  { profile, choice, ties, allowance, onSpent }: Counting,
  step: Step,
  round: number,
  among: (project: number) => boolean = () => true,
): Selection[] {
  const { projects, budget } = profile.instance;
  const scores = new Scores(profile, choice.satisfaction);
  const stops = choice.noSkip === true && choice.rule === 'greedy';
  const stands = (project: number): boolean =>
    stops ? allowance.admitsBeyondBudget(project) : allowance.admits(project);
  let queue = projects
    .map((_, project) => project)
    .filter((project) => among(project) && stands(project))
    .toSorted((a, b) => scores.compare(b, a));
  const selected: Selection[] = [];
  while (true) {
    queue = queue.filter(stands);
    const [first] = queue;
    if (first === undefined) return selected;
    let equal = 1;
    while (equal < queue.length && scores.compare(queue[equal]!, first) === 0) equal++;
    const project = equal > 1 ? ties.take(queue.slice(0, equal), round + selected.length) : first;
    if (!allowance.admits(project)) return selected;
    allowance.fund(project);
    selected.push({ project, step, left: allowance.left });
    onSpent(budget - allowance.left);
  }
}
