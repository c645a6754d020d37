/** A total spread over counties: planned signatures where only the registration, or the people, of each county is known. */

/** Whole numbers that add up to `total`, in proportion to the weights; what is left over goes where most was cut off. */
export function spreadLike(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  if (sum === 0)
    return weights.map((_, at) => Math.floor(total / weights.length) + (at < total % weights.length ? 1 : 0));
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, one) => all + one, 0);
  const byCut = exact.map((_, at) => at).toSorted((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  for (const at of byCut.slice(0, left)) whole[at]! += 1;
  return whole;
}
