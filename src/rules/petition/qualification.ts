/**
 * The chance that a petition qualifies, before anything is verified: signatures are filed, validity and duplicates assumed.
 *
 * Each run makes up a state: the validity of each county (normal around the assumed mean, the same everywhere but for the
 * spread), its valid signatures and those that repeat a signer; draws the sample by the law's size (valid signatures in it are
 * hypergeometric, here normal with that variance; duplicates are Poisson); projects as the law does (the regulation's rounding);
 * and, where that orders a full check, looks at what is true. All runs of one seed use the same random numbers whatever is
 * assumed, so that more validity or fewer duplicates never lower a chance by luck; more signatures do not either, but for a
 * run in a thousand in which they bring one more duplicate into a sample.
 */
import { nearlyNormal } from '../portable-math.ts';
import { randomFor } from '../random.ts';
import { outcomeOf, type ProjectionLimits, CALIFORNIA_LIMITS } from './petition.ts';
import { poissonAt, poissonSums } from './poisson.ts';
import { CALIFORNIA_SAMPLE, sampleSize, type SampleRule } from './sample-size.ts';
import { spreadLike } from './spread-like.ts';

export interface QualificationAssumptions {
  /** Signatures filed in each county: whole numbers. */
  readonly raw: readonly number[];
  readonly required: number;
  /** Share of signatures that are valid on their own, 0 to 1: of those of one voter each. */
  readonly validity: number;
  /** Standard deviation of the counties' validity around it. */
  readonly spread: number;
  /** How uncertain the mean itself is: its standard deviation. */
  readonly unsure: number;
  /** Share of all signatures that are valid but repeat a signer. */
  readonly duplicates: number;
  readonly limits?: ProjectionLimits;
  readonly sample?: SampleRule;
  readonly seed?: string;
  readonly runs?: number;
}

/** Shares of runs. The first four add up to 1. */
export interface QualificationChances {
  readonly rawCountTooLow: number;
  readonly fails: number;
  readonly fullCheck: number;
  readonly eligible: number;
  /** Eligible by the sample, or enough found by the full check. */
  readonly qualifies: number;
  /** Of a chance near one half: what another seed may change. */
  readonly standardError: number;
  /** Projected valid signatures: what a twentieth, half and all but a twentieth of the runs stay below. */
  readonly projected: { readonly low: number; readonly middle: number; readonly high: number };
}

const DEFAULT_RUNS = 2_000;

export function simulateQualification(assumptions: QualificationAssumptions): QualificationChances {
  return chancesOf(assumptions, randomNumbers(assumptions));
}

/**
 * The smallest total of raw signatures, in steps of `step`, with which the chance is at least `confidence`: `eligible` by the
 * sample alone, or `qualifies` at all. Counties grow in proportion. Undefined where ten times the requirement would not do.
 */
export function signaturesForConfidence(
  assumptions: QualificationAssumptions,
  goal: 'eligible' | 'qualifies',
  confidence = 0.95,
  step = 100,
): number | undefined {
  const numbers = randomNumbers(assumptions);
  const isEnough = (steps: number): boolean =>
    chancesOf({ ...assumptions, raw: spreadLike(assumptions.raw, steps * step) }, numbers)[goal] >= confidence;
  let low = 0;
  let high = Math.ceil((10 * assumptions.required) / step);
  if (!isEnough(high)) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high * step;
}

/** For each run one normal number for the mean, and for each county two and a uniform one. */
interface RandomNumbers {
  readonly runs: number;
  readonly mean: Float64Array;
  readonly validity: Float64Array;
  readonly sampled: Float64Array;
  readonly duplicates: Float64Array;
}

function randomNumbers({ raw, seed = '1', runs = DEFAULT_RUNS }: QualificationAssumptions): RandomNumbers {
  const random = randomFor(seed, 'qualification');
  const [mean, validity, sampled, duplicates] = [1, raw.length, raw.length, raw.length].map(
    (each) => new Float64Array(runs * each),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let run = 0; run < runs; run += 1) mean[run] = nearlyNormal(random);
  for (let at = 0; at < validity.length; at += 1) {
    validity[at] = nearlyNormal(random);
    sampled[at] = nearlyNormal(random);
    duplicates[at] = random.unit();
  }
  return { runs, mean, validity, sampled, duplicates };
}

