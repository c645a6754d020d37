/** Poisson numbers from uniform ones, by the inverse of their distribution: a larger mean never gives a smaller number. */

/** Chances that a Poisson number is at most `from`, `from` + 1, ...; below `from` and beyond the last it practically never is. */
export interface PoissonSums {
  readonly from: number;
  readonly sums: readonly number[];
}

/** Terms outwards from the likeliest, so that a mean of any size neither overflows nor vanishes. */
export function poissonSums(mean: number): PoissonSums {
  const middle = Math.floor(mean);
  const [down, up]: [number[], number[]] = [[], []];
  for (let n = middle, term = 1; n >= 0 && term > 1e-12; term *= n / mean, n -= 1) down.push(term);
  for (let n = middle + 1, term = mean / n; term > 1e-12; n += 1, term *= mean / n) up.push(term);
  const terms = [...down.toReversed(), ...up];
  const total = terms.reduce((sum, term) => sum + term, 0);
  let sum = 0;
  return { from: middle - down.length + 1, sums: terms.map((term) => (sum += term / total)) };
}

/** The number below which the uniform one falls. */
export function poissonAt({ from, sums }: PoissonSums, uniform: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > uniform) high = middle;
    else low = middle + 1;
  }
  return from + low;
}
