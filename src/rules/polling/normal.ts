/**
 * The normal distribution, and mixtures of normals.
 *
 * Source: Hart et al., "Computer Approximations" (1968), algorithm 5666, as given by West, "Better Approximations to
 * Cumulative Normal Functions" (Wilmott, 2005): absolute error below 1e-14.
 */
const ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
];
const BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];

/** The chance that a standard normal number is at most z. */
export function normalCdf(z: number): number {
  const size = Math.abs(z);
  if (size > 37) return z > 0 ? 1 : 0;
  const bell = Math.exp((-size * size) / 2);
  let tail: number;
  if (size < 7.07106781186547) {
    let above = 0;
    for (const factor of ABOVE) above = above * size + factor;
    let below = 0;
    for (const factor of BELOW) below = below * size + factor;
    tail = (bell * above) / below;
  } else {
    let fraction = size + 0.65;
    for (let step = 4; step >= 1; step--) fraction = size + step / fraction;
    tail = bell / fraction / 2.506628274631;
  }
  return z > 0 ? 1 - tail : tail;
}

/** Normals with means, standard deviations (above 0) and weights that sum to one. */
export interface Mixture {
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/** The value below which the mixture is with chance p (0 to 1, neither), to 1e-7; `near` is a first guess. */
export function mixtureQuantile({ weights, means, deviations }: Mixture, p: number, near: number): number {
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < means.length; at++) {
    low = Math.min(low, means[at]! - 9 * deviations[at]!);
    high = Math.max(high, means[at]! + 9 * deviations[at]!);
  }
  let x = near > low && near < high ? near : (low + high) / 2;
  for (let round = 0; round < 100; round++) {
    let excess = -p;
    let density = 0;
    for (let at = 0; at < means.length; at++) {
      const z = (x - means[at]!) / deviations[at]!;
      excess += weights[at]! * normalCdf(z);
      density += (weights[at]! * Math.exp((-z * z) / 2)) / deviations[at]!;
    }
    if (excess > 0) high = x;
    else low = x;
    const step = (excess / density) * 2.5066282746310002;
    const next = x - step;
    // Newton's step where it stays inside of what is known, else the middle.
    const taken = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(taken - x) < 1e-7) return taken;
    x = taken;
  }
  return x;
}
