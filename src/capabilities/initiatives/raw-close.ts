/** A county says that its raw count is whole, or opens it again with a reason. The database holds the sum that was said. */
import { reasonProblem } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { mostInCounty } from './raw-count.ts';
import { countyOfficial, type County } from './raw-county.ts';
import { takesCounts } from './raw-enter.ts';
import { batchesOf, closingOf, insertClosing, lockRawCounts, shareInitiative } from './store/raw-counts.ts';

export type CloseProblem =
  | 'notYourCounty'
  | 'notCounting'
  | 'nothingCounted'
  /** Batches came in since the page was drawn: `signatures` is no longer the sum. */
  | 'sumChanged'
  | 'sumTooLarge'
  | 'reasonMissing'
  | 'reasonTooLong';

export interface Closing {
  readonly closed: boolean;
  /** The sum that the clerk saw. */
  readonly signatures: number;
  /** Needed to open again. */
  readonly reason: string;
}

/** Closing what is closed gives 'already'. */
export async function closeRawCount(
  platform: Platform,
  initiative: Initiative,
  county: County,
  accountId: string,
  closing: Closing,
): Promise<Result<'recorded' | 'already', CloseProblem>> {
  const official = await countyOfficial(platform.db, initiative, county.id, accountId);
  if (official === undefined) return err('notYourCounty');
  const reason = closing.reason.trim();
  const done = await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<'recorded' | 'already', CloseProblem>> => {
      await shareInitiative(tx, initiative.id);
      if (!(await takesCounts(tx, initiative))) return err('notCounting');
      await lockRawCounts(tx, initiative.id, [county.id]);
      if (((await closingOf(tx, initiative.id, county.id)) ?? false) === closing.closed) return ok('already');
      const wrong = closing.closed ? undefined : reasonProblem(reason);
      if (wrong !== undefined) return err(wrong);
      const batches = await batchesOf(tx, initiative.id, county.id);
      const signatures = batches.reduce((sum, each) => sum + each.signatures, 0);
      if (closing.closed && signatures === 0) return err('nothingCounted');
      if (closing.closed && signatures !== closing.signatures) return err('sumChanged');
      if (closing.closed && signatures > mostInCounty) return err('sumTooLarge');
      await insertClosing(tx, initiative.id, {
        countyId: county.id,
        closed: closing.closed,
        signatures,
        reason: closing.closed ? '' : reason,
        byAccount: official.id,
      });
      await platform.audit(tx, {
        act: closing.closed ? 'raw-count.closed' : 'raw-count.reopened',
        actorId: official.id,
        actorRole: official.role,
        regionId: county.id,
        process: processOf(initiative.id),
        ...(closing.closed ? {} : { reason }),
        public: true,
        detail: { signatures },
      });
      return ok('recorded');
    });
  if (done.ok && done.value === 'recorded') platform.live.announce(processOf(initiative.id));
  return done;
}
