/** Max welfare: of all sets of projects that the budget and the limits allow, one with the highest satisfaction in all. */
import { worthOf } from './election.ts';
import type { Election } from './election.ts';
import { Funding } from './funding.ts';
import { compareScores } from './greedy.ts';
import { subsetsOf } from './maximin-support.ts';
import { times } from './ratio.ts';
import { compareRootSums } from './root-sums.ts';
import type { RootTerm } from './root-sums.ts';
import { breakTie, inTieOrder } from './tie-order.ts';

/** Floors do not go with this rule. */
export function fundForMaxWelfare(election: Election): Funding {
  const eligible = new Funding(election).admittedBeyondBudget();
  const sets = subsetsOf(eligible).filter((set) => isAllowed(election, set));
  let optimal: number[][] = [];
  for (const set of sets) {
    const better = optimal.length === 0 ? 1 : compareWelfare(election, set, optimal[0]!);
    if (better > 0) optimal = [set];
    else if (better === 0) optimal.push(set);
  }
  const open = eligible.filter(
    (project) => optimal.some((set) => set.includes(project)) && !optimal.every((set) => set.includes(project)),
  );
  const funding = new Funding(election);
  if (open.length > 1) funding.ties.push(breakTie(election, open, 1));
  let chosen = optimal;
  for (const project of inTieOrder(election, open)) {
    const holding = chosen.filter((set) => set.includes(project));
    if (holding.length > 0) chosen = holding;
  }
  const order = inTieOrder(election, chosen[0]!).toSorted((a, b) => compareScores(election, b, a));
  for (const project of order) funding.fund(project, 'max-welfare');
  return funding;
}

function isAllowed(election: Election, set: readonly number[]): boolean {
  const funding = new Funding(election);
  return set.every((project) => {
    const admits = funding.admitted().includes(project);
    funding.fund(project, 'max-welfare');
    return admits;
  });
}

function compareWelfare(election: Election, a: readonly number[], b: readonly number[]): number {
  const [x, y] = [a, b].map((set) =>
    set.map((project) => {
      const { factor, radicand } = worthOf(election, project);
      return { factor: times(factor, election.demand[project]!), radicand };
    }),
  ) as [RootTerm[], RootTerm[]];
  return compareRootSums(x, y);
}
