/** The door of the room: meetings in which the room, the phone and the web share one queue, and their records. */
import type { Room } from '../../platform/room.ts';
import { readApi } from './api/read.ts';
import { takePartApi } from './api/take-part.ts';
import { describeTownHalls } from './describe-town-halls.ts';
import { answerReminderChore } from './remind-answers.ts';
import { afterRoutes } from './routes/after.ts';
import { chairRoutes } from './routes/chair.ts';
import { feedRoutes } from './routes/feeds.ts';
import { liveRoutes } from './routes/live.ts';
import { moderateRoutes } from './routes/moderate.ts';
import { pollRoutes } from './routes/polls.ts';
import { conductRoutes } from './routes/conduct.ts';
import { publicRoutes } from './routes/public.ts';
import { signUpRoutes } from './routes/sign-up.ts';
import { signUpsRoutes } from './routes/sign-ups.ts';
import { reminderChore } from './remind.ts';
import { tellChangesJob } from './tell-changes.ts';
import { tellPlacesJob } from './tell-places.ts';
import { rollRoutes } from './routes/roll.ts';
import { common } from './words/common.ts';

export { minutesText } from './minutes-text.ts';
export { townHallCards } from './cards.ts';
export { townHallRegions } from './store/overview.ts';

export const townHalls: Room = {
  name: 'town-halls',
  // Fixed paths such as /town-halls/new come before /town-halls/:slug.
  routes: [
    ...feedRoutes,
    ...signUpRoutes,
    ...signUpsRoutes,
    ...liveRoutes,
    ...chairRoutes,
    ...moderateRoutes,
    ...pollRoutes,
    ...rollRoutes,
    ...conductRoutes,
    ...takePartApi,
    ...afterRoutes,
    ...publicRoutes,
    ...readApi,
  ],
  jobs: [tellPlacesJob, tellChangesJob],
  chores: [answerReminderChore, reminderChore],
  processes: { kind: 'town-hall', describe: describeTownHalls },
  menu: { href: '/town-halls', label: (locale) => common(locale)('townHalls') },
};
