/** The door of the room: petitions on their way to a decision, counted as the law counts. */
import type { Room } from '../../platform/room.ts';
import { describeInitiatives } from './describe-initiatives.ts';
import { pledgeFoldChore, pledgeForgetChore } from './pledge-fold.ts';
import { pledgeApi } from './api/pledge.ts';
import { pledgeFigureRoutes } from './routes/pledge-figures.ts';
import { pledgeScreeningRoutes } from './routes/pledge-screening.ts';
import { pledgeOwnRoutes } from './routes/pledge-own.ts';
import { pledgeRoutes } from './routes/pledge.ts';
import { publicRoutes } from './routes/public.ts';
import { common } from './words/common.ts';

export const initiatives: Room = {
  name: 'initiatives',
  routes: [
    // Fixed paths such as /initiatives/new come before /initiatives/:slug.
    ...pledgeOwnRoutes,
    ...pledgeRoutes,
    ...pledgeFigureRoutes,
    ...pledgeScreeningRoutes,
    ...publicRoutes,
    ...pledgeApi,
  ],
  chores: [pledgeFoldChore, pledgeForgetChore],
  processes: { kind: 'initiative', describe: describeInitiatives },
  menu: { href: '/initiatives', label: (locale) => common(locale)('initiatives') },
};
