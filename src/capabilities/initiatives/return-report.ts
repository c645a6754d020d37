/** A county reports its totals, or takes them back with a reason. Each revision stays; only the newest counts. */
import { actOn } from '../../platform/act.ts';
import type { Db } from '../../platform/db/db.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { countyOfficial, type County } from './raw-county.ts';
import type { CountyReport, CountyTotals } from './return-total.ts';
import type { CountySample, Stage } from './sample-draws.ts';
import { insertReturn, latestReturn } from './store/return-totals.ts';
import { shareInitiative } from './store/raw-counts.ts';
import { countySample, lockSample } from './store/sample-draws.ts';
import { stageNow } from './verify-record.ts';

export type TotalsProblem = 'rawDiffers' | 'sampleDiffers' | 'validUnreadable' | 'duplicatesUnreadable' | 'aboveSample';
export type ReportProblem =
  | TotalsProblem
  | 'notYourCounty'
  | 'notVerifying'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'changedMeanwhile'
  | 'nothingToTakeBack';

/** `raw` and `sample` are those of the county's own count and draw: naming them again catches a mix-up of lines or counties. */
export function totalsProblem(
  { raw, sample, valid, duplicates }: CountyTotals,
  drawn: Pick<CountySample, 'raw' | 'size'>,
): TotalsProblem | undefined {
  const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
  if (raw !== drawn.raw) return 'rawDiffers';
  if (sample !== drawn.size) return 'sampleDiffers';
  if (!isCount(valid)) return 'validUnreadable';
  if (!isCount(duplicates)) return 'duplicatesUnreadable';
  return valid + duplicates > sample ? 'aboveSample' : undefined;
}

export async function reportTotals(
  platform: Platform,
  initiative: Initiative,
  county: County,
  accountId: string,
  /** `revision`: which one this becomes, 1 for the first. A retry names the same again, and changes nothing. */
  report: CountyTotals & { readonly reason: string; readonly revision: number },
): Promise<Result<'recorded' | 'already', ReportProblem>> {
  return inCounty(platform, initiative, county, accountId, async (tx, { official, stage, sample, before }) => {
    const wrong = totalsProblem(report, sample);
    if (wrong !== undefined) return err(wrong);
    if (before?.revision === report.revision && !before.takenBack && isSame(before, report)) return ok('already');
    if ((before?.revision ?? 0) !== report.revision - 1) return err('changedMeanwhile');
    const reason = report.revision > 1 ? report.reason.trim() : '';
    const why = report.revision > 1 ? reasonProblem(reason) : undefined;
    if (why !== undefined) return err(why);
    await putReturn(platform, tx, { initiative, county, official, stage }, { ...report, reason });
    return ok('recorded');
  });
}

export async function takeBackReturn(
  platform: Platform,
  initiative: Initiative,
  county: County,
  accountId: string,
  givenReason: string,
): Promise<Result<'recorded' | 'already', ReportProblem>> {
  return inCounty(platform, initiative, county, accountId, async (tx, { official, stage, before }) => {
    if (before === undefined || before.takenBack) return err('nothingToTakeBack');
    const reason = givenReason.trim();
    const wrong = reasonProblem(reason);
    if (wrong !== undefined) return err(wrong);
    const place = { initiativeId: initiative.id, countyId: county.id, stage };
    await insertReturn(tx, place, { ...before, revision: before.revision + 1, takenBack: true, reason }, official.id);
    await platform.audit(tx, {
      act: 'county-return.taken-back',
      actorId: official.id,
      actorRole: official.role,
      regionId: county.id,
      process: processOf(initiative.id),
      reason,
      public: true,
      detail: { stage },
    });
    return ok('recorded');
  });
}

interface Report {
  readonly initiative: Pick<Initiative, 'id'>;
  readonly county: County;
  readonly official: Official;
  readonly stage: Stage;
}

export async function putReturn(
  platform: Platform,
  tx: Db,
  { initiative, county, official, stage }: Report,
  { raw, sample, valid, duplicates, reason, revision }: CountyTotals & { reason: string; revision: number },
): Promise<void> {
  const totals = { raw, sample, valid, duplicates };
  const place = { initiativeId: initiative.id, countyId: county.id, stage };
  await insertReturn(tx, place, { ...totals, revision, findings: null, takenBack: false, reason }, official.id);
  await platform.audit(tx, {
    act: 'county-return.reported',
    actorId: official.id,
    actorRole: official.role,
    regionId: county.id,
    process: processOf(initiative.id),
    ...(reason === '' ? {} : { reason }),
    public: true,
    detail: { stage, ...totals },
  });
}

export const isSame = (a: CountyTotals, b: CountyTotals): boolean =>
  a.raw === b.raw && a.sample === b.sample && a.valid === b.valid && a.duplicates === b.duplicates;

interface InCounty {
  readonly official: Official;
  readonly stage: Stage;
  readonly sample: CountySample;
  readonly before: CountyReport | undefined;
}

async function inCounty<T>(
  platform: Platform,
  initiative: Initiative,
  county: County,
  accountId: string,
  act: (tx: Db, found: InCounty) => Promise<Result<T, ReportProblem>>,
): Promise<Result<T, ReportProblem>> {
  const official = await countyOfficial(platform.db, initiative, county.id, accountId);
  if (official === undefined) return err('notYourCounty');
  return actOn(platform, processOf(initiative.id), async (tx) => {
    await shareInitiative(tx, initiative.id);
    const stage = await stageNow(tx, initiative);
    const sample = stage && (await countySample(tx, initiative.id, county.id, stage));
    if (stage === undefined || sample === undefined) return err('notVerifying');
    await lockSample(tx, initiative.id, county.id, stage);
    const before = await latestReturn(tx, { initiativeId: initiative.id, countyId: county.id, stage });
    return act(tx, { official, stage, sample, before });
  });
}
