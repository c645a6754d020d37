/**
 * The lower end of Wilson's interval: the rate that so many votes out of so many still speak for.
 *
 *     (x + z^2/2 - z * sqrt(x * (n - x) / n + z^2/4)) / (n + z^2)
 *
 * Source: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference" (Journal of the American
 * Statistical Association, 1927). One-sided at 90 %, z = 1.2816, the level Polis uses. Without votes it is 0: nothing
 * is shown.
 */
const Z = 1.2816;
const Z2 = Z * Z;

/** 0 <= `votes` <= `of`. Rises with `votes`, and at the same share with `of`; never above the share itself. */
export function wilsonLower(votes: number, of: number): number {
  if (votes <= 0 || of <= 0) return 0;
  return (votes + Z2 / 2 - Z * Math.sqrt((votes * (of - votes)) / of + Z2 / 4)) / (of + Z2);
}
