/**
 * Where a sequence is going that nears its limit by the same share in every step: there in one leap.
 *
 * Source: Aitken's delta-squared process (Proceedings of the Royal Society of Edinburgh, 1926), for vectors as in Irons and
 * Tuck, "A Version of the Aitken Accelerator for Computer Iteration" (International Journal for Numerical Methods in Engineering,
 * 1969). With steps d and then e, the share that remains is l = d e / d d, and the limit lies l / (1 - l) steps e ahead.
 */

/** Cosine of the angle between two steps from which they count as going the same way. */
const SAME_WAY = 0.98;
const LONGEST = 20;

/** How many times the later step lies ahead; 0 where the steps do not go the same way or do not get shorter. */
export function leapOf(earlier: Float64Array, later: Float64Array): number {
  let [both, first, second] = [0, 0, 0];
  for (let at = 0; at < later.length; at += 1) {
    both += earlier[at]! * later[at]!;
    first += earlier[at]! * earlier[at]!;
    second += later[at]! * later[at]!;
  }
  if (both < first && both * both >= SAME_WAY * SAME_WAY * first * second && both > 0)
    return Math.min(LONGEST, both / (first - both));
  return 0;
}
