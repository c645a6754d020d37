/** Greedy by satisfaction per unit of money (Talmon and Faliszewski, AAAI 2019): of what still fits, always the best. */
import type { Step } from '../outcome.ts';
import { squaredWorth } from './election.ts';
import type { Election } from './election.ts';
import type { Funding } from './funding.ts';
import { compare, over, ratio, square, times } from './ratio.ts';
import type { Ratio } from './ratio.ts';

/** Only projects among `of`, where given. */
export function fundGreedily(funding: Funding, step: Step, of: (project: number) => boolean = () => true): void {
  const { election } = funding;
  const stops = election.choice.noSkip === true;
  while (true) {
    const open = (stops ? funding.admittedBeyondBudget() : funding.admitted()).filter(of);
    if (open.length === 0) return;
    const taken = funding.take(bestOf(election, open));
    if (funding.cost(taken) > funding.left) return;
    funding.fund(taken, step);
  }
}

/** Those that no other one is better than. */
export function bestOf(election: Election, projects: readonly number[]): number[] {
  return projects.filter((project) => projects.every((other) => compareScores(election, other, project) <= 0));
}

/**
 * Above 0 where a has more satisfaction per unit of money. What costs nothing and is worth something is better than all
 * that has a price, the more the more voters want it.
 */
export function compareScores(election: Election, a: number, b: number): number {
  const [x, y] = [squaredScore(election, a), squaredScore(election, b)];
  if (x !== 'boundless' && y !== 'boundless') return compare(x, y);
  if (x === y) return compare(election.demand[a]!, election.demand[b]!);
  return x === 'boundless' ? 1 : -1;
}

function squaredScore(election: Election, project: number): Ratio | 'boundless' {
  const cost = ratio(election.instance.projects[project]!.cost);
  const perMoney = squaredWorthPerMoney(election, project, cost);
  return perMoney === 'boundless' ? perMoney : times(square(election.demand[project]!), perMoney);
}

function squaredWorthPerMoney(election: Election, project: number, cost: Ratio): Ratio | 'boundless' {
  if (cost[0] > 0n) return over(squaredWorth(election, project), square(cost));
  switch (election.choice.satisfaction) {
    case 'cost':
    case 'relative-cost':
    case 'cost-points':
    case 'cost-ranks':
      return ratio(1);
    case 'share':
      return over(ratio(1), square(election.votes[project]!));
    case 'cardinality':
    case 'sqrt-cost':
    case 'points':
    case 'borda':
    case 'lexicographic':
    default:
      return 'boundless';
  }
}
