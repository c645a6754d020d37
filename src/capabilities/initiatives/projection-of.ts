/**
 * The projection of an initiative from what its counties reported: the numbers of the law, the interval beside them, and the rounding
 * variants compared. Everything that pages, the API, the export and the completion say comes from here.
 */
import type { Db } from '../../platform/db/db.ts';
import {
  isReported,
  petitionIntervals,
  projectPetition,
  REGULATION,
  ROUNDINGS,
  type AwaitedCounty,
  type CountyReturn,
  type PetitionIntervals,
  type PetitionProjection,
  type ProjectionLimits,
  type ProjectionRounding,
} from '../../rules/petition/index.ts';
import type { RulesProfile } from '../../rules/petition/profile.ts';
import type { Initiative } from './initiative.ts';
import type { CountyReport } from './return-total.ts';
import type { CountySample } from './sample-draws.ts';
import { returnsOf } from './store/return-totals.ts';
import { samplesOf } from './store/sample-draws.ts';

export interface Picture {
  /** By name, as `concord petition project` reads them. */
  readonly counties: readonly (CountyReturn | AwaitedCounty)[];
  readonly projection: PetitionProjection;
  readonly intervals: PetitionIntervals;
  readonly rounding: ProjectionRounding;
  readonly limits: ProjectionLimits;
}

/** Undefined where nothing is projected: no sample drawn, no requirement, or a profile without a sample. */
export async function pictureOf(db: Db, initiative: Initiative): Promise<Picture | undefined> {
  const { rules, required } = initiative;
  const { sampling, limits } = rules;
  if (required === null || sampling === null || limits === null) return undefined;
  const [samples, reports] = await Promise.all([
    samplesOf(db, initiative.id, 'sample'),
    returnsOf(db, initiative.id, 'sample'),
  ]);
  if (samples.length === 0) return undefined;
  const counties = countyRows(samples, reports);
  return { counties, ...projected(counties, { required, limits: limitsOf(limits), rounding: roundingOf(rules) }) };
}

export function projected(
  counties: readonly (CountyReturn | AwaitedCounty)[],
  terms: { readonly required: number; readonly limits: ProjectionLimits; readonly rounding: ProjectionRounding },
): Omit<Picture, 'counties'> {
  const projection = projectPetition(counties, terms);
  // Each return was checked when it came in, by the use case and by the database.
  if (!projection.ok) throw new Error(`a stored return has problems: ${JSON.stringify(projection.error)}`);
  return {
    projection: projection.value,
    intervals: petitionIntervals(counties.filter(isReported)),
    rounding: terms.rounding,
    limits: terms.limits,
  };
}

/** Reported counties with their totals, the others with their raw count. */
export function countyRows(
  samples: readonly Omit<CountySample, 'numbers'>[],
  reports: readonly CountyReport[],
): readonly (CountyReturn | AwaitedCounty)[] {
  const standing = new Map(reports.filter(({ takenBack }) => !takenBack).map((report) => [report.countyId, report]));
  return samples.map(({ id, name, raw }) => {
    const report = standing.get(id);
    if (report === undefined) return { county: name, raw };
    const { sample, valid, duplicates } = report;
    return { county: name, raw, sample, valid, duplicates };
  });
}

/** A profile may name a rounding that this program does not know yet: then the law's. */
const roundingOf = ({ sampling }: RulesProfile): ProjectionRounding =>
  ROUNDINGS.find(({ id }) => id === sampling?.rounding) ?? REGULATION;

export const limitsOf = ({ fails, eligible }: NonNullable<RulesProfile['limits']>): ProjectionLimits => ({
  failsBelow: fails,
  eligibleAbove: eligible,
});

/** A full check counts what was verified: the returns of all signatures, and the samples that were all signatures. */
export interface FullCheck {
  readonly counties: readonly { readonly county: string; readonly raw: number; readonly valid: number | undefined }[];
  readonly valid: number;
  readonly awaited: number;
}

/** Undefined before a full check is ordered. */
export async function fullCheckOf(db: Db, initiative: Pick<Initiative, 'id'>): Promise<FullCheck | undefined> {
  const [samples, reports] = await Promise.all([samplesOf(db, initiative.id), returnsOf(db, initiative.id)]);
  const all = samples.filter(({ stage }) => stage === 'all');
  const small = samples.filter(({ stage, size, raw }) => stage === 'sample' && size === raw);
  if (all.length === 0) return undefined;
  const valid = new Map(
    reports.filter(({ takenBack }) => !takenBack).map((report) => [`${report.countyId} ${report.stage}`, report.valid]),
  );
  const counties = [...all, ...small.filter(({ id }) => !all.some((other) => other.id === id))]
    .map(({ id, name, raw, stage }) => ({ county: name, raw, valid: valid.get(`${id} ${stage}`) }))
    .toSorted((a, b) => (a.county < b.county ? -1 : 1));
  return {
    counties,
    valid: counties.reduce((sum, each) => sum + (each.valid ?? 0), 0),
    awaited: counties.filter((each) => each.valid === undefined).length,
  };
}
