/**
 * The normal distribution, and mixtures of normals.
 *
 * Source: Hart et al., "Computer Approximations" (1968), algorithm 5666, as given by West, "Better Approximations to
 * Cumulative Normal Functions" (Wilmott, 2005): absolute error below 1e-14.
 */
const ROOT_OF_TURN = Math.sqrt(2 * Math.PI);

/** The chance that a standard normal number is at most z. */
export function normalCdf(z: number): number {
  const tail = beyond(Math.abs(z), Math.exp((-z * z) / 2));
  return z > 0 ? 1 - tail : tail;
}

/** The chance to be above `size`, 0 or more; `bell` is exp(-size^2 / 2). */
function beyond(size: number, bell: number): number {
  if (size > 37) return 0;
  if (size >= 7.07106781186547) {
    let fraction = size + 0.65;
    for (let step = 4; step >= 1; step--) fraction = size + step / fraction;
    return bell / fraction / ROOT_OF_TURN;
  }
  let above = 3.52624965998911e-2 * size + 0.700383064443688;
  above = above * size + 6.37396220353165;
  above = above * size + 33.912866078383;
  above = above * size + 112.079291497871;
  above = above * size + 221.213596169931;
  above = above * size + 220.206867912376;
  let below = 8.83883476483184e-2 * size + 1.75566716318264;
  below = below * size + 16.064177579207;
  below = below * size + 86.7807322029461;
  below = below * size + 296.564248779674;
  below = below * size + 637.333633378831;
  below = below * size + 793.826512519948;
  below = below * size + 440.413735824752;
  return (bell * above) / below;
}

/** Normals with means, standard deviations (above 0) and weights that sum to one. */
export interface Mixture {
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/** The value below which the mixture is with chance p (0 to 1, neither), to 1e-6; `near` is a first guess. */
export function mixtureQuantile({ weights, means, deviations }: Mixture, p: number, near: number): number {
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < means.length; at++) {
    low = Math.min(low, means[at]! - 9 * deviations[at]!);
    high = Math.max(high, means[at]! + 9 * deviations[at]!);
  }
  let x = near > low && near < high ? near : (low + high) / 2;
  for (let round = 0; round < 100; round++) {
    let below = 0;
    let density = 0;
    for (let at = 0; at < means.length; at++) {
      const [weight, deviation] = [weights[at]!, deviations[at]!];
      const z = (x - means[at]!) / deviation;
      const bell = Math.exp((-z * z) / 2);
      const tail = beyond(Math.abs(z), bell);
      below += weight * (z > 0 ? 1 - tail : tail);
      density += (weight * bell) / deviation;
    }
    if (below > p) high = x;
    else low = x;
    const next = x - ((below - p) / density) * ROOT_OF_TURN;
    // Newton's step where it stays inside of what is known, else the middle; small steps square the error, so that one is enough.
    const isInside = next > low && next < high;
    const isThere = isInside && Math.abs(next - x) < 1e-4;
    x = isInside ? next : (low + high) / 2;
    if (isThere) break;
  }
  return x;
}

export function momentsOf({ weights, means, deviations }: Mixture): readonly [mean: number, variance: number] {
  let mean = 0;
  for (let at = 0; at < weights.length; at++) mean += weights[at]! * means[at]!;
  let variance = 0;
  for (let at = 0; at < weights.length; at++)
    variance += weights[at]! * (deviations[at]! ** 2 + (means[at]! - mean) ** 2);
  return [mean, variance];
}
