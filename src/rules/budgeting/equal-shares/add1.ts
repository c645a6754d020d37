/**
 * Add1: Equal Shares leaves money over, so everybody's start is raised by one unit of currency and the rule run again,
 * until the outcome is exhaustive, or one step more would spend more than the budget.
 *
 * Source: Faliszewski et al., "Participatory Budgeting: Data, Tools and Analysis" (IJCAI 2023), and https://equalshares.net.
 * Where steps are small against the share, thousands of them give the same selections; those are proved to and leapt over.
 */
import type { Fraction } from '../fraction.ts';
import type { Add1Stop } from '../outcome.ts';
import type { TieBreaker } from '../ties.ts';
import type { Market } from './market.ts';
import { runEqualShares } from './run.ts';
import type { Run } from './run.ts';
import { isSteady } from './steady.ts';

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
  const { budget } = market.profile.instance;
  const at = (steps: bigint): Fraction => raised(market, from, steps);
  const runAt = (steps: bigint): Add1Run => {
    const start = at(steps);
    const ties = freshTies();
    return { run: runEqualShares(market, start, ties), start, ties };
  };
  let steps = 0n;
  let last = runAt(steps);
  /** Steps in a row without a change, and how many of them make a leap worth trying: more after each that failed. */
  let still = 0;
  let patience = 1;
  while (!isLast(market, last.run, stop)) {
    onSpent(last.run.cost);
    const next = runAt(steps + 1n);
    if (next.run.cost > budget) break;
    still = sameOrder(last.run, next.run) ? still + 1 : 0;
    last = next;
    steps += 1n;
    if (still < patience) continue;
    still = 0;
    const leapt = leap(market, last.run, at, steps);
    patience = leapt === steps ? Math.min(2 * patience, 32) : 1;
    if (leapt === steps) continue;
    steps = leapt;
    last = runAt(steps);
  }
  return last;
}

/** The furthest number of steps, found by doubling and halving, up to which the selections are proved to stay the same. */
function leap(market: Market, run: Run, at: (steps: bigint) => Fraction, from: bigint): bigint {
  let reached = from;
  let stride = 1n;
  while (isSteady(market, run.order, at(reached), at(reached + stride))) {
    reached += stride;
    stride *= 2n;
  }
  while (stride > 1n) {
    stride /= 2n;
    if (isSteady(market, run.order, at(reached), at(reached + stride))) reached += stride;
  }
  return reached;
}

function raised(market: Market, from: Fraction, steps: bigint): Fraction {
  const unit = BigInt(market.profile.instance.unitsPerCurrency);
  return { numerator: from.numerator + steps * unit * from.denominator, denominator: from.denominator };
}

function sameOrder(a: Run, b: Run): boolean {
  return a.order.length === b.order.length && a.order.every((project, round) => project === b.order[round]);
}

/** Nothing more to gain by a higher start: all is funded, or (when that is the stop) nothing more would fit. */
function isLast(market: Market, run: Run, stop: Add1Stop): boolean {
  const funded = new Set(run.order);
  const left = market.profile.instance.budget - run.cost;
  return !market.costs.some(
    (cost, project) => market.demand[project]! > 0 && !funded.has(project) && (stop === 'budget' || cost <= left),
  );
}
