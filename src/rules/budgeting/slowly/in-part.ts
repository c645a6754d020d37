/** What is left goes to projects that may be funded in part, in greedy order; see `partial` in `limits/limits.ts`. */
import { bestOf } from './greedy.ts';
import type { Funding } from './funding.ts';

export function fundInPart(funding: Funding): void {
  const { election } = funding;
  const { partial = {} } = election.choice.limits ?? {};
  const least = (project: number): number | undefined => partial[election.instance.projects[project]!.id];
  while (funding.left > 0n) {
    const open = funding.admittedBeyondBudget().filter((project) => {
      const needed = least(project);
      return needed !== undefined && needed <= Number(amountFor(funding, project));
    });
    if (open.length === 0) return;
    const taken = funding.take(bestOf(election, open));
    funding.fundInPart(taken, amountFor(funding, taken));
  }
}

const amountFor = (funding: Funding, project: number): bigint =>
  funding.cost(project) < funding.left ? funding.cost(project) : funding.left;
