/**
 * The organiser or the clerk tells that a step of the notice was done, away from here: when, and where or how. What was told is never
 * changed; a later entry with a reason corrects it, or takes it back. Telling late is fine: what counts is when it was done.
 */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { stepsOf, type NoticeStep } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { dutiesOf, newestOf } from './duties.ts';
import { logAct } from './log-act.ts';
import { hasNoticeWithKey, insertNotice, noticesOf } from './store/notices.ts';
import { lockedTownHall } from './store/plan.ts';
import { processOf, type TownHall } from './town-hall.ts';

export const longestNotice = 300;
const earliestMs = 366 * 86_400_000;

export type NoticeProblem =
  /** Not asked of this kind of meeting. */
  | 'stepWrong'
  | 'notPosted'
  | 'cancelled'
  | 'doneMissing'
  | 'doneLater'
  | 'doneTooEarly'
  | 'whereMissing'
  | 'whereTooLong'
  | 'reasonMissing'
  | 'reasonTooLong'
  /** Somebody else told something about this step since the form was drawn. */
  | 'toldMeanwhile'
  | 'nothingToTakeBack';

export interface ToldNotice {
  readonly step: string;
  /** The number of the entry that this one corrects; 0: it is the first of its step. */
  readonly corrects: number;
  /** Null: it was not done, and what was told before is taken back. */
  readonly doneAt: Date | null;
  readonly note: string;
  /** Asked for where something is corrected. */
  readonly reason: string;
  /** A UUID: sent twice it is one entry. */
  readonly key: string;
}

export async function markNotice(
  platform: Platform,
  id: number,
  official: Official,
  told: ToldNotice,
): Promise<Result<'told' | 'known', NoticeProblem>> {
  const [note, reason] = [told.note.trim(), told.reason.trim()];
  const done = await platform.db.transaction().execute(async (tx): Promise<Result<'told' | 'known', NoticeProblem>> => {
    const { hall, now } = await lockedTownHall(tx, id);
    if (await hasNoticeWithKey(tx, id, told.key)) return ok('known');
    const step = stepsOf(hall.kind).find((one) => one === told.step);
    if (step === undefined) return err('stepWrong');
    const newest = newestOf(await noticesOf(tx, id)).get(step);
    const { doneAt, corrects } = told;
    const problem =
      standing(hall) ??
      (doneAt === null ? undefined : (whenProblem(hall, doneAt, now) ?? whereProblem(note))) ??
      ((newest?.number ?? 0) === corrects ? undefined : 'toldMeanwhile') ??
      (doneAt === null && (newest?.doneAt ?? null) === null ? 'nothingToTakeBack' : undefined) ??
      (newest === undefined ? undefined : reasonProblem(reason));
    if (problem !== undefined) return err(problem);
    const entry = { step, doneAt, note: doneAt === null ? '' : note, reason: newest === undefined ? '' : reason };
    const by = { byAccount: official.id, byRole: official.role };
    const number = await insertNotice(tx, id, { ...entry, ...by, key: told.key, at: now });
    await logAct(platform, tx, hall, official, {
      act: newest === undefined ? 'town-hall.notice-given' : 'town-hall.notice-corrected',
      ...(newest === undefined ? {} : { reason }),
      detail: { step, notice: number, done: doneAt !== null, late: isLate(hall, step, doneAt, now) },
    });
    return ok('told');
  });
  if (done.ok && done.value === 'told') platform.live.announce(processOf(id));
  return done;
}

const standing = ({ publishedAt, cancelledAt }: TownHall): NoticeProblem | undefined =>
  publishedAt === null ? 'notPosted' : cancelledAt === null ? undefined : 'cancelled';

function whenProblem({ startsAt }: TownHall, doneAt: Date, now: Date): NoticeProblem | undefined {
  if (doneAt > now) return 'doneLater';
  // A year that was mistyped would be in time.
  return startsAt.getTime() - doneAt.getTime() > earliestMs ? 'doneTooEarly' : undefined;
}

const whereProblem = (note: string): NoticeProblem | undefined =>
  reasonProblem(note) === 'reasonMissing' ? 'whereMissing' : note.length > longestNotice ? 'whereTooLong' : undefined;

const isLate = (hall: TownHall, step: NoticeStep, doneAt: Date | null, now: Date): boolean => {
  const due = dutiesOf(hall, now).find(({ what }) => what === step);
  return due !== undefined && doneAt !== null && doneAt.getTime() > due.at;
};
