/**
 * How the seed of the sample will come about is announced before anybody can know it. An announcement can be replaced, with a reason, only
 * as long as its day has not come; or where the raw count was not completed before that day, since then the seed was known too early.
 */
import { actOn } from '../../platform/act.ts';
import { dayIn } from '../../platform/local-time.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { isNameableDay, type IsoDay } from '../../rules/petition/calendar.ts';
import type { Life } from '../../rules/petition/life.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { lifeNow } from './raw-enter.ts';
import { eventsOf, lockInitiative } from './store/events.ts';
import { announcementsOf, insertAnnouncement, revealOf } from './store/sample-draws.ts';
import type { Announcement } from './sample-draws.ts';
import type { Db } from '../../platform/db/db.ts';

export type AnnounceProblem =
  | 'notNow'
  | 'noSample'
  | 'announcedMissing'
  | 'announcedTooLong'
  | 'dayUnreadable'
  | 'dayNotAhead'
  | 'alreadyRevealed'
  | 'dayHasCome'
  | 'reasonMissing'
  | 'reasonTooLong';

export const longestAnnouncement = 1_000;

export async function announceSeed(
  platform: Platform,
  initiative: Initiative,
  official: Official,
  input: { readonly announced: string; readonly revealOn: string; readonly reason: string },
): Promise<Result<'announced' | 'already', AnnounceProblem>> {
  const [announced, reason] = [input.announced.trim(), input.reason.trim()];
  const today = dayIn(platform.now(), platform.config.timeZone);
  return actOn(platform, processOf(initiative.id), async (tx) => {
    await lockInitiative(tx, initiative.id);
    if (initiative.rules.sampling === null) return err('noSample');
    const life = await lifeNow(tx, initiative);
    if (!maySample(life)) return err('notNow');
    if (announced === '') return err('announcedMissing');
    if (announced.length > longestAnnouncement) return err('announcedTooLong');
    if (!isNameableDay(input.revealOn)) return err('dayUnreadable');
    if ((await revealOf(tx, initiative.id)) !== undefined) return err('alreadyRevealed');
    const before = (await announcementsOf(tx, initiative.id)).at(-1);
    if (before?.announced === announced && before.revealOn === input.revealOn) return ok('already');
    if (input.revealOn <= today) return err('dayNotAhead');
    if (before !== undefined) {
      const missed = !(await countedBefore(platform, tx, initiative, before.revealOn));
      if (before.revealOn <= today && !missed) return err('dayHasCome');
      const wrong = reasonProblem(reason);
      if (wrong !== undefined) return err(wrong);
    }
    const announcement = { number: (before?.number ?? 0) + 1, announced, revealOn: input.revealOn };
    await insertAnnouncement(tx, initiative.id, { ...announcement, reason }, official.id);
    await platform.audit(tx, {
      act: 'sample.announced',
      actorId: official.id,
      actorRole: official.role,
      regionId: initiative.regionId,
      process: processOf(initiative.id),
      ...(before === undefined ? {} : { reason }),
      public: initiative.publishedAt !== null,
      detail: { seedFrom: announced, revealOn: input.revealOn },
    });
    return ok('announced');
  });
}

const maySample = ({ state }: Life): boolean => ['circulating', 'counting', 'sampling'].includes(state);

/** Whether the raw count stood, by its own day and by when it was recorded, before the seed could be known. */
export async function countedBefore(
  platform: Platform,
  db: Db,
  initiative: Pick<Initiative, 'id'>,
  revealOn: IsoDay,
): Promise<boolean> {
  const counted = (await eventsOf(db, initiative.id)).findLast(({ event }) => event.kind === 'raw-counted');
  if (counted === undefined) return false;
  return counted.event.on < revealOn && dayIn(counted.at, platform.config.timeZone) < revealOn;
}

/**
 * Whether the seed may be known by now and has not been revealed: until it is, the raw count that stood before it stays. Were it struck
 * and recorded again, it would be later than the seed, and whoever dislikes the seed could announce another.
 */
export async function seedIsDue(platform: Platform, db: Db, initiative: Pick<Initiative, 'id'>): Promise<boolean> {
  const announcement = (await announcementsOf(db, initiative.id)).at(-1);
  if (announcement === undefined || announcement.revealOn > dayIn(platform.now(), platform.config.timeZone))
    return false;
  if ((await revealOf(db, initiative.id)) !== undefined) return false;
  return countedBefore(platform, db, initiative, announcement.revealOn);
}

/** Where the sample stands, for pages. */
export type SampleStanding = 'none' | 'announced' | 'missed' | 'due' | 'drawn';

export async function sampleStanding(
  platform: Platform,
  initiative: Initiative,
  announcement: Announcement | undefined,
  drawn: boolean,
): Promise<SampleStanding> {
  if (drawn) return 'drawn';
  if (announcement === undefined) return 'none';
  const today = dayIn(platform.now(), platform.config.timeZone);
  if (announcement.revealOn > today) return 'announced';
  return (await countedBefore(platform, platform.db, initiative, announcement.revealOn)) ? 'due' : 'missed';
}
