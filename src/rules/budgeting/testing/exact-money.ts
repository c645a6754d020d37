/**
 * The money of all classes of a market in plain fractions, to hold against bounds in floating point.
 *
 * Classes and utilities are those of the market; prices are found from the definition, class by class in order of what
 * they can give for each unit of utility, as in `slowly/equal-shares.ts`.
 */
import type { Market } from '../equal-shares/market.ts';
import { compare, isPositive, minus, over, plus, ratio, smaller, times, ZERO } from '../slowly/ratio.ts';
import type { Ratio } from '../slowly/ratio.ts';

/** What is left of an amount after payments is known to about so much of it: some hundred rounding errors. */
const NEAR = ratio(1, 1e13);

interface Supporter {
  readonly k: number;
  readonly weight: Ratio;
  readonly utility: Ratio;
}

export class ExactMoney {
  /** What a voter of weight 1 of each class holds. */
  readonly held: Ratio[];
  private readonly market: Market;
  private readonly start: Ratio;

  constructor(market: Market, start: Ratio) {
    this.market = market;
    this.start = start;
    this.held = Array.from(market.profile.weights, () => start);
  }

  supporters(project: number): Supporter[] {
    const { starts, members, utilities, profile, wholeUtility, utilityDenominator } = this.market;
    return Array.from(members.subarray(starts[project], starts[project + 1]), (k, at) => ({
      k,
      weight: ratio(profile.weights[k]!),
      utility: ratio(wholeUtility(k, utilities?.[starts[project]! + at] ?? 1), utilityDenominator),
    }));
  }

  /** The lowest price at which the supporters cover the cost; undefined where they cannot. */
  price(project: number): Ratio | undefined {
    const cost = ratio(this.market.costs[project]!);
    const limit = ({ k, utility }: Supporter): Ratio => over(this.held[k]!, utility);
    const ordered = this.supporters(project).toSorted((a, b) => compare(limit(a), limit(b)));
    let given = ZERO;
    let demand = ordered.reduce((sum, { weight, utility }) => plus(sum, times(weight, utility)), ZERO);
    for (const supporter of ordered) {
      if (demand[0] === 0n) return undefined;
      const price = over(minus(cost, given), demand);
      if (compare(price, limit(supporter)) <= 0) return price;
      given = plus(given, times(supporter.weight, this.held[supporter.k]!));
      demand = minus(demand, times(supporter.weight, supporter.utility));
    }
    return undefined;
  }

  /** Takes the payments; returns the classes that had less than was asked, in order. */
  pay(project: number, price: Ratio): number[] {
    const poor: number[] = [];
    for (const { k, utility } of this.supporters(project)) {
      const asked = times(price, utility);
      if (compare(this.held[k]!, asked) < 0) poor.push(k);
      this.held[k] = minus(this.held[k]!, smaller(this.held[k]!, asked));
    }
    return poor;
  }

  /** Whether some supporter has money, but less than this price asks. */
  hasSomebodyPoor(project: number, price: Ratio): boolean {
    return this.supporters(project).some(
      ({ k, utility }) => isPositive(this.held[k]!) && compare(this.held[k]!, times(price, utility)) < 0,
    );
  }

  /** Whether some supporter holds so nearly what this price asks that floating point may take it for a little less. */
  hasSomebodyNear(project: number, price: Ratio): boolean {
    const doubt = times(this.start, NEAR);
    return this.supporters(project).some(({ k, utility }) => {
      const asked = times(price, utility);
      return compare(this.held[k]!, plus(asked, doubt)) <= 0 && compare(asked, plus(this.held[k]!, doubt)) <= 0;
    });
  }
}

/** A floating-point number as the fraction that it is. */
export function exactly(near: number): Ratio {
  if (!Number.isFinite(near)) throw new RangeError(`${near} is no fraction`);
  let [numerator, denominator] = [near, 1n];
  for (; !Number.isInteger(numerator); denominator *= 2n) numerator *= 2;
  return ratio(BigInt(numerator), denominator);
}
