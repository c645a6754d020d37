/** A clerk records a programme of an adopted allocation, and what is planned, committed and spent in it. Both are public at once and stay. */
import { actInPublic, actOn } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf } from './allocation.ts';
import type { Programme } from './programme.ts';
import type { EntryTerms, ProgrammeTerms } from './read-programme-form.ts';
import { lockedAllocation } from './store/organise.ts';
import { insertEntry, insertProgramme } from './store/programmes.ts';

export type RecordProblem = 'reasonMissing' | 'reasonTooLong' | 'notAdopted';

/** Gives its number. The same form, by its key, sent twice is one programme. `at`: when it was begun; now unless told. */
export const recordProgramme = (
  platform: Platform,
  allocationId: number,
  official: Official,
  { reason, ...terms }: ProgrammeTerms,
  key: string,
  at?: Date,
): Promise<Result<number, RecordProblem>> =>
  actInPublic<number, RecordProblem>(platform, processOf(allocationId), { official, reason }, async (tx, log) => {
    const { allocation, now } = await lockedAllocation(tx, allocationId);
    if (allocation.adoptedAt === null) return err('notAdopted');
    const { number, fresh } = await insertProgramme(tx, {
      ...terms,
      allocationId,
      at: at ?? now,
      by: official,
      key,
    });
    if (fresh)
      await log('programme.begun', allocation, { slug: allocation.slug, programme: number, title: terms.title });
    return ok(number);
  });

/** The note says for what; it stands in the log as the reason. `at`: when it was entered; now unless told. */
export const recordEntry = (
  platform: Platform,
  programme: Pick<Programme, 'allocationId' | 'number'>,
  official: Official,
  terms: EntryTerms,
  key: string,
  at?: Date,
): Promise<Result<number, never>> =>
  actOn<number, never>(platform, processOf(programme.allocationId), async (tx) => {
    const { allocation, now } = await lockedAllocation(tx, programme.allocationId);
    const { number, fresh } = await insertEntry(tx, allocation.id, {
      ...terms,
      programme: programme.number,
      at: at ?? now,
      by: official,
      key,
    });
    if (fresh)
      await platform.audit(tx, {
        act: 'programme.entered',
        actorId: official.id,
        actorRole: official.role,
        regionId: terms.region,
        process: processOf(allocation.id),
        reason: terms.note,
        public: true,
        detail: { programme: programme.number, entry: number, kind: terms.kind, cents: terms.cents },
      });
    return ok(number);
  });
