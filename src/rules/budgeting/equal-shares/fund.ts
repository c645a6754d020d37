/** The Method of Equal Shares with the completions that belong to it (Add1 in its forms), and a report of every round. */
import type { Counting, Selection } from '../counting.ts';
import { fractionText, ZERO } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Completion, RuleChoice } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { searchStarts } from './add-opt.ts';
import { addOneByOne } from './add1.ts';
import type { Add1Run } from './add1.ts';
import { openMarket } from './market.ts';
import type { Market } from './market.ts';
import { maxPayment } from './max-payment.ts';
import { runEqualShares } from './run.ts';
import type { Run, RunOwn } from './run.ts';

export interface SharesRun {
  readonly selections: Selection[];
  /** What a voter of weight 1 started with in the run that counts. */
  readonly start: Fraction;
  readonly market: Market;
  readonly run: Run;
}

const WITH_ADD1: readonly Completion[] = ['add1', 'add1u', 'add-opt'];

export function fundByEqualShares({ profile, choice, ties, allowance, onSpent }: Counting): SharesRun {
  const market = openMarket(profile, choice.satisfaction);
  const own = { market, ties, allowance };
  const { run, start } = findRun(own, fairShare(profile, choice), choice, onSpent);
  return { selections: report(market, run), start: perVoter(profile, start), market, run };
}

function findRun(own: RunOwn, from: Fraction, choice: RuleChoice, onSpent: (cost: number) => void): Add1Run {
  if (!WITH_ADD1.includes(choice.completion) || own.market.profile.totalWeight === 0)
    return { run: runEqualShares(own, from), start: from };
  if (choice.completion === 'add-opt') return searchStarts(own, from, onSpent);
  return addOneByOne(own, from, choice.add1Stop ?? 'exhaustive', onSpent);
}

/** For a voter of weight 1 / weightScale: budget / weights; or that rounded down to whole currency for a weight of 1. */
export function fairShare({ instance, totalWeight, weightScale }: Profile, choice: RuleChoice): Fraction {
  if (totalWeight === 0) return ZERO;
  const share = { numerator: BigInt(instance.budget), denominator: BigInt(totalWeight) };
  if (!WITH_ADD1.includes(choice.completion) || choice.add1Start !== 'whole') return share;
  const unit = BigInt(instance.unitsPerCurrency);
  const scale = BigInt(weightScale);
  const whole = ((share.numerator * scale) / (share.denominator * unit)) * unit;
  return { numerator: whole, denominator: scale };
}

/** Of a voter of weight 1, from that of the least part of a weight. */
export function perVoter({ weightScale }: Profile, { numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator * BigInt(weightScale), denominator };
}

function report(market: Market, run: Run): Selection[] {
  const { profile } = market;
  let left = profile.instance.budget;
  return run.order.map((project, round) => {
    left -= market.costs[project]!;
    return {
      project,
      step: 'equal-shares',
      left,
      maxPayment: fractionText(perVoter(profile, maxPayment(market, run, round))),
      paidInFull: run.exact.paidInFull(round) / profile.weightScale,
    };
  });
}
