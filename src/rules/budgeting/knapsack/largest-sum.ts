/** The largest sum of some of these whole numbers that does not exceed a limit: depth first, with what is left as a bound. */
export function largestSum(numbers: readonly number[], limit: number): number {
  const sorted = numbers.filter((number) => number <= limit).toSorted((a, b) => b - a);
  const rest = new Float64Array(sorted.length + 1);
  for (let i = sorted.length - 1; i >= 0; i--) rest[i] = rest[i + 1]! + sorted[i]!;
  if (rest[0]! <= limit) return rest[0]!;
  let best = 0;
  const search = (from: number, sum: number): void => {
    if (sum > best) best = sum;
    for (let i = from; i < sorted.length && best < limit && sum + rest[i]! > best; i++) {
      if (sum + sorted[i]! <= limit) search(i + 1, sum + sorted[i]!);
    }
  };
  search(0, 0);
  return best;
}
