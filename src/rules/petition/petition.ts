/**
 * A petition as a whole: the counties' projections added up, held against the requirement.
 *
 * Source: California Elections Code 9030 (c) (raw count below the requirement: no further action), (f) and (g) (below 95 %:
 * fails; above 110 %: eligible) and 9031 (from 95 % to 110 %, both included: every signature is verified). The limits are
 * exact fractions and come as data.
 */
import {
  isReported,
  returnProblems,
  type AwaitedCounty,
  type CountyReturn,
  type ReturnProblem,
} from './county-return.ts';
import { compare, decimalText, exactly, plus, rounded, times, type Exact } from './exact.ts';
import { projectCounty, type CountyProjection } from './project.ts';
import type { ProjectionRounding } from './rounding.ts';
import { err, ok, type Result } from '../result.ts';

/** `of` parts in `in`: 95 in 100. Whole numbers. */
export interface Share {
  readonly of: number;
  readonly in: number;
}

export interface ProjectionLimits {
  /** Below this share of the requirement the petition fails. */
  readonly failsBelow: Share;
  /** Above this share it is eligible. */
  readonly eligibleAbove: Share;
}

export const CALIFORNIA_LIMITS: ProjectionLimits = {
  failsBelow: { of: 95, in: 100 },
  eligibleAbove: { of: 110, in: 100 },
};

export interface PetitionTerms {
  /** Signatures of voters that the law asks for, at least 1. */
  readonly required: number;
  readonly rounding: ProjectionRounding;
  readonly limits: ProjectionLimits;
}

export type SampleOutcome = 'fails' | 'full-check' | 'eligible';
export type PetitionOutcome = SampleOutcome | 'raw-count-too-low' | 'not-complete';

export interface PetitionProjection {
  readonly counties: readonly CountyProjection[];
  readonly awaited: readonly AwaitedCounty[];
  /** Of all counties that have counted. */
  readonly raw: number;
  /** Of the counties that have reported. */
  readonly projected: number;
  readonly required: number;
  /** Projected / required x 100. */
  readonly percent: Exact;
  /** With enough digits to tell it from both limits; "…" where it goes on. */
  readonly percentText: string;
  readonly outcome: PetitionOutcome;
  /** What the total can still become: `least` where the awaited counties add nothing, `most` where all theirs is valid. */
  readonly bounds: {
    readonly least: number;
    readonly most: number | undefined;
    /** Where the awaited signatures turn out as valid as the reported ones, duplicates included; rounded down. */
    readonly alike: number | undefined;
  };
  /** The outcomes that the sample can still have, given the bounds; one when nothing is awaited or the rest cannot matter. */
  readonly possible: readonly SampleOutcome[];
  /** Then a full check has nothing left to verify. */
  readonly everySignatureVerified: boolean;
}

export function projectPetition(
  counties: readonly (CountyReturn | AwaitedCounty)[],
  terms: PetitionTerms,
): Result<PetitionProjection, readonly ReturnProblem[]> {
  const problems = returnProblems(counties);
  if (problems.length > 0) return err(problems);
  const { required, rounding, limits } = terms;
  const reported = counties.filter(isReported).map((county) => projectCounty(county, rounding));
  const awaited = counties.filter((county) => !isReported(county));
  const total = reported.reduce((sum, { result }) => plus(sum, result), exactly(0));
  const projected = wholePart(rounded(total, rounding.total));
  const raw = counties.reduce((sum, one) => sum + (one.raw ?? 0), 0);
  const awaitedRaw = awaited.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one.raw === undefined ? undefined : sum + one.raw),
    0,
  );
  const bounds = boundsOf(projected, raw, awaitedRaw);
  const outcomes = possibleOutcomes(bounds, required, limits);
  return ok({
    counties: reported,
    awaited,
    raw,
    projected,
    required,
    percent: times(exactly(projected, required), exactly(100)),
    percentText: percentOf(projected, required, limits),
    outcome:
      awaitedRaw !== undefined && raw < required
        ? 'raw-count-too-low'
        : awaited.length > 0
          ? 'not-complete'
          : outcomeOf(projected, required, limits),
    bounds,
    possible: outcomes,
    everySignatureVerified: awaited.length === 0 && reported.every(({ sample, raw: all }) => sample === all),
  });
}

/** Both boundaries belong to the full check. */
export function outcomeOf(projected: number, required: number, limits: ProjectionLimits): SampleOutcome {
  if (isBelow(projected, required, limits.failsBelow)) return 'fails';
  return isAbove(projected, required, limits.eligibleAbove) ? 'eligible' : 'full-check';
}

function boundsOf(projected: number, raw: number, awaited: number | undefined): PetitionProjection['bounds'] {
  if (awaited === undefined) return { least: projected, most: undefined, alike: undefined };
  const reported = raw - awaited;
  const alike = reported === 0 ? undefined : wholePart(exactly(BigInt(projected) * BigInt(raw), reported));
  return { least: projected, most: projected + awaited, alike };
}

function possibleOutcomes(
  { least, most }: PetitionProjection['bounds'],
  required: number,
  limits: ProjectionLimits,
): SampleOutcome[] {
  const inOrder: readonly SampleOutcome[] = ['fails', 'full-check', 'eligible'];
  const from = inOrder.indexOf(outcomeOf(least, required, limits));
  const until = most === undefined ? 2 : inOrder.indexOf(outcomeOf(most, required, limits));
  return inOrder.slice(from, until + 1);
}

const shareOf = ({ of, in: parts }: Share, required: number): Exact => times(exactly(of, parts), exactly(required));
const isBelow = (count: number, required: number, share: Share): boolean =>
  compare(exactly(count), shareOf(share, required)) < 0;
const isAbove = (count: number, required: number, share: Share): boolean =>
  compare(exactly(count), shareOf(share, required)) > 0;

const wholePart = ({ numerator, denominator }: Exact): number => Number(numerator / denominator);

/**
 * Two different fractions with denominators r and q differ by at least 1 / (rq), so a percentage cut off after as many
 * decimals as rq has digits never reads like a limit that it is not at.
 */
function percentOf(projected: number, required: number, { failsBelow, eligibleAbove }: ProjectionLimits): string {
  const digits = String(required * Math.max(failsBelow.in, eligibleAbove.in)).length - 2;
  return decimalText(times(exactly(projected, required), exactly(100)), Math.max(2, digits));
}
