/**
 * What weights cost in precision: Kish's approximate design effect 1 + cv², and the size of an unweighted sample that would
 * be as precise.
 *
 * Source: Kish, "Weighting for Unequal Pi" (Journal of Official Statistics 8, 1992). It takes weights to have nothing to do
 * with the answers: where they have, the standard errors of `estimates.ts` are the ones to read.
 */

export interface DesignEffect {
  /** 1 when all weights are equal; 1.5 means that the sample is as precise as one of two thirds its size. */
  readonly designEffect: number;
  readonly effectiveSize: number;
}

/** Weights above zero, in any unit. Nobody has no design effect: 1, and an effective size of 0. */
export function designEffectOf(weights: readonly number[]): DesignEffect {
  if (weights.length === 0) return { designEffect: 1, effectiveSize: 0 };
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  const effectiveSize = (sum * sum) / squares;
  return { designEffect: weights.length / effectiveSize, effectiveSize };
}
