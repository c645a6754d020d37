/** The door of the room: meetings in which the room, the phone and the web share one queue, and their records. */
import type { Room } from '../../platform/room.ts';
import { readApi } from './api/read.ts';
import { describeTownHalls } from './describe-town-halls.ts';
import { chairRoutes } from './routes/chair.ts';
import { feedRoutes } from './routes/feeds.ts';
import { liveRoutes } from './routes/live.ts';
import { moderateRoutes } from './routes/moderate.ts';
import { publicRoutes } from './routes/public.ts';
import { signUpRoutes } from './routes/sign-up.ts';
import { signUpsRoutes } from './routes/sign-ups.ts';
import { reminderChore } from './remind.ts';
import { tellPlacesJob } from './tell-places.ts';
import { common } from './words/common.ts';

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
    ...publicRoutes,
    ...readApi,
  ],
  jobs: [tellPlacesJob],
  chores: [reminderChore],
  processes: { kind: 'town-hall', describe: describeTownHalls },
  menu: { href: '/town-halls', label: (locale) => common(locale)('townHalls') },
};
