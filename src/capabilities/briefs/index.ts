/** The door of the room: what is known about one contested topic, so that people on all sides call it fair. */
import type { Room } from '../../platform/room.ts';
import { writeApi } from './api/write.ts';
import { describeBriefs } from './describe-briefs.ts';
import { claimRoutes } from './routes/claims.ts';
import { figureRoutes } from './routes/figures.ts';
import { openDataRoutes } from './routes/open-data.ts';
import { publicRoutes } from './routes/public.ts';
import { readerRoutes } from './routes/readers.ts';
import { reviewRoutes } from './routes/review.ts';
import { writeRoutes } from './routes/write.ts';
import { common } from './words/common.ts';

export { briefCards } from './cards.ts';
export { putBrief } from './write-brief.ts';

export const briefs: Room = {
  name: 'briefs',
  // Fixed paths such as /briefs/new come before /briefs/:slug.
  routes: [
    ...openDataRoutes,
    ...writeApi,
    ...writeRoutes,
    ...claimRoutes,
    ...figureRoutes,
    ...reviewRoutes,
    ...readerRoutes,
    ...publicRoutes,
  ],
  processes: { kind: 'brief', describe: describeBriefs },
  menu: { verb: 'understand', href: '/briefs', label: (locale) => common(locale)('briefs') },
};
