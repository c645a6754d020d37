/**
 * The Gini coefficient: how unequally satisfaction falls over the voters.
 *
 *     G = sum over all pairs (i, j) of |x_i - x_j| / (2 * n * sum over all i of x_i)
 *
 * Source: Gini, "Variabilita e mutabilita" (1912); for participatory budgets Lackner, Maly and Rey, "Fairness in Long-Term
 * Participatory Budgeting" (IJCAI 2021), and Faliszewski et al. (IJCAI 2023). Every voter counts, by weight, also those
 * who name nothing and so get nothing. 0 where all get the same (also where all get nothing), below 1 always.
 */

/** `values` at least 0, held by voters of these weights; the rest of `totalWeight` holds 0. */
export function gini(values: Float64Array, weights: Float64Array, totalWeight: number): number {
  const holders = new Map<number, number>();
  values.forEach((value, k) => holders.set(value, (holders.get(value) ?? 0) + weights[k]!));
  const ascending = [...holders].filter(([value]) => value > 0).toSorted(([a], [b]) => a - b);
  // Measured by the highest value: lexicographic satisfactions would leave the range of numbers otherwise.
  const highest = ascending.at(-1)?.[0];
  if (highest === undefined) return 0;
  let above = ascending.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  let differences = 0;
  for (const [value, weight] of ascending) {
    const held = (value / highest) * weight;
    above -= weight;
    sum += held;
    // Each value is added for every voter below it and taken off for every one above.
    differences += held * (totalWeight - above - weight - above);
  }
  return Math.max(0, differences / (totalWeight * sum));
}
