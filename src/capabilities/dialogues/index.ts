/** The door of the room: conversations in which residents find out what they agree on, across groups and regions. */
import type { Room } from '../../platform/room.ts';
import { describeConversations } from './describe-conversations.ts';
import { mapChore } from './keep-maps.ts';
import { submitApi } from './api/submit.ts';
import { takePartApi } from './api/take-part.ts';
import { exportRoutes } from './routes/export.ts';
import { joinRoutes } from './routes/join.ts';
import { meRoutes } from './routes/me.ts';
import { ownStatementRoutes } from './routes/own-statement.ts';
import { facilitateRoutes } from './routes/facilitate.ts';
import { publicRoutes } from './routes/public.ts';
import { importRoutes } from './routes/import.ts';
import { takePartRoutes } from './routes/take-part.ts';
import { common } from './words/common.ts';

export { dotsOf, groupShapes } from './map-shapes.ts';
export { readMapFiles } from './polis-export/read-map-files.ts';
export type { MapFiles } from './polis-export/read-map-files.ts';
export type { GivenFile } from './polis-export/layout.ts';
export type { PolisProblem, PolisWarning } from './polis-export/notes.ts';
export { problemSentence, warningSentence } from './words/import.ts';
export { keepMaps } from './keep-maps.ts';
export { conversationCard, conversationCards, groupConversations } from './cards.ts';
export { conversationRegions } from './store/conversation-regions.ts';
export { publishedConversations } from './store/conversations.ts';
export type { OpinionSummary } from './opinion-summary.ts';
export { putPastPictures } from './past-pictures.ts';
export { putWholeConversation } from './store/seed.ts';
export type { PastStatement, WholeConversation } from './store/seed.ts';

export const dialogues: Room = {
  name: 'dialogues',
  routes: [
    // Fixed paths such as /conversations/new come before /conversations/:slug.
    ...importRoutes,
    ...exportRoutes,
    ...facilitateRoutes,
    ...takePartRoutes,
    ...joinRoutes,
    ...ownStatementRoutes,
    ...meRoutes,
    ...publicRoutes,
    ...takePartApi,
    ...submitApi,
  ],
  chores: [mapChore],
  processes: { kind: 'conversation', describe: describeConversations },
  menu: { verb: 'discuss', href: '/conversations', label: (locale) => common(locale)('conversations') },
};
