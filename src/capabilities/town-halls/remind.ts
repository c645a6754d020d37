/**
 * Reminders for those who signed up: that questions are open, the day before, and an hour before. The row that says so and the letters
 * are one transaction, so that neither two nodes nor a restart send one twice; a meeting that was moved has its reminders again.
 */
import { putMail } from '../../platform/mail.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Chore } from '../../platform/room.ts';
import { listTownHalls } from './listed.ts';
import { placingOf } from './placing.ts';
import type { Place } from './sign-up.ts';
import { reminderLetter, type Reminder } from './sign-up-letters.ts';
import { addresseesOf } from './store/sign-ups.ts';
import { markReminded } from './store/reminders.ts';
import { tellPlaces } from './tell-places.ts';
import type { TownHall } from './town-hall.ts';

const hourMs = 3_600_000;

/** Which are due at `now`, with the instant they are about. Late ones are sent as long as they still help. */
export function remindersDue(
  { startsAt, questionsFrom }: Pick<TownHall, 'startsAt' | 'questionsFrom'>,
  now: Date,
): readonly { readonly kind: Reminder; readonly about: Date }[] {
  const left = startsAt.getTime() - now.getTime();
  if (left <= 0) return [];
  return [
    ...(questionsFrom !== null && questionsFrom <= now && left > 2 * hourMs
      ? [{ kind: 'questions' as const, about: questionsFrom }]
      : []),
    ...(left <= 24 * hourMs && left > 2 * hourMs ? [{ kind: 'day' as const, about: startsAt }] : []),
    ...(left <= hourMs ? [{ kind: 'hour' as const, about: startsAt }] : []),
  ];
}

export async function remindAll(platform: Platform, now: Date): Promise<void> {
  for (const { hall, phase } of await listTownHalls(platform.db, now, { from: now })) {
    if (phase !== 'to-come') continue;
    if (hall.capacity !== null) await tellPlaces(platform, hall.id);
    for (const { kind, about } of remindersDue(hall, now)) await remind(platform, hall, kind, about, now);
  }
}

async function remind(platform: Platform, hall: TownHall, kind: Reminder, about: Date, now: Date): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    if (!(await markReminded(tx, hall.id, kind, about))) return;
    const { signUps, placed, waiting } = await placingOf(tx, hall, now);
    const addressees = await addresseesOf(
      tx,
      signUps.map(({ accountId }) => accountId),
    );
    for (const { accountId, way, line, at } of signUps) {
      const to = addressees.get(accountId);
      // Whoever signed up after questions had opened was told by the page.
      if (to === undefined || (kind === 'questions' && at >= about)) continue;
      const place: Place | undefined =
        way !== 'hall'
          ? undefined
          : placed.has(line)
            ? { placed: true }
            : { placed: false, nr: waiting.indexOf(line) + 1 };
      await putMail(tx, { to: to.email, ...reminderLetter(platform, hall, to.locale, kind, place) });
    }
  });
}

export const reminderChore: Chore = {
  name: 'town-halls.remind',
  everySeconds: 60,
  run: (platform) => remindAll(platform, platform.now()),
};
