/**
 * Which of two sums of square roots is larger, by squaring only.
 *
 * Take one root n out of the sum: it is A + B sqrt(n), where A and B hold only the other roots. Where A and B have the same
 * sign the sum has it too; where they differ the sum has the sign of A exactly if A^2 > n B^2. Both squares hold only the
 * other roots again, so the question comes down to whole numbers after as many steps as there are roots.
 */
import { minus, plus, ZERO } from './ratio.ts';
import type { Ratio } from './ratio.ts';

/** factor * sqrt(radicand). */
export interface RootTerm {
  readonly factor: Ratio;
  readonly radicand: bigint;
}

/** Below, at or above 0 as the sum of a is less than, equal to or greater than that of b. */
export function compareRootSums(a: readonly RootTerm[], b: readonly RootTerm[]): number {
  const factors = new Map<bigint, Ratio>();
  const factorOf = (radicand: bigint): Ratio => factors.get(radicand) ?? ZERO;
  for (const { factor, radicand } of a) factors.set(radicand, plus(factorOf(radicand), factor));
  for (const { factor, radicand } of b) factors.set(radicand, minus(factorOf(radicand), factor));
  const common = [...factors.values()].reduce((product, [, denominator]) => product * denominator, 1n);
  const whole = (radicand: bigint): bigint => {
    const [numerator, denominator] = factorOf(radicand);
    return numerator * (common / denominator);
  };
  const roots = [...factors.keys()].filter((radicand) => radicand > 1n && whole(radicand) !== 0n);
  const sum = zeros(roots.length);
  sum[0] = whole(1n);
  roots.forEach((radicand, at) => (sum[2 ** at] = whole(radicand)));
  return signOf(sum, roots);
}

/**
 * A sum over all products of the roots: the factor at place 5 = 2^0 + 2^2 belongs to the product of roots 0 and 2, that at
 * place 0 to 1.
 */
type Sum = bigint[];

const zeros = (roots: number): Sum => Array.from({ length: 2 ** roots }, () => 0n);

function signOf(sum: Sum, roots: readonly bigint[]): number {
  if (roots.length === 0) return sum[0]! < 0n ? -1 : sum[0]! > 0n ? 1 : 0;
  const others = roots.slice(0, -1);
  const without = sum.slice(0, sum.length / 2);
  const withLast = sum.slice(sum.length / 2);
  const signWithout = signOf(without, others);
  const signWith = signOf(withLast, others);
  if (signWith === 0 || signWith === signWithout) return signWithout;
  if (signWithout === 0) return signWith;
  const squared = squareOf(withLast, others);
  const difference = squareOf(without, others).map((factor, at) => factor - roots.at(-1)! * squared[at]!);
  return signWithout * signOf(difference, others);
}

function squareOf(sum: Sum, roots: readonly bigint[]): Sum {
  const product = zeros(roots.length);
  sum.forEach((a, at) => {
    sum.forEach((b, bt) => {
      if (a === 0n || b === 0n) return;
      // A root that is in both leaves the product as a whole number.
      const outside = roots.reduce((result, root, bit) => (((at & bt) >> bit) % 2 === 1 ? result * root : result), 1n);
      product[at ^ bt] = product[at ^ bt]! + a * b * outside;
    });
  });
  return product;
}
