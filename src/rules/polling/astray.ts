/**
 * Readings that are far off what all others foretell are believed less.
 *
 * Each reading is held against the trend of the others (leave one out, by formula). Let rho be how far it is off and S the
 * standard deviation of that. Beyond ASTRAY = 2.5 S its noise gets the additional variance rho^2 / ASTRAY^2 - S^2, which makes
 * it exactly ASTRAY deviations off.
 *
 * Bound: with the spreads and what was added to the other readings given, no reading, whatever its share and however large its
 * size, moves the level of any day by more than ASTRAY times the standard deviation that the level of this day has without it;
 * and the further off, the less.
 * Proof: the move is C rho / S'^2, C the covariance of the day's level with what the reading sees, V its variance, s that of
 * the day's level, all without the reading; S'^2 is S^2, or rho^2 / ASTRAY^2 if that is more. |C| <= s sqrt(V) and V <= S^2.
 * So it is at most s |rho| / S <= ASTRAY s, or s S ASTRAY^2 / |rho| < ASTRAY s.
 *
 * What is added to one reading follows from the others, and so in turn; it is iterated to a standstill, or ROUNDS times. That the
 * spreads and other readings are judged anew makes the whole move differ from the bound; tests measure that.
 *
 * The weight is a Student-t's in kind (redescending), see West, "Outlier Models and Prior Distributions in Bayesian Linear
 * Regression" (JRSS B, 1984); the rule above is chosen because the bound can be read off it.
 */
import { smooth } from './smooth.ts';
import type { Observations } from './observations.ts';
import type { Spreads } from './spreads.ts';

export const ASTRAY = 2.5;

const ROUNDS = 20;

/** The additional variance of each reading at these spreads: 0 for those that are believed as they are. */
export function astrayAt(seen: Observations, spreads: Spreads): Float64Array {
  let added = new Float64Array(seen.logit.length);
  for (let round = 0; round < ROUNDS; round++) {
    const { fitted, fittedVariance, noise } = smooth(seen, spreads, added);
    const next = added.map((had, at) => {
      const [f, n] = [fittedVariance[at]!, noise[at]!];
      const off = ((seen.logit[at]! - fitted[at]!) * n) / (n - f);
      const foretold = (f * n) / (n - f) + n - had;
      return Math.max(0, (off / ASTRAY) ** 2 - foretold);
    });
    const still = next.every((one, at) => Math.abs(one - added[at]!) <= 1e-6 * (1 + one));
    added = next;
    if (still) break;
  }
  return added;
}
