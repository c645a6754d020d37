/**
 * The loads with which voters begin where Phragmen's rule completes Equal Shares: minus the money that they have left.
 *
 * Source: Peters and Skowron, "Proportionality and the Limits of Welfarism" (EC 2020), for committees; the same with costs.
 * A class that has not spent everything holds start - sum of price * utility over the projects it paid for, so exact sums
 * over many classes need the exact prices only, and how much weight times utility paid in which round.
 */
import type { SharesRun } from '../equal-shares/fund.ts';
import { greatestCommonDivisor, toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { ULP } from '../rounding.ts';

/** Of the least part of a weight, one for each class. */
export interface StartingLoads {
  readonly near: Float64Array;
  /** Bound of the error of each of `near`. */
  readonly error: number;
  /** Sum of weight * load over some classes, exact: the numerator over {@link denominator}. */
  readonly sum: (classes: Iterable<number>) => bigint;
  readonly denominator: bigint;
}

export function loadsAfter({ market, run, start: startOfWeightOne }: SharesRun): StartingLoads {
  const { profile } = market;
  const { weights, classStarts, classProjects, classUtilities } = profile;
  const roundOf = new Map(run.order.map((project, round) => [project, round]));
  const start = { ...startOfWeightOne, denominator: startOfWeightOne.denominator * BigInt(profile.weightScale) };
  const prices = run.order.map((_, round) => run.exact.priceOf(round));
  const denominator = [start, ...prices].reduce((common, each) => commonMultiple(common, each.denominator), 1n);
  const onCommon = (amount: Fraction): bigint => amount.numerator * (denominator / amount.denominator);
  const startNumerator = onCommon(start) * market.utilityDenominator;
  const priceNumerators = prices.map(onCommon);
  const [nearStart, nearPrices] = [toNumber(start), prices.map(toNumber)];

  /** What a class paid for, where it has money left; nothing where it gets nothing out of anything. */
  function* payments(k: number): Generator<{ readonly round: number; readonly utility: number }> {
    if (profile.divisors?.[k] === 0) return;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) {
      const round = roundOf.get(classProjects[i]!);
      if (round !== undefined) yield { round, utility: classUtilities?.[i] ?? 1 };
    }
  }

  const near = Float64Array.from(weights, (_, k) => {
    if (run.spentOut[k]! >= 0) return 0;
    const divisor = profile.divisors?.[k] ?? 1;
    let load = -nearStart;
    for (const { round, utility } of payments(k)) load += nearPrices[round]! * (utility / divisor);
    return load;
  });
  return {
    near,
    // Payments add up to no more than the start, so no partial sum is larger; each term is within 6 units in the last place,
    // the start within 4, and each sum is rounded.
    error: (prices.length + 16) * ULP * nearStart,
    denominator: denominator * market.utilityDenominator,
    sum(classes) {
      let starts = 0n;
      const paid = new Map<number, bigint>();
      for (const k of classes) {
        if (run.spentOut[k]! >= 0) continue;
        const weight = BigInt(weights[k]!);
        starts += weight;
        for (const { round, utility } of payments(k))
          paid.set(round, (paid.get(round) ?? 0n) + weight * market.wholeUtility(k, utility));
      }
      let sum = -starts * startNumerator;
      for (const [round, times] of paid) sum += times * priceNumerators[round]!;
      return sum;
    },
  };
}

function commonMultiple(a: bigint, b: bigint): bigint {
  return a * (b / greatestCommonDivisor(a, b));
}
