/** The door of the room: meetings in which the room, the phone and the web share one queue, and their records. */
import type { Room } from '../../platform/room.ts';
import { captionsApi } from './api/captions.ts';
import { describeTownHalls } from './describe-town-halls.ts';
import { captionRoutes } from './routes/captions.ts';
import { chairRoutes } from './routes/chair.ts';
import { feedRoutes } from './routes/feeds.ts';
import { liveRoutes } from './routes/live.ts';
import { moderateRoutes } from './routes/moderate.ts';
import { pollRoutes } from './routes/polls.ts';
import { publicRoutes } from './routes/public.ts';
import { rollRoutes } from './routes/roll.ts';
import { common } from './words/common.ts';

export { townHallCards } from './cards.ts';

export const townHalls: Room = {
  name: 'town-halls',
  // Fixed paths such as /town-halls/new come before /town-halls/:slug.
  routes: [
    ...feedRoutes,
    ...liveRoutes,
    ...chairRoutes,
    ...moderateRoutes,
    ...pollRoutes,
    ...rollRoutes,
    ...captionRoutes,
    ...captionsApi,
    ...publicRoutes,
  ],
  processes: { kind: 'town-hall', describe: describeTownHalls },
  menu: { href: '/town-halls', label: (locale) => common(locale)('townHalls') },
};
