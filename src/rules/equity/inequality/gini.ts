/**
 * The Gini coefficient: twice the area between the Lorenz curve and the line of equality. 0 where all have the same, near 1 where one
 * has everything.
 *
 * Source: Gini, "Sulla misura della concentrazione e della variabilità dei caratteri" (1914); the sum of trapezoids as in Cowell,
 * "Measuring Inequality" (3rd edition, Oxford 2011), chapter 2. Equal to half the mean absolute difference between two people drawn at
 * random, divided by the mean, which is how `slowly/` computes it.
 *
 * Worked example: five regions of equally many people with 1, 2, 3, 4 and 5. They hold 1/15, 3/15, 6/15, 10/15 and 15/15 of the total up
 * to each; G = 1 - 1/5 x (1 + 4 + 9 + 16 + 25) / 15 = 1 - 11/15 = 4/15.
 */
import type { LorenzPoint } from './lorenz.ts';

export function gini(curve: readonly LorenzPoint[]): number {
  let under = 0;
  for (let at = 1; at < curve.length; at++) {
    const [before, after] = [curve[at - 1]!, curve[at]!];
    under += (after.people - before.people) * (after.held + before.held);
  }
  return Math.max(0, 1 - under);
}
