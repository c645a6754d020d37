/**
 * Add1: Equal Shares leaves money over, so everybody's start is raised by one unit of currency and the rule run again,
 * until the outcome is exhaustive, or one step more would spend more than the budget.
 *
 * Source: Faliszewski et al., "Participatory Budgeting: Data, Tools and Analysis" (IJCAI 2023), and https://equalshares.net.
 */
import type { Fraction } from '../fraction.ts';
import type { Add1Start, Add1Stop } from '../outcome.ts';
import { TieBreaker } from '../ties.ts';
import type { Market } from './market.ts';
import { runEqualShares } from './run.ts';
import type { Run } from './run.ts';

export interface Add1Run {
  readonly run: Run;
  readonly start: Fraction;
  readonly ties: TieBreaker;
}

export function addOneByOne(
  market: Market,
  from: Fraction,
  stop: Add1Stop,
  freshTies: () => TieBreaker,
  onSpent: (cost: number) => void,
): Add1Run {
  const { budget, unitsPerCurrency } = market.profile.instance;
  const step = BigInt(unitsPerCurrency) * from.denominator;
  let best: Add1Run | undefined;
  for (let start = from; ; start = { numerator: start.numerator + step, denominator: start.denominator }) {
    const ties = freshTies();
    const run = runEqualShares(market, start, ties);
    if (run.cost > budget && best !== undefined) return best;
    best = { run, start, ties };
    onSpent(run.cost);
    if (isLast(market, run, stop)) return best;
  }
}

/** Nothing more to gain by a higher start: all is funded, or (when that is the stop) nothing more would fit. */
function isLast(market: Market, run: Run, stop: Add1Stop): boolean {
  const funded = new Set(run.order);
  const left = market.profile.instance.budget - run.cost;
  return !market.costs.some(
    (cost, project) => market.demand[project]! > 0 && !funded.has(project) && (stop === 'budget' || cost <= left),
  );
}
