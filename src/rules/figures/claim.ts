/**
 * What somebody claimed beside the official figure.
 *
 * A claim is near when it rounds to the official figure at the precision in which it was made, or lies within the margin of error that the source
 * gives: "about 4 trillion" is not wrong because the figure is 3.86.
 */
export interface Claimed {
  readonly value: number;
  /** The smallest step in which it was stated: 0.1 for "4.2 trillion" in trillions. Above 0. */
  readonly step: number;
}

export interface ClaimCheck {
  /** The claim less the official figure. */
  readonly difference: number;
  /** The difference as a part of the official figure; null when that is 0. */
  readonly relative: number | null;
  readonly isNear: boolean;
}

export function checkClaim(
  claimed: Claimed,
  official: { readonly value: number; readonly margin: number | null },
): ClaimCheck {
  const difference = claimed.value - official.value;
  // Half a step, with room for how decimals are stored.
  const precision = claimed.step / 2 + 1e-9 * Math.abs(claimed.value);
  return {
    difference,
    relative: official.value === 0 ? null : difference / Math.abs(official.value),
    isNear: Math.abs(difference) <= Math.max(precision, official.margin ?? 0),
  };
}
