/** What a set of projects costs, over the weight of all who support one of them: both whole numbers, so compared exactly. */
export interface Ratio {
  /** In money units. */
  readonly cost: number;
  /** Above 0. */
  readonly weight: number;
}

/** Products are within half a unit in the last place, that is within 2^-53 of themselves. */
const DOUBT = 2 ** -51;

/** Below, at or above 0 as a is less than, equal to or greater than b. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const [x, y] = [a.cost * b.weight, b.cost * a.weight];
  const highest = Math.max(x, y);
  if (highest <= Number.MAX_SAFE_INTEGER || Math.abs(x - y) > DOUBT * highest) return x - y;
  return Number(BigInt(a.cost) * BigInt(b.weight) - BigInt(b.cost) * BigInt(a.weight));
}
