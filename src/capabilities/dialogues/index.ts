/** The door of the room: conversations in which residents find out what they agree on, across groups and regions. */
import type { Room } from '../../platform/room.ts';
import { describeConversations } from './describe-conversations.ts';
import { mapChore } from './keep-maps.ts';
import { overviewRoutes } from './routes/overview.ts';
import { statementRoutes } from './routes/statements.ts';
import { takePartRoutes } from './routes/take-part.ts';
import { common } from './words/common.ts';

export const dialogues: Room = {
  name: 'dialogues',
  routes: [...takePartRoutes, ...statementRoutes, ...overviewRoutes],
  chores: [mapChore],
  processes: { kind: 'conversation', describe: describeConversations },
  menu: { href: '/conversations', label: (locale) => common(locale)('conversations') },
};
