/** Routes of the feeds and the calendar. */
import { atomResponse } from '../../../platform/feeds/atom.ts';
import { calendarResponse } from '../../../platform/feeds/calendar.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { conversationCalendar, conversationFeed, statementFeed } from '../feeds.ts';
import { visibleConversation } from '../scope.ts';
import { publishedConversations } from '../store/conversations.ts';
import { listStatements } from '../store/statements.ts';

const partsOf = ({ locale, platform, now }: Visit) => ({ locale, publicUrl: platform.config.publicUrl, now });

async function allConversations(visit: Visit): Promise<Response> {
  return atomResponse(conversationFeed(partsOf(visit), await publishedConversations(visit.platform.db, {})));
}

async function statementsOfOne(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined) return visit.notFound();
  const statements = await listStatements(visit.platform.db, conversation.id);
  return atomResponse(statementFeed(partsOf(visit), conversation, statements));
}

async function calendar(visit: Visit): Promise<Response> {
  return calendarResponse(conversationCalendar(partsOf(visit), await publishedConversations(visit.platform.db, {})));
}

export const feedRoutes: readonly Route[] = [
  get('/conversations.atom', anyone, allConversations),
  get('/conversations.ics', anyone, calendar),
  get('/conversations/:slug/statements.atom', anyone, statementsOfOne),
];
