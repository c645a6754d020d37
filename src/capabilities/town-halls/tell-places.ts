/**
 * Who waited and has a place now is told so by mail: when somebody gives theirs back, when there are more places, and when places that were
 * kept are released. The row that says so and the letter are one transaction, so nobody is told twice.
 */
import { putMail } from '../../platform/mail.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Job } from '../../platform/room.ts';
import { placingOf } from './placing.ts';
import type { Place } from './sign-up.ts';
import { placeLetter } from './sign-up-letters.ts';
import { meetingIn } from './standing.ts';
import { lockRecord } from './store/record.ts';
import { addresseesOf, markPlaceTold, toldPlaces } from './store/sign-ups.ts';
import { findTownHallById } from './store/town-halls.ts';
import { phaseOf } from './town-hall.ts';

export async function tellPlaces(platform: Platform, id: number): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    const { now } = await lockRecord(tx, id);
    const hall = await findTownHallById(tx, id);
    if (hall === undefined || phaseOf(hall, (await meetingIn(platform, tx, hall)).status) !== 'to-come') return;
    const { signUps, placed, waiting } = await placingOf(tx, hall, now);
    const told = await toldPlaces(tx, id);
    const changed = signUps.filter(({ way, line }) => way === 'hall' && told.get(line)?.placed !== placed.has(line));
    const addressees = await addresseesOf(
      tx,
      changed.map(({ accountId }) => accountId),
    );
    for (const { line, accountId } of changed) {
      const place: Place = placed.has(line) ? { placed: true } : { placed: false, nr: waiting.indexOf(line) + 1 };
      const turn = (told.get(line)?.turn ?? 0) + 1;
      if (!(await markPlaceTold(tx, id, line, { turn, placed: place.placed }))) continue;
      const to = addressees.get(accountId);
      if (to !== undefined) await putMail(tx, { to: to.email, ...placeLetter(platform, hall, to.locale, place) });
    }
  });
}

/** Woken at once; the chore of reminders looks again for what no act tells of. */
export const tellPlacesJob: Job = {
  name: 'town-halls.tell-places',
  on: ['town-hall.place-given-back', 'town-hall.places-kept', 'town-hall.changed'],
  run: (platform, { process }) => tellPlaces(platform, Number(process?.split(':')[1])),
};
