/** The door of the room: questions put to a vote, the keys that must turn, and their results. */
import type { Room } from '../../platform/room.ts';
import { countChore } from './count-ballots.ts';
import { describeReferendums } from './describe-referendums.ts';
import { feedRoutes } from './routes/feeds.ts';
import { publicRoutes } from './routes/public.ts';
import { voteRoutes } from './routes/vote.ts';
import { common } from './words/common.ts';

export { createReferendumFor } from './create-referendum-for.ts';
export type { Measure } from './create-referendum-for.ts';

export const referendums: Room = {
  name: 'referendums',
  routes: [
    // Fixed paths such as /referendums/new come before /referendums/:slug.
    ...feedRoutes,
    ...voteRoutes,
    ...publicRoutes,
  ],
  chores: [countChore],
  processes: { kind: 'referendum', describe: describeReferendums },
  menu: { href: '/referendums', label: (locale) => common(locale)('referendums') },
};
