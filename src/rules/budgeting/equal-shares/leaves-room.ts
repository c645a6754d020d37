/** Whether anything could be funded besides what a run funded. */
import type { RunOwn } from './run.ts';
import type { Trail } from './trail.ts';

/** `beyondBudget`: the whole budget is no limit. */
export function leavesRoom({ market, allowance }: RunOwn, trail: Trail, beyondBudget: boolean): boolean {
  const then = allowance.copy();
  for (let round = 0; round < trail.length; round++) then.fund(trail.order[round]!);
  for (let project = 0; project < market.costs.length; project++)
    if (beyondBudget ? then.admitsBeyondBudget(project) : then.admits(project)) return true;
  return false;
}
