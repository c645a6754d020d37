/** Who signed up is told by mail when the meeting is moved, in time or place, and when it does not take place. */
import type { AuditRow } from '../../platform/audit.ts';
import { putMail } from '../../platform/mail.ts';
import type { Job } from '../../platform/room.ts';
import { changeLetter } from './sign-up-letters.ts';
import { markChangeTold } from './store/reminders.ts';
import { addresseesOf, signUpsOf } from './store/sign-ups.ts';
import { findTownHallById } from './store/town-halls.ts';

/** Parts of the plan that whoever comes has to know of. */
const matters: ReadonlySet<unknown> = new Set(['time', 'place', 'remote']);

function kindOf({ act, detail }: AuditRow): 'moved' | 'cancelled' | undefined {
  if (act === 'town-hall.cancelled') return 'cancelled';
  const changed = detail['changed'];
  return Array.isArray(changed) && changed.some((part) => matters.has(part)) ? 'moved' : undefined;
}

export const tellChangesJob: Job = {
  name: 'town-halls.tell-changes',
  on: ['town-hall.moved', 'town-hall.changed', 'town-hall.cancelled'],
  run: async (platform, cause) => {
    const kind = kindOf(cause);
    const hall = await findTownHallById(platform.db, Number(cause.process?.split(':')[1]));
    if (kind === undefined || hall === undefined || hall.publishedAt === null) return;
    await platform.db.transaction().execute(async (tx) => {
      // A job may run again after a crash: letters and mark are written together.
      if (!(await markChangeTold(tx, hall.id, cause.id))) return;
      const ids = (await signUpsOf(tx, hall.id)).map(({ accountId }) => accountId);
      for (const { email, locale } of (await addresseesOf(tx, ids)).values())
        await putMail(tx, { to: email, ...changeLetter(platform, hall, locale, kind, cause.reason ?? '') });
    });
  },
};
