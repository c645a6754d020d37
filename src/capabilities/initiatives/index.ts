/** The door of the room: petitions on their way to a decision, counted as the law counts. */
import type { Room } from '../../platform/room.ts';
import { readApi } from './api/read.ts';
import { describeInitiatives } from './describe-initiatives.ts';
import { feedRoutes } from './routes/feeds.ts';
import { organiseRoutes } from './routes/organise.ts';
import { proponentRoutes } from './routes/proponent.ts';
import { mailRoutes } from './routes/mail.ts';
import { reminderChore } from './remind.ts';
import { tellFollowers } from './tell-followers.ts';
import { pledgeFoldChore, pledgeForgetChore } from './pledge-fold.ts';
import { pledgeApi } from './api/pledge.ts';
import { pledgeFigureRoutes } from './routes/pledge-figures.ts';
import { pledgeScreeningRoutes } from './routes/pledge-screening.ts';
import { pledgeOwnRoutes } from './routes/pledge-own.ts';
import { pledgeRoutes } from './routes/pledge.ts';
import { paperReadApi } from './api/paper-read.ts';
import { paperWriteApi } from './api/paper-write.ts';
import { projectionRoutes } from './routes/projection.ts';
import { simulatorRoutes } from './routes/projection-simulator.ts';
import { publicRoutes } from './routes/public.ts';
import { rawCountRoutes } from './routes/raw-count.ts';
import { rawEnterRoutes } from './routes/raw-enter.ts';
import { rawExportRoutes } from './routes/raw-exports.ts';
import { returnImportRoutes } from './routes/return-import.ts';
import { rawImportRoutes } from './routes/raw-import.ts';
import { sampleRoutes } from './routes/sample-draws.ts';
import { verifyTotalsRoutes } from './routes/verify-totals.ts';
import { verifyRoutes } from './routes/verify.ts';
import { common } from './words/common.ts';

export { hasEnded, initiativeCard, initiativeCards, initiativesStanding } from './cards.ts';
export { initiativeRegions } from './store/initiative-regions.ts';
export { putPastVote, putWholeInitiative } from './store/seed.ts';
export type { WholeInitiative } from './store/seed.ts';
export { putPastPaper } from './store/seed-paper.ts';
export type { PastCounty, PastPaper } from './store/seed-paper.ts';
export { putPastPledges } from './store/seed-pledges.ts';
export type { PastPledge } from './store/seed-pledges.ts';

export const initiatives: Room = {
  name: 'initiatives',
  routes: [
    // Fixed paths such as /initiatives/new come before /initiatives/:slug.
    ...organiseRoutes,
    ...mailRoutes,
    ...proponentRoutes,
    ...feedRoutes,
    ...readApi,
    ...pledgeOwnRoutes,
    ...pledgeRoutes,
    ...pledgeFigureRoutes,
    ...pledgeScreeningRoutes,
    ...pledgeApi,
    ...rawCountRoutes,
    ...rawImportRoutes,
    ...rawEnterRoutes,
    ...sampleRoutes,
    // Before /verify/:county, which would take it for a county.
    ...returnImportRoutes,
    ...verifyRoutes,
    ...verifyTotalsRoutes,
    ...projectionRoutes,
    ...simulatorRoutes,
    ...rawExportRoutes,
    ...paperReadApi,
    ...paperWriteApi,
    ...publicRoutes,
  ],
  jobs: [tellFollowers],
  chores: [pledgeFoldChore, pledgeForgetChore, reminderChore],
  processes: { kind: 'initiative', describe: describeInitiatives },
  menu: { verb: 'propose', href: '/initiatives', label: (locale) => common(locale)('initiatives') },
};
