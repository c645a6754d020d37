/** The door of the room: meetings in which the room, the phone and the web share one queue, and their records. */
import type { Room } from '../../platform/room.ts';
import { describeTownHalls } from './describe-town-halls.ts';
import { chairRoutes } from './routes/chair.ts';
import { feedRoutes } from './routes/feeds.ts';
import { liveRoutes } from './routes/live.ts';
import { organiseRoutes } from './routes/organising.ts';
import { publicRoutes } from './routes/public.ts';
import { common } from './words/common.ts';

export { townHallCards } from './cards.ts';

export const townHalls: Room = {
  name: 'town-halls',
  // Fixed paths such as /town-halls/new come before /town-halls/:slug.
  routes: [...organiseRoutes, ...feedRoutes, ...liveRoutes, ...chairRoutes, ...publicRoutes],
  processes: { kind: 'town-hall', describe: describeTownHalls },
  menu: { href: '/town-halls', label: (locale) => common(locale)('townHalls') },
};
