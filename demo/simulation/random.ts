/**
 * Chance that is the same on every machine: mulberry32, 32 bits of state.
 *
 * Source: Tommy Ettinger's mulberry32 (public domain). Good enough for a made-up election, never for a secret.
 */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 to `end` - 1. */
  below(end: number): number;
  /** About normal, with mean 0 and deviation 1. */
  normal(): number;
  /** An index, each in proportion to its weight. */
  weighted(weights: readonly number[]): number;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (end) => Math.floor(next() * end),
    // The sum of twelve uniforms: exact arithmetic everywhere, unlike logarithms and cosines.
    normal: () => Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6),
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => (left -= weight) < 0);
      return found === -1 ? weights.length - 1 : found;
    },
  };
}
