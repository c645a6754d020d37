/** Exact fractions of whole numbers of any size; the denominator is always above 0. */
import { greatestCommonDivisor } from './greatest-common-divisor.ts';

export { greatestCommonDivisor };

export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

export function reduced(numerator: bigint, denominator: bigint): Fraction {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Below, at or above 0 as a is less than, equal to or greater than b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  if (a.denominator === b.denominator) return compareWhole(a.numerator, b.numerator);
  return compareWhole(a.numerator * b.denominator, b.numerator * a.denominator);
}

function compareWhole(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Not reduced, but for equal denominators. */
export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function fractionText({ numerator, denominator }: Fraction): string {
  const { numerator: n, denominator: d } = reduced(numerator, denominator);
  return `${n}/${d}`;
}

/** The text that {@link fractionText} writes. */
export function readFraction(text: string): Fraction {
  const [numerator, denominator = '1'] = text.split('/');
  return { numerator: BigInt(numerator!), denominator: BigInt(denominator) };
}

/**
 * The nearest floating-point number within four units in the last place.
 *
 * Where both parts are far beyond 2^1023 they would both become Infinity; the common surplus of bits is cut off first.
 */
export function toNumber({ numerator, denominator }: Fraction): number {
  const surplus = denominator.toString(16).length * 4 - 900;
  if (surplus <= 0) return Number(numerator) / Number(denominator);
  return Number(numerator >> BigInt(surplus)) / Number(denominator >> BigInt(surplus));
}
