/**
 * How much of the budget is spent, and whether more could be funded.
 *
 * Source: exhaustive, Aziz, Lee and Talmon, "Proportionally Representative Participatory Budgeting" (AAMAS 2018): no project
 * left out fits in what is left. Here only projects count that somebody gains by and that the limits of the election allow.
 */
import { Allowance, termsOf } from '../limits/allowance.ts';
import type { Outcome } from '../outcome.ts';
import type { Profile } from '../profile.ts';

export interface BudgetUse {
  /** In money units. */
  readonly budget: number;
  readonly spent: number;
  readonly left: number;
  /** Of the budget, from 0 to 1; 1 where the budget is 0. */
  readonly shareSpent: number;
  readonly exhaustive: boolean;
  /** Of the projects with a vote that are not funded in full; the first of the ballot among equals. */
  readonly cheapestLeftOut?: { readonly project: string; readonly cost: number };
}

/** `profile` by the satisfaction of the outcome. */
export function budgetUse(profile: Profile, outcome: Outcome): BudgetUse {
  const { projects, budget } = profile.instance;
  const allowance = new Allowance(termsOf(profile, outcome.choice.limits ?? {}));
  const indexOf = new Map(projects.map(({ id }, index) => [id, index]));
  const funded = new Set(outcome.winners);
  for (const id of outcome.winners) allowance.fund(indexOf.get(id)!);
  for (const { project, amount } of outcome.partly ?? []) allowance.spend(indexOf.get(project)!, amount);
  allowance.setFree();
  let cheapest: { readonly project: string; readonly cost: number } | undefined;
  projects.forEach(({ id, cost }, index) => {
    if (funded.has(id) || profile.votes[index] === 0) return;
    if (cheapest === undefined || cost < cheapest.cost) cheapest = { project: id, cost };
  });
  return {
    budget,
    spent: outcome.cost,
    left: budget - outcome.cost,
    shareSpent: budget === 0 ? 1 : outcome.cost / budget,
    exhaustive: !projects.some((_, index) => allowance.admits(index)),
    ...(cheapest === undefined ? {} : { cheapestLeftOut: cheapest }),
  };
}
