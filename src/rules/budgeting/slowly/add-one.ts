/**
 * Equal Shares from one start, or from ever higher ones (https://equalshares.net; Faliszewski et al., IJCAI 2023; Kraiczy,
 * Robinson and Elkind, "Streamlining Equal Shares", 2025): every step is a run of its own from the beginning.
 */
import type { Election } from './election.ts';
import { runEqualShares } from './equal-shares.ts';
import type { SharesRun } from './equal-shares.ts';
import { isPositive, over, plus, ratio, ZERO } from './ratio.ts';
import type { Ratio } from './ratio.ts';

export function equalShares(election: Election): SharesRun {
  switch (election.choice.completion) {
    case 'add1':
    case 'add1u':
      return addOne(election);
    case 'add-opt':
      return addOptimally(election);
    case 'none':
    case 'greedy':
    case 'phragmen':
    case 'maximin-support':
    default:
      return runEqualShares(election, equalStart(election));
  }
}

/** What a voter of weight 1 gets where the budget is shared out evenly. */
export const equalStart = ({ instance, weight }: Election): Ratio =>
  isPositive(weight) ? over(ratio(instance.budget), weight) : ZERO;

function addOne(election: Election): SharesRun {
  const { choice } = election;
  let run = runEqualShares(election, firstStart(election));
  while (true) {
    const { funding } = run;
    const open = choice.add1Stop === 'budget' ? funding.admittedBeyondBudget() : funding.admitted();
    if (open.length === 0) return run;
    const next = oneMore(run);
    if (next.funding.left < 0n) return run;
    run = next;
  }
}

function addOptimally(election: Election): SharesRun {
  let run = runEqualShares(election, firstStart(election));
  let best = run;
  while (true) {
    const { funding } = run;
    if (funding.left >= 0n && funding.left < best.funding.left) best = run;
    const isExhaustive = funding.left >= 0n && funding.admitted().length === 0;
    if (isExhaustive || funding.admittedBeyondBudget().length === 0) return best;
    run = oneMore(run);
  }
}

function oneMore({ funding: { election, left }, start }: SharesRun): SharesRun {
  election.onSpent(election.instance.budget - Number(left));
  return runEqualShares(election, plus(start, ratio(election.instance.unitsPerCurrency)));
}

function firstStart(election: Election): Ratio {
  const start = equalStart(election);
  if (election.choice.add1Start !== 'whole') return start;
  const unit = BigInt(election.instance.unitsPerCurrency);
  const [numerator, denominator] = start;
  return ratio((numerator / (denominator * unit)) * unit);
}
