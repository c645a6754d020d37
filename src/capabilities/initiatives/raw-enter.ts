/** A clerk enters a batch of a county's raw count, or corrects one: every correction is a revision with its reason. */
import { dayIn } from '../../platform/local-time.ts';
import { reasonProblem } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { isNameableDay, type IsoDay } from '../../rules/petition/calendar.ts';
import { lifeOf, type Life } from '../../rules/petition/life.ts';
import type { Db } from '../../platform/db/db.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { countyOfficial, type County } from './raw-county.ts';
import { longestBatch, mostInBatch } from './raw-count.ts';
import { eventsOf } from './store/events.ts';
import { batchesOf, closingOf, insertBatches, lockRawCounts, shareInitiative } from './store/raw-counts.ts';
import { samplesOf } from './store/sample-draws.ts';

export interface BatchEntry {
  readonly batch: string;
  readonly signatures: number;
  readonly receivedOn: IsoDay;
  readonly reason: string;
  /** Which revision of the batch this becomes: 1 for a new one. A retry names the same again, and changes nothing. */
  readonly revision: number;
}

export type EntryProblem =
  | 'notYourCounty'
  | 'notCounting'
  | 'countyClosed'
  | 'batchMissing'
  | 'batchTooLong'
  | 'batchTaken'
  | 'signaturesUnreadable'
  | 'signaturesTooMany'
  | 'dayUnreadable'
  | 'dayTooLate'
  | 'dayTooEarly'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'changedMeanwhile';

export async function enterBatch(
  platform: Platform,
  initiative: Initiative,
  county: County,
  accountId: string,
  entry: BatchEntry,
): Promise<Result<'recorded' | 'already', EntryProblem>> {
  const official = await countyOfficial(platform.db, initiative, county.id, accountId);
  if (official === undefined) return err('notYourCounty');
  const batch = entry.batch.trim();
  const today = dayIn(platform.now(), platform.config.timeZone);
  const done = await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<'recorded' | 'already', EntryProblem>> => {
      await shareInitiative(tx, initiative.id);
      const life = await lifeNow(tx, initiative);
      if (!(await takesCounts(tx, initiative, life))) return err('notCounting');
      await lockRawCounts(tx, initiative.id, [county.id]);
      const wrong = batchProblem({ ...entry, batch }, life, today);
      if (wrong !== undefined) return err(wrong);
      const before = (await batchesOf(tx, initiative.id, county.id)).find((each) => each.batch === batch);
      if (
        before !== undefined &&
        before.revision === entry.revision &&
        before.signatures === entry.signatures &&
        before.receivedOn === entry.receivedOn
      )
        return ok('already');
      if ((before?.revision ?? 0) !== entry.revision - 1)
        return err(entry.revision === 1 ? 'batchTaken' : 'changedMeanwhile');
      if (entry.revision > 1) {
        const reason = reasonProblem(entry.reason.trim());
        if (reason !== undefined) return err(reason);
      }
      if ((await closingOf(tx, initiative.id, county.id)) === true) return err('countyClosed');
      const reason = entry.revision > 1 ? entry.reason.trim() : '';
      await insertBatches(tx, initiative.id, [{ ...entry, countyId: county.id, batch, reason }], accountId);
      await platform.audit(tx, {
        act: entry.revision === 1 ? 'raw-batch.entered' : 'raw-batch.corrected',
        actorId: official.id,
        actorRole: official.role,
        regionId: county.id,
        process: processOf(initiative.id),
        ...(reason === '' ? {} : { reason }),
        public: true,
        detail: { batch, signatures: entry.signatures, ...(before === undefined ? {} : { before: before.signatures }) },
      });
      return ok('recorded');
    });
  if (done.ok && done.value === 'recorded') platform.live.announce(processOf(initiative.id));
  return done;
}

export async function lifeNow(db: Db, initiative: Pick<Initiative, 'id' | 'rules'>): Promise<Life> {
  const events = await eventsOf(db, initiative.id);
  return lifeOf(
    initiative.rules,
    events.map(({ event }) => event),
  );
}

/** After the filing and before the raw count is completed; never again once a sample is drawn from it. */
export async function takesCounts(db: Db, initiative: Pick<Initiative, 'id' | 'rules'>, life?: Life): Promise<boolean> {
  if ((life ?? (await lifeNow(db, initiative))).state !== 'counting') return false;
  return (await samplesOf(db, initiative.id)).length === 0;
}

/** What is wrong with a batch by itself. */
export function batchProblem(
  { batch, signatures, receivedOn }: Pick<BatchEntry, 'batch' | 'signatures' | 'receivedOn'>,
  { past }: Life,
  today: IsoDay,
): EntryProblem | undefined {
  if (batch === '') return 'batchMissing';
  if (batch.length > longestBatch) return 'batchTooLong';
  if (!Number.isInteger(signatures) || signatures < 0) return 'signaturesUnreadable';
  if (signatures > mostInBatch) return 'signaturesTooMany';
  if (!isNameableDay(receivedOn)) return 'dayUnreadable';
  // A made-up initiative may lie in the future, with all its days.
  const last = past.at(-1)?.on ?? today;
  if (receivedOn > (last > today ? last : today)) return 'dayTooLate';
  const circulated = past.find(({ kind }) => kind === 'title-issued')?.on;
  return circulated !== undefined && receivedOn < circulated ? 'dayTooEarly' : undefined;
}
