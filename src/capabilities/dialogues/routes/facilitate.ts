/** Everything facilitators and moderators do. Stands before the routes with `:slug`: 'new' and 'facilitate' are no conversations. */
import type { Route } from '../../../platform/http/route.ts';
import { closingRoutes } from './facilitate-closing.ts';
import { consoleRoutes } from './facilitate-console.ts';
import { conversationRoutes } from './facilitate-conversation.ts';
import { invitationRoutes } from './facilitate-invitations.ts';
import { peopleRoutes } from './facilitate-people.ts';
import { seedRoutes } from './facilitate-seeds.ts';
import { moderationRoutes } from './moderate.ts';
import { statementModerationRoutes } from './moderate-statement.ts';

export const facilitateRoutes: readonly Route[] = [
  ...consoleRoutes,
  ...peopleRoutes,
  ...conversationRoutes,
  ...seedRoutes,
  ...moderationRoutes,
  ...statementModerationRoutes,
  ...invitationRoutes,
  ...closingRoutes,
];
