/**
 * How far the sample may be from the truth: an interval of the number of voters whose signature is valid, per county and in all.
 *
 * A county filed N signatures; n of them were drawn without replacement. Y of the N are valid, and D of those repeat a signer,
 * so that M = Y - D voters have signed. In the sample y = valid + duplicates signatures are valid and d are duplicates.
 * Where nobody signs more than twice,
 *   M^ = (N / n) y - d N (N - 1) / (n (n - 1))
 * is unbiased (Goodman, "On the Estimation of the Number of Classes in a Population", Annals of Mathematical Statistics, 1949;
 * Smith-Cayama and Thomas, "Estimating the Number of Distinct Valid Signatures in Initiative Petitions", Journal of Official
 * Statistics, 2005, who find nothing much better for samples of 3 to 10 %; Haas and Stokes, "Estimating the Number of Classes in
 * a Finite Population", JASA, 1998). The law's projection is nearly the same number: (N / n)^2 d in place of the last term.
 *
 * Its two parts err differently. y is hypergeometric: Wilson's interval (1927) with the sample size that a sample without
 * replacement is worth. d is small and weighs about 1,000 each: nearly Poisson, so its limits are those of a sum of weighted
 * Poisson numbers (Fay and Feuer, "Confidence Intervals for Directly Standardized Rates", Statistics in Medicine, 1997), which
 * for one county are the exact ones (Garwood 1936). Distances of independent parts are joined as roots of sums of squares, on
 * each side for itself (Zou and Donner, "Construction of Confidence Limits About Effect Measures", Statistics in Medicine, 2008).
 * What is left out: y and d go up together a little (which makes the interval too wide by at most 3 %), and voters who signed
 * three times or more. The README tells how often the interval holds the truth, as measured.
 */
import type { CountyReturn } from './county-return.ts';

export interface Interval {
  /** Unbiased where nobody signs more than twice; not the law's projection. Not a whole number. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface PetitionIntervals {
  readonly level: Level;
  /** In the order given. */
  readonly counties: readonly Interval[];
  readonly total: Interval;
}

/** Of the normal distribution, two-sided. */
const NORMAL = { 90: 1.6448536269514722, 95: 1.959963984540054, 99: 2.5758293035489004 } as const;
export type Level = keyof typeof NORMAL;
export const LEVELS: readonly Level[] = [90, 95, 99];

/** What a county tells about its valid signatures (repeated ones included) and about its duplicates. */
interface Parts {
  readonly known: number;
  readonly most: number;
  readonly signatures: Interval;
  readonly duplicates: number;
  /** What one duplicate in the sample stands for. */
  readonly weight: number;
  /** How much narrower than Poisson the number of sampled pairs is. */
  readonly narrowing: number;
}

/** Of returns without problems. */
export function petitionIntervals(counties: readonly CountyReturn[], level: Level = 95): PetitionIntervals {
  const z = NORMAL[level];
  const parts = counties.map((county) => partsOf(county, z));
  return { level, counties: parts.map((one) => joined([one], z)), total: joined(parts, z) };
}

function partsOf({ raw, sample, valid, duplicates }: CountyReturn, z: number): Parts {
  const most = raw - (sample - valid);
  const range = { known: valid, most };
  if (sample === raw || sample < 2) {
    // All is known, or nothing but what was looked at.
    const estimate = sample === 0 ? 0 : (raw * valid) / sample;
    return { ...range, signatures: { estimate, low: valid, high: most }, duplicates: 0, weight: 0, narrowing: 1 };
  }
  const pairs = (sample * (sample - 1)) / (raw * (raw - 1));
  return {
    ...range,
    signatures: wilson(Math.min(sample, valid + duplicates), sample, raw, z),
    duplicates,
    weight: 1 / pairs,
    narrowing: 1 - pairs,
  };
}

/** Of the valid signatures among all of a county. */
function wilson(valid: number, sample: number, raw: number, z: number): Interval {
  const worth = (sample * (raw - 1)) / (raw - sample);
  const share = valid / sample;
  const middle = (share + (z * z) / (2 * worth)) / (1 + (z * z) / worth);
  const spread = (share * (1 - share)) / worth + (z * z) / (4 * worth * worth);
  const half = (z * Math.sqrt(spread)) / (1 + (z * z) / worth);
  return { estimate: raw * share, low: raw * Math.max(0, middle - half), high: raw * Math.min(1, middle + half) };
}

function joined(parts: readonly Parts[], z: number): Interval {
  const sum = (of: (one: Parts) => number): number => parts.reduce((total, one) => total + of(one), 0);
  const signatures = sum((one) => one.signatures.estimate);
  const below = sum((one) => (one.signatures.estimate - one.signatures.low) ** 2);
  const above = sum((one) => (one.signatures.high - one.signatures.estimate) ** 2);
  const repeated = weightedPoisson(parts, z);
  const [least, most] = [sum((one) => one.known), sum((one) => one.most)];
  const within = (count: number): number => Math.min(most, Math.max(least, count));
  const estimate = signatures - repeated.estimate;
  return {
    estimate: within(estimate),
    low: within(estimate - Math.sqrt(below + (repeated.high - repeated.estimate) ** 2)),
    high: within(estimate + Math.sqrt(above + (repeated.estimate - repeated.low) ** 2)),
  };
}

/** Of the signatures that repeat a signer. Pairs are binomial rather than Poisson where much is drawn, so narrower. */
function weightedPoisson(parts: readonly Parts[], z: number): Interval {
  let [estimate, variance, heaviest, wide, narrow] = [0, 0, 0, 0, 0];
  for (const { duplicates, weight, narrowing } of parts) {
    estimate += weight * duplicates;
    variance += weight * weight * duplicates;
    heaviest = Math.max(heaviest, weight);
    wide += weight * weight * (duplicates + 1);
    narrow += weight * weight * (duplicates + 1) * narrowing;
  }
  if (heaviest === 0) return { estimate, low: estimate, high: estimate };
  const narrower = Math.sqrt(narrow / wide);
  const low = variance === 0 ? 0 : (variance / estimate) * gamma(estimate ** 2 / variance, -z);
  const [more, spread] = [estimate + heaviest, variance + heaviest ** 2];
  const high = (spread / more) * gamma(more ** 2 / spread, z);
  return { estimate, low: estimate - narrower * (estimate - low), high: estimate + narrower * (high - estimate) };
}

/** A quantile of the gamma distribution of that shape and scale 1, z of the normal one (Wilson and Hilferty 1931). */
function gamma(shape: number, z: number): number {
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return shape * Math.max(0, root) ** 3;
}
