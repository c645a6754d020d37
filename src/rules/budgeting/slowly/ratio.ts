/** Fractions of whole numbers of any size, always in lowest terms with a denominator above 0. */
export type Ratio = readonly [numerator: bigint, denominator: bigint];

export const ZERO: Ratio = [0n, 1n];

export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return [n / a, d / a];
}

/** A decimal number as it is written, to nine places. */
export const decimal = (number: number): Ratio => ratio(BigInt(number.toFixed(9).replace('.', '')), 10n ** 9n);

export const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => ratio(a * d + c * b, b * d);
export const minus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => ratio(a * d - c * b, b * d);
export const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => ratio(a * c, b * d);
/** The divisor is above 0. */
export const over = ([a, b]: Ratio, [c, d]: Ratio): Ratio => ratio(a * d, b * c);
export const square = (a: Ratio): Ratio => times(a, a);
export const total = (list: readonly Ratio[]): Ratio => list.reduce(plus, ZERO);

/** Below, at or above 0 as a is less than, equal to or greater than b. */
export const compare = ([a, b]: Ratio, [c, d]: Ratio): number => {
  const difference = a * d - c * b;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const isPositive = ([a]: Ratio): boolean => a > 0n;
export const smaller = (a: Ratio, b: Ratio): Ratio => (compare(a, b) < 0 ? a : b);
export const larger = (a: Ratio, b: Ratio): Ratio => (compare(a, b) < 0 ? b : a);

/** As the published outcomes write it: "numerator/denominator". */
export const textOf = ([a, b]: Ratio): string => `${a}/${b}`;

/** For counts that are short decimals, such as sums of weights. */
export const numberOf = ([a, b]: Ratio): number => Number(a) / Number(b);
