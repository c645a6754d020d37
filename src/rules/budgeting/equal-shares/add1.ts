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
import type { Market } from './market.ts';
import { finished } from './run.ts';
import type { Run, RunOwn } from './run.ts';
import { Runner } from './runner.ts';
import { Trail } from './trail.ts';

export interface Add1Run {
  readonly run: Run;
  readonly start: Fraction;
}

export function addOneByOne(own: RunOwn, from: Fraction, stop: Add1Stop, onSpent: (cost: number) => void): Add1Run {
  const { market, allowance } = own;
  const { budget } = market.profile.instance;
  const runner = new Runner(own);
  let last = new Trail(market.costs.length);
  let next = new Trail(market.costs.length);
  runner.run(from, last);
  let steps = 0n;
  /** How many steps at once are tried, where the last steps changed nothing; fewer after a leap that could not be proved. */
  let stride = 1n;
  let still = 0;
  let patience = 1;
  while (!isLast(market, allowance, last, stop)) {
    onSpent(last.cost);
    const start = raised(market, from, steps + stride);
    if (stride > 1n) {
      if (!runner.run(start, next, { before: last, steady: true })) {
        stride /= 2n;
        if (stride === 1n) patience = Math.min(2 * patience, 32);
        continue;
      }
      steps += stride;
      stride *= 2n;
    } else {
      runner.run(start, next, { before: last });
      if (next.cost > budget) break;
      steps += 1n;
      still = next.sameOrder(last) ? still + 1 : 0;
      if (still >= patience) {
        stride = 2n;
        still = 0;
      }
    }
    [last, next] = [next, last];
  }
  const start = raised(market, from, steps);
  if (runner.last !== last) runner.run(start, next, { before: last });
  return { run: finished(runner, own), start };
}

/** One step is one unit of currency for a voter of weight 1. */
function raised({ profile }: Market, from: Fraction, steps: bigint): Fraction {
  const scale = BigInt(profile.weightScale);
  const unit = BigInt(profile.instance.unitsPerCurrency);
  const numerator = from.numerator * scale + steps * unit * from.denominator;
  return scale === 1n ? { ...from, numerator } : { numerator, denominator: from.denominator * scale };
}

/** Nothing more to gain by a higher start: all is funded, or (when that is the stop) nothing more would fit. */
function isLast({ costs }: Market, before: Allowance, last: Trail, stop: Add1Stop): boolean {
  const allowance = before.copy();
  for (let round = 0; round < last.length; round++) allowance.fund(last.order[round]!);
  return !costs.some((_, project) =>
    stop === 'budget' ? allowance.admitsBeyondBudget(project) : allowance.admits(project),
  );
}
