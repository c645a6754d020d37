/**
 * One run of the Method of Equal Shares: every voter starts with the same money; again and again the project with the
 * lowest price per unit of satisfaction is funded by its supporters, until no project's supporters can pay for one.
 *
 * Source: Peters, Pierczynski and Skowron, "Proportional Participatory Budgeting with Additive Utilities" (NeurIPS 2021).
 * Ties are broken as everywhere (`ties.ts`), between projects of exactly the same price per unit of satisfaction.
 * Differs from the paper in two points: a project that costs nothing and that somebody named comes first, at price 0; and
 * who names nothing has a share too, which stays unspent.
 */
import type { Fraction } from '../fraction.ts';
import type { Allowance } from '../limits/allowance.ts';
import type { TieBreaker } from '../ties.ts';
import type { ExactPurses } from './exact-purses.ts';
import type { Market } from './market.ts';
import { Runner } from './runner.ts';
import { Trail } from './trail.ts';

export interface Run {
  /** Projects in order of selection. */
  readonly order: readonly number[];
  /** Sum of their costs. */
  readonly cost: number;
  readonly exact: ExactPurses;
  /**
   * Round (from 0) in which each class gave all it had left while others gave more; -1 where it did not. Certain for the
   * rounds that `exact` was asked for.
   */
  readonly spentOut: Int32Array;
}

/** What a run works with, and spends: not to be shared between runs. */
export interface RunOwn {
  readonly market: Market;
  readonly ties: TieBreaker;
  readonly allowance: Allowance;
}

/**
 * With the money that voters of weight 1 / weightScale start from; what is funded may cost more than the budget. Stops as
 * soon as the project `until` is selected.
 */
export function runEqualShares(own: RunOwn, start: Fraction, until = -1): Run {
  const runner = new Runner(own);
  const trail = new Trail(own.market.costs.length);
  runner.run(start, trail, { until });
  return finished(runner, own);
}

/** The run that the runner made last: its ties are recorded, and what it funded is taken from the allowance. */
export function finished({ last: trail, exact, spentOut }: Runner, { ties, allowance }: RunOwn): Run {
  const order = trail.selected();
  for (const { round, tied } of trail.ties) ties.take(tied, round);
  for (const project of order) allowance.fund(project);
  return { order, cost: trail.cost, exact, spentOut };
}
