/**
 * A sum in whole cents by given weights: the largest remainder (Hamilton's method, after Balinski and Young, "Fair Representation", 2nd edition
 * 2001), equal remainders by the region's id.
 *
 * Whoever has a part in a greater sum never gets less than its part rounded down; but the cent that a remainder decides may go to another when the
 * sum grows (the Alabama paradox), which is one cent and no more.
 */
export interface Weighted {
  readonly region: string;
  /** At least 0; one of them above. */
  readonly weight: number;
}

export function wholeCents(sum: number, parts: readonly Weighted[]): readonly number[] {
  const all = parts.reduce((total, { weight }) => total + weight, 0);
  const exact = parts.map(({ weight }) => (sum * weight) / all);
  const cents = exact.map((amount) => Math.floor(amount + 1e-6));
  const missing = sum - cents.reduce((total, amount) => total + amount, 0);
  const order = [...parts.keys()].toSorted(
    (a, b) => exact[b]! - cents[b]! - (exact[a]! - cents[a]!) || (parts[a]!.region < parts[b]!.region ? -1 : 1),
  );
  const step = Math.sign(missing);
  for (const at of (step > 0 ? order : order.toReversed()).slice(0, Math.abs(missing))) cents[at] = cents[at]! + step;
  return cents;
}
