/** The door of the room: questions put to a vote, the keys that must turn, and their results. */
import type { Room } from '../../platform/room.ts';
import { readApi } from './api/read.ts';
import { voteApi } from './api/vote.ts';
import { countChore } from './count-ballots.ts';
import { describeReferendums } from './describe-referendums.ts';
import { exportRoutes } from './routes/export.ts';
import { feedRoutes } from './routes/feeds.ts';
import { forecastRoutes } from './routes/forecast.ts';
import { organiseRoutes } from './routes/organise.ts';
import { peopleRoutes } from './routes/organise-people.ts';
import { publicRoutes } from './routes/public.ts';
import { returnsRoutes } from './routes/returns.ts';
import { voteRoutes } from './routes/vote.ts';
import { common } from './words/common.ts';

export { referendumCard, referendumCards } from './cards.ts';
export { keySentence } from './pages/key-words.ts';
export { readReturnsCsv } from './read-returns-csv.ts';
export type { ReadReturns } from './read-returns-csv.ts';
export { csvSentence, entrySentence } from './words/returns.ts';
export { createReferendumFor } from './create-referendum-for.ts';
export type { Measure } from './create-referendum-for.ts';
export { comingVote, comingVotes, forecastHref } from './coming-votes.ts';
export type { ComingVote } from './coming-votes.ts';
export { countAt } from './count-ballots.ts';
export { putWholeReferendum } from './store/seed.ts';
export type { PastBallot, PastReturn, WholeReferendum } from './store/seed.ts';

export const referendums: Room = {
  name: 'referendums',
  routes: [
    // Fixed paths such as /referendums/new come before /referendums/:slug.
    ...feedRoutes,
    ...exportRoutes,
    ...forecastRoutes,
    ...organiseRoutes,
    ...peopleRoutes,
    ...returnsRoutes,
    ...voteRoutes,
    ...publicRoutes,
    ...readApi,
    ...voteApi,
  ],
  chores: [countChore],
  processes: { kind: 'referendum', describe: describeReferendums },
  menu: { verb: 'propose', href: '/referendums', label: (locale) => common(locale)('referendums') },
};
