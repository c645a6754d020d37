/**
 * The sign of a sum of square roots, exact.
 *
 * Roots of whole numbers whose product is a square are multiples of each other; roots of pairwise other numbers are
 * linearly independent over the fractions (Besicovitch, 1940). So a sum is 0 exactly if it is within each group of
 * multiples, and otherwise enough digits show its sign.
 */
export interface Root {
  /** How often the root is taken; negative to subtract. */
  readonly times: bigint;
  /** At least 0. */
  readonly of: bigint;
}

/** Below, at or above 0 as the sum is. */
export function signOfRoots(roots: readonly Root[]): number {
  const groups: { readonly of: bigint; numerator: bigint; denominator: bigint }[] = [];
  for (const { times, of } of roots) {
    if (of === 0n) continue;
    let placed = false;
    for (const group of groups) {
      const product = of * group.of;
      const root = squareRoot(product);
      if (root * root !== product) continue;
      // sqrt(of) = sqrt(of * group.of) / group.of * sqrt(group.of)
      group.numerator = group.numerator * group.of + times * root * group.denominator;
      group.denominator *= group.of;
      placed = true;
      break;
    }
    if (!placed) groups.push({ of, numerator: times, denominator: 1n });
  }
  const terms = groups.filter(({ numerator }) => numerator !== 0n);
  if (terms.length === 0) return 0;
  // Over one denominator, so that only the roots are rounded: each by less than one unit in the last digit.
  const common = terms.reduce((product, { denominator }) => product * denominator, 1n);
  const whole = terms.map(({ of, numerator, denominator }) => ({ of, times: numerator * (common / denominator) }));
  const slack = whole.reduce((sum, { times }) => sum + (times < 0n ? -times : times), 0n);
  for (let bits = 64n; ; bits *= 2n) {
    const sum = whole.reduce((total, { of, times }) => total + times * squareRoot(of << (2n * bits)), 0n);
    if (sum > slack) return 1;
    if (sum < -slack) return -1;
  }
}

/** Rounded down. Newton's method from above. */
export function squareRoot(number: bigint): bigint {
  if (number < 2n) return number;
  let root = 1n << BigInt((number.toString(2).length + 1) >> 1);
  while (true) {
    const next = (root + number / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
