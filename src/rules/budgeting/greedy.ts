/**
 * Greedy (utilitarian): fund the project with the highest score among those that still fit, until nothing more fits.
 *
 * Source: Talmon and Faliszewski, "A Framework for Approval-Based Budgeting Methods" (AAAI 2019). The score is the total
 * satisfaction per unit of money: with cost satisfaction that is the number of ballots naming the project, with
 * cardinality that number divided by the cost, with points the points divided by the cost.
 * Differs from the paper in one point: a project that nobody approved is never funded.
 */
import type { Satisfaction } from './outcome.ts';
import type { TieBreaker } from './ties.ts';
import type { Profile } from './profile.ts';

export interface Funded {
  readonly project: number;
  /** Budget left after it. */
  readonly left: number;
}

/** `funded` are already paid for out of the budget; `left` is what remains of it. Rounds go on from `round`. */
export function fundGreedily(
  profile: Profile,
  satisfaction: Satisfaction,
  ties: TieBreaker,
  funded: ReadonlySet<number> = new Set(),
  left: number = profile.instance.budget,
): Funded[] {
  const { projects } = profile.instance;
  const scores = satisfaction === 'points' ? pointSums(profile) : profile.votes;
  const costOf = (project: number): number => (satisfaction === 'cost' ? 1 : projects[project]!.cost);
  /** Above 0 when a scores higher: score(a) / cost(a) against score(b) / cost(b), without dividing. */
  const compare = (a: number, b: number): number =>
    compareProducts(scores[a]!, costOf(b), scores[b]!, costOf(a)) ||
    (costOf(a) === 0 && costOf(b) === 0 ? scores[a]! - scores[b]! : 0);
  const queue = projects
    .map((_, project) => project)
    .filter((project) => scores[project]! > 0 && !funded.has(project))
    .toSorted((a, b) => compare(b, a));
  const bought: Funded[] = [];
  while (true) {
    const first = queue.findIndex((project) => projects[project]!.cost <= left);
    if (first < 0) return bought;
    const tied = queue
      .slice(first)
      .filter((project) => projects[project]!.cost <= left && compare(project, queue[first]!) === 0);
    const project = tied.length > 1 ? ties.take(tied, funded.size + bought.length + 1) : queue[first]!;
    left -= projects[project]!.cost;
    bought.push({ project, left });
    queue.splice(queue.indexOf(project), 1);
  }
}

function pointSums({ projectStarts, projectClasses, projectPoints, weights }: Profile): Float64Array {
  const sums = new Float64Array(projectStarts.length - 1);
  for (let project = 0; project < sums.length; project++) {
    for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) {
      sums[project] = sums[project]! + weights[projectClasses[i]!]! * projectPoints![i]!;
    }
  }
  return sums;
}

/** The sign of a * b - c * d for whole numbers, exact also where a product is beyond 2^53. */
function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left - right;
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
