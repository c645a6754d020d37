/**
 * Add1: Equal Shares leaves money over, so everybody's start is raised by one unit of currency and the rule run again,
 * until the outcome is exhaustive, or one step more would spend more than the budget.
 *
 * Source: Faliszewski et al., "Participatory Budgeting: Data, Tools and Analysis" (IJCAI 2023), and https://equalshares.net.
 * Where steps are small against the share, thousands of them give the same selections; those are proved to and leapt over.
 */
import type { Fraction } from '../fraction.ts';
import type { Allowance } from '../limits/allowance.ts';
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
  readonly allowance: Allowance;
}

/** What each run begins with. */
export interface RunTerms {
  readonly market: Market;
  readonly ties: TieBreaker;
  readonly allowance: Allowance;
}

export function addOneByOne(terms: RunTerms, from: Fraction, stop: Add1Stop, onSpent: (cost: number) => void): Add1Run {
  const { market } = terms;
  const { budget } = market.profile.instance;
  const at = (steps: bigint): Fraction => raised(market, from, steps);
  let steps = 0n;
  let last = runFrom(terms, at(steps));
  /** Steps in a row without a change, and how many of them make a leap worth trying: more after each that failed. */
  let still = 0;
  let patience = 1;
  while (!isLast(market, last, stop)) {
    onSpent(last.run.cost);
    const next = runFrom(terms, at(steps + 1n));
    if (next.run.cost > budget) break;
    still = sameOrder(last.run, next.run) ? still + 1 : 0;
    last = next;
    steps += 1n;
    if (still < patience) continue;
    still = 0;
    const leapt = leap(terms, last.run, at, steps);
    patience = leapt === steps ? Math.min(2 * patience, 32) : 1;
    if (leapt === steps) continue;
    steps = leapt;
    last = runFrom(terms, at(steps));
  }
  return last;
}

/** One run, with ties and allowance of its own. */
export function runFrom({ market, ties, allowance }: RunTerms, start: Fraction): Add1Run {
  const own = { market, ties: ties.fresh(), allowance: allowance.copy() };
  return { ...own, start, run: runEqualShares(own, start) };
}

/** The furthest number of steps, found by doubling and halving, up to which the selections are proved to stay the same. */
function leap(terms: RunTerms, run: Run, at: (steps: bigint) => Fraction, from: bigint): bigint {
  let reached = from;
  let stride = 1n;
  while (isSteady(terms, run.order, at(reached), at(reached + stride))) {
    reached += stride;
    stride *= 2n;
  }
  while (stride > 1n) {
    stride /= 2n;
    if (isSteady(terms, run.order, at(reached), at(reached + stride))) reached += stride;
  }
  return reached;
}

/** One step is one unit of currency for a voter of weight 1. */
function raised({ profile }: Market, from: Fraction, steps: bigint): Fraction {
  const scale = BigInt(profile.weightScale);
  const unit = BigInt(profile.instance.unitsPerCurrency);
  const numerator = from.numerator * scale + steps * unit * from.denominator;
  return scale === 1n ? { ...from, numerator } : { numerator, denominator: from.denominator * scale };
}

function sameOrder(a: Run, b: Run): boolean {
  return a.order.length === b.order.length && a.order.every((project, round) => project === b.order[round]);
}

/** Nothing more to gain by a higher start: all is funded, or (when that is the stop) nothing more would fit. */
function isLast({ costs }: Market, { allowance }: Add1Run, stop: Add1Stop): boolean {
  return !costs.some((_, project) =>
    stop === 'budget' ? allowance.admitsBeyondBudget(project) : allowance.admits(project),
  );
}
