/**
 * A county has looked at every signature of its sample: its totals are counted from the findings and become its return. Until it takes
 * the return back, with a reason, no finding is added.
 */
import { actOn } from '../../platform/act.ts';
import { reasonProblem } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { countyOfficial, type County } from './raw-county.ts';
import type { CountyTotals } from './return-total.ts';
import { insertReturn, latestReturn } from './store/return-totals.ts';
import { shareInitiative } from './store/raw-counts.ts';
import { countySample, lockSample } from './store/sample-draws.ts';
import { countFindings, findingsOf, type Place } from './store/verify-checks.ts';
import type { Check } from './verify-check.ts';
import { stageNow } from './verify-record.ts';

export type FinishProblem =
  | { readonly type: 'notYourCounty' | 'notVerifying' | 'alreadyFinished' | 'reasonMissing' | 'reasonTooLong' }
  | { readonly type: 'notAllFound'; readonly left: number }
  /** Duplicates of a signature that was not found valid. */
  | { readonly type: 'duplicateOfNothing'; readonly signatures: readonly number[] };

export async function finishCounty(
  platform: Platform,
  initiative: Initiative,
  county: County,
  accountId: string,
  /** Needed when the county finishes again. */
  givenReason: string,
): Promise<Result<CountyTotals, FinishProblem>> {
  const official = await countyOfficial(platform.db, initiative, county.id, accountId);
  if (official === undefined) return err({ type: 'notYourCounty' });
  return actOn<CountyTotals, FinishProblem>(platform, processOf(initiative.id), async (tx) => {
    await shareInitiative(tx, initiative.id);
    const stage = await stageNow(tx, initiative);
    const sample = stage && (await countySample(tx, initiative.id, county.id, stage));
    if (stage === undefined || sample === undefined) return err({ type: 'notVerifying' });
    const place: Place = { initiativeId: initiative.id, countyId: county.id, stage };
    await lockSample(tx, initiative.id, county.id, stage);
    const before = await latestReturn(tx, place);
    if (before !== undefined && !before.takenBack) return err({ type: 'alreadyFinished' });
    const counts = await countFindings(tx, place);
    const found = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (found < sample.size) return err({ type: 'notAllFound', left: sample.size - found });
    const loose = looseDuplicates(await findingsOf(tx, place));
    if (loose.length > 0) return err({ type: 'duplicateOfNothing', signatures: loose });
    const reason = before === undefined ? '' : givenReason.trim();
    const wrong = before === undefined ? undefined : reasonProblem(reason);
    if (wrong !== undefined) return err({ type: wrong });
    const totals = { raw: sample.raw, sample: sample.size, valid: counts.valid, duplicates: counts.duplicate };
    const revision = (before?.revision ?? 0) + 1;
    await insertReturn(tx, place, { ...totals, revision, findings: counts, takenBack: false, reason }, accountId);
    await platform.audit(tx, {
      act: 'county.verified',
      actorId: official.id,
      actorRole: official.role,
      regionId: county.id,
      process: processOf(initiative.id),
      ...(reason === '' ? {} : { reason }),
      public: true,
      detail: { stage, ...totals },
    });
    return ok(totals);
  });
}

/**
 * Of two valid signatures of one voter one is valid and the other a duplicate of it; a third may be a duplicate of the second. Those that
 * lead to no valid one, or in a circle, leave the voter uncounted.
 */
function looseDuplicates(checks: readonly Check[]): readonly number[] {
  const bySignature = new Map(checks.map((check) => [check.signature, check]));
  return checks
    .filter(({ finding }) => finding === 'duplicate')
    .filter((duplicate) => {
      const seen = new Set<number>();
      let at: Check | undefined = duplicate;
      while (at !== undefined && at.finding === 'duplicate' && !seen.has(at.signature)) {
        seen.add(at.signature);
        at = bySignature.get(at.duplicateOf ?? 0);
      }
      return at?.finding !== 'valid';
    })
    .map(({ signature }) => signature);
}