function chancesOf(assumptions: QualificationAssumptions, numbers: RandomNumbers): QualificationChances {
  const { raw, required, limits = CALIFORNIA_LIMITS, sample = CALIFORNIA_SAMPLE } = assumptions;
  const { runs } = numbers;
  const isTooLow = raw.reduce((sum, one) => sum + one, 0) < required;
  const [projected, voters] = [new Float64Array(runs), new Float64Array(runs)];
  raw.forEach((filed, county) => {
    addCounty(filed, sampleSize(filed, sample), assumptions, numbers, county, projected, voters);
  });
  const count = { fails: 0, 'full-check': 0, eligible: 0 };
  let qualified = 0;
  const [lowest, highest] = [
    (required * limits.failsBelow.of) / limits.failsBelow.in,
    (required * limits.eligibleAbove.of) / limits.eligibleAbove.in,
  ];
  for (let run = 0; run < runs; run += 1) {
    const total = projected[run]!;
    // Exact fractions only near a limit: they are slow.
    const isNear = Math.abs(total - lowest) < 1 || Math.abs(total - highest) < 1;
    const outcome = isNear
      ? outcomeOf(total, required, limits)
      : total < lowest
        ? 'fails'
        : total > highest
          ? 'eligible'
          : 'full-check';
    count[outcome] += 1;
    if (outcome === 'eligible' || (outcome === 'full-check' && voters[run]! >= required)) qualified += 1;
  }
  const sorted = projected.toSorted();
  const quantile = (share: number): number => sorted[Math.min(runs - 1, Math.floor(share * runs))]!;
  const share = (number: number): number => (isTooLow ? 0 : number / runs);
  return {
    rawCountTooLow: isTooLow ? 1 : 0,
    fails: share(count.fails),
    fullCheck: share(count['full-check']),
    eligible: share(count.eligible),
    qualifies: share(qualified),
    standardError: Math.sqrt(0.25 / runs),
    projected: { low: quantile(0.05), middle: quantile(0.5), high: quantile(0.95) },
  };
}

/** Adds what is projected for a county, and its voters, to each run. */
function addCounty(
  raw: number,
  sample: number,
  { validity, spread, unsure, duplicates }: QualificationAssumptions,
  numbers: RandomNumbers,
  county: number,
  projected: Float64Array,
  voters: Float64Array,
): void {
  if (raw === 0) return;
  const counties = numbers.validity.length / numbers.runs;
  const repeated = Math.round(raw * duplicates);
  const pairsDrawn = raw < 2 ? 0 : (repeated * sample * (sample - 1)) / (raw * (raw - 1));
  const below = poissonSums(pairsDrawn);
  const rest = raw === 1 ? 0 : (raw - sample) / (raw - 1);
  for (let run = 0; run < numbers.runs; run += 1) {
    const at = run * counties + county;
    const share = validity + unsure * numbers.mean[run]! + spread * numbers.validity[at]!;
    const valid = Math.round(raw * Math.min(1, Math.max(0, share)));
    const people = Math.max(0, valid - repeated);
    voters[run]! += people;
    if (sample === raw) {
      projected[run]! += people;
      continue;
    }
    const found = valid / raw;
    const drawn = Math.round(sample * found + numbers.sampled[at]! * Math.sqrt(sample * found * (1 - found) * rest));
    const good = Math.min(sample, valid, Math.max(0, sample - (raw - valid), drawn));
    const twice = Math.min(good >> 1, repeated, poissonAt(below, numbers.duplicates[at]!));
    projected[run]! += projectedQuickly(raw, sample, good - twice, twice);
  }
}

/**
 * As `projectCounty` by the regulation, in whole numbers below 2^53 (a sample of at least 1 in 1,000 of 100 million): the test
 * holds the one against the other.
 */
export function projectedQuickly(raw: number, sample: number, valid: number, duplicates: number): number {
  const validity = Math.floor((20_000 * valid + sample) / (2 * sample));
  const factor = Math.floor((20_000 * raw + sample) / (2 * sample));
  const uncorrected = Math.ceil((raw * validity) / 10_000);
  const correction = Math.ceil((duplicates * factor * (factor - 10_000)) / 100_000_000);
  return Math.max(0, uncorrected - correction);
}
