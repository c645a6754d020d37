/** The door of the room: meetings in which the room, the phone and the web share one queue, and their records. */
import type { Role, Scope } from '../../platform/rights.ts';
import type { Room } from '../../platform/room.ts';
import { captionLineApi } from './api/caption-line.ts';
import { captionsApi } from './api/captions.ts';
import { noticeApi } from './api/notice.ts';
import { pollsApi } from './api/polls.ts';
import { questionsApi } from './api/questions.ts';
import { readApi } from './api/read.ts';
import { signUpApi } from './api/sign-up.ts';
import { takePartApi } from './api/take-part.ts';
import { commitMerged } from './commit-merged.ts';
import { describeTownHalls } from './describe-town-halls.ts';
import { answerReminderChore } from './remind-answers.ts';
import { reminderChore } from './remind.ts';
import { afterRoutes } from './routes/after.ts';
import { captionLineRoutes } from './routes/caption-line.ts';
import { captionRoutes } from './routes/captions.ts';
import { chairRoutes } from './routes/chair.ts';
import { conductRoutes } from './routes/conduct.ts';
import { deskRoutes } from './routes/desk.ts';
import { feedRoutes } from './routes/feeds.ts';
import { hallImportRoutes } from './routes/hall-import.ts';
import { hallPackRoutes } from './routes/hall-pack.ts';
import { hallRoutes } from './routes/hall.ts';
import { liveRoutes } from './routes/live.ts';
import { moderateRoutes } from './routes/moderate.ts';
import { organiseRoutes } from './routes/organising.ts';
import { noticeRoutes } from './routes/notice.ts';
import { pollRoutes } from './routes/polls.ts';
import { publicRoutes } from './routes/public.ts';
import { questionLedgerRoutes } from './routes/question-ledger.ts';
import { rollRoutes } from './routes/roll.ts';
import { screenRoutes } from './routes/screen.ts';
import { signUpRoutes } from './routes/sign-up.ts';
import { signUpsRoutes } from './routes/sign-ups.ts';
import { forgetUploads } from './store/hall-merge.ts';
import { tellChangesJob } from './tell-changes.ts';
import { tellPlacesJob } from './tell-places.ts';
import { scopeOf, type TownHall } from './town-hall.ts';
import { common } from './words/common.ts';

export { askQuestion } from './ask-question.ts';
export { townHallCards } from './cards.ts';
export { chooseOption } from './choose-option.ts';
export { enter, type EnteredBy } from './enter.ts';
export { exportHall } from './export-hall.ts';
export { readPack, type HallPack } from './hall-file.ts';
export { townHallOfFile } from './hall-of-file.ts';
export { mergeHall, previewMerge, type HallMerge } from './merge-hall.ts';
export { minutesText } from './minutes-text.ts';
export { openHall, type OpenProblem } from './open-hall.ts';
export { closePoll, openPoll, preparePoll } from './run-polls.ts';
export { commitPromises } from './scribe.ts';
export { standingOf } from './standing.ts';
export { townHallRegions } from './store/overview.ts';
export type { NewNotice } from './store/notices.ts';
export type { NewTownHall } from './store/town-halls.ts';
export { findTownHall } from './store/town-halls.ts';
export type { PastAttendee, PastChoice, PastFact, PastFeedback, PastSignUp, PastSupport } from './store/whole.ts';
export { supportQuestion } from './support-question.ts';
export { pathOf as townHallPath, processOf as townHallProcess } from './town-hall.ts';
export type { TownHall } from './town-hall.ts';
export {
  joinMadeUp,
  putWholeTownHall,
  type PastMinutes,
  type PutTownHall,
  type WholeTownHall,
} from './whole-town-hall.ts';
export { leftOutSentence, mergeProblemSentence } from './words/hall.ts';

/** The roles that plan it, and where they are held. */
export const organisersOf = (hall: TownHall): readonly [readonly Role[], Scope] => [['organiser'], scopeOf(hall)];

export const townHalls: Room = {
  name: 'town-halls',
  // Fixed paths such as /town-halls/new come before /town-halls/:slug.
  routes: [
    ...organiseRoutes,
    ...feedRoutes,
    ...signUpRoutes,
    ...signUpsRoutes,
    ...noticeRoutes,
    ...noticeApi,
    ...liveRoutes,
    ...chairRoutes,
    ...moderateRoutes,
    ...pollRoutes,
    ...rollRoutes,
    ...captionRoutes,
    ...captionLineRoutes,
    ...captionsApi,
    ...captionLineApi,
    ...pollsApi,
    ...conductRoutes,
    ...questionLedgerRoutes,
    ...questionsApi,
    ...takePartApi,
    ...afterRoutes,
    ...hallPackRoutes,
    ...hallImportRoutes,
    ...hallRoutes,
    ...deskRoutes,
    ...screenRoutes,
    ...publicRoutes,
    ...readApi,
    ...signUpApi,
  ],
  jobs: [tellPlacesJob, tellChangesJob, commitMerged],
  chores: [
    answerReminderChore,
    reminderChore,
    { name: 'town-halls.forget', everySeconds: 3600, run: ({ db }) => forgetUploads(db) },
  ],
  processes: { kind: 'town-hall', describe: describeTownHalls },
  menu: { verb: 'discuss', href: '/town-halls', label: (locale) => common(locale)('townHalls') },
};
