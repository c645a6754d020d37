/**
 * Amounts written down in terms of the prices of earlier rounds, not worked out: how much a purse holds is the start less
 * so many times each price that it paid; a price is the quotient of two such sums.
 *
 * In this form amounts that are equal for a reason (voters who paid for the same, projects with the same supporters) are
 * equal letter by letter, and amounts need only be worked out as far as a question asks. Worked out in full they can be
 * long: a price that is the quotient of two sums has about twice the digits of the prices in them, and so on each round.
 */
import { greatestCommonDivisor, reduced } from '../fraction.ts';

/** constant + sum of times * price, over the numbers of prices; no times is 0. */
export interface Sum {
  readonly constant: bigint;
  readonly times: ReadonlyMap<number, bigint>;
}

/** numerator / denominator * product of sum ^ power; always above 0. */
export interface Amount {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly factors: ReadonlyMap<string, Factor>;
}

interface Factor {
  readonly sum: Sum;
  /** Never 0. */
  readonly power: number;
}

export const constant = (numerator: bigint, denominator = 1n): Amount => ({
  numerator,
  denominator,
  factors: new Map(),
});

/** The common divisor of all terms is taken out, so that sums in the same proportions become the same factor. */
export function amountOf(sum: Sum): Amount {
  if (sum.times.size === 0) return constant(sum.constant);
  let common = sum.constant < 0n ? -sum.constant : sum.constant;
  for (const times of sum.times.values()) {
    common = greatestCommonDivisor(common, times < 0n ? -times : times);
  }
  const factor = scaled(sum, 1n, common);
  return { numerator: common, denominator: 1n, factors: new Map([[keyOfSum(factor), { sum: factor, power: 1 }]]) };
}

export function product(a: Amount, b: Amount): Amount {
  const factors = new Map(a.factors);
  for (const [key, { sum, power }] of b.factors) {
    const together = power + (factors.get(key)?.power ?? 0);
    if (together === 0) factors.delete(key);
    else factors.set(key, { sum, power: together });
  }
  return { ...reduced(a.numerator * b.numerator, a.denominator * b.denominator), factors };
}

export function quotient(a: Amount, b: Amount): Amount {
  const factors = new Map(Array.from(b.factors, ([key, { sum, power }]) => [key, { sum, power: -power }]));
  return product(a, { numerator: b.denominator, denominator: b.numerator, factors });
}

export function multiplied(amount: Amount, times: bigint): Amount {
  return { ...amount, ...reduced(amount.numerator * times, amount.denominator) };
}

/** sum * times / divisor, which must divide all of it. */
export function scaled({ constant, times }: Sum, by: bigint, divisor = 1n): Sum {
  return {
    constant: (constant * by) / divisor,
    times: new Map(Array.from(times, ([price, each]) => [price, (each * by) / divisor])),
  };
}

export function added(a: Sum, b: Sum): Sum {
  const times = new Map(a.times);
  for (const [price, each] of b.times) {
    const together = each + (times.get(price) ?? 0n);
    if (together === 0n) times.delete(price);
    else times.set(price, together);
  }
  return { constant: a.constant + b.constant, times };
}

/** The same text for the same amount written in the same way; hexadecimal, which takes long numbers least time. */
export function keyOf({ numerator, denominator, factors }: Amount): string {
  const parts = Array.from(factors, ([key, { power }]) => `(${key})^${power}`).toSorted();
  return `${numerator.toString(16)}/${denominator.toString(16)}${parts.join('')}`;
}

function keyOfSum({ constant, times }: Sum): string {
  const terms = [...times].toSorted(([a], [b]) => a - b);
  return `${constant.toString(16)}${terms.map(([price, each]) => `,${price}:${each.toString(16)}`).join('')}`;
}
