/** The door of the room: small pots run by the residents of one area. */
import type { Room } from '../../platform/room.ts';
import { runApi } from './api/run.ts';
import { takePartApi } from './api/take-part.ts';
import { describeFunds } from './describe-funds.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { openDataRoutes } from './routes/open-data.ts';
import { publicRoutes } from './routes/public.ts';
import { runRoutes } from './routes/run.ts';
import { takePartRoutes } from './routes/take-part.ts';
import { termsRoutes } from './routes/terms.ts';
import { common } from './words/common.ts';

export { fundCards } from './cards.ts';
export { outcomeOf } from './decide-outcome.ts';
export type { Milestone } from './fund.ts';
export { putFund } from './plan-fund.ts';
export { typedTerms } from './read-terms.ts';
export { stagesOf } from './stages.ts';
export { insertVersion } from './store/versions.ts';
export { applicationsOf, insertApplication, insertDecision, insertEligibility, insertEntry } from './store/funds.ts';
export { panelVotesOf, pledgesOf } from './store/pledges.ts';

export const communityFunds: Room = {
  name: 'community-funds',
  // Fixed paths such as /funds/new come before /funds/:slug.
  routes: [
    ...calendarRoutes,
    ...openDataRoutes,
    ...termsRoutes,
    ...runRoutes,
    ...takePartRoutes,
    ...runApi,
    ...takePartApi,
    ...publicRoutes,
  ],
  processes: { kind: 'fund', describe: describeFunds },
  menu: { verb: 'fund', href: '/funds', label: (locale) => common(locale)('funds') },
};
