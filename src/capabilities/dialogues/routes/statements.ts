/** Routes of the statements of a conversation: all of them, and each with everything that is known of it. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader, type Link } from '../../../platform/ui/index.ts';
import { pathOf } from '../pages/conversation-words.ts';
import { statementListPage } from '../pages/statement-list.ts';
import { statementHeading, statementPage } from '../pages/statement.ts';
import { visibleConversation } from '../scope.ts';
import { shownConversation, type Shown } from '../shown-conversation.ts';
import { statementOrders } from '../sort-statements.ts';
import { statementIn } from '../statement-in.ts';
import { moderationLog } from '../store/moderation.ts';
import { findStatement } from '../store/statements.ts';
import { statementWords } from '../words/statements.ts';
import { crumbs, titleUnder } from './crumbs.ts';
import { dependsOn } from './overview.ts';

async function showList(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined) return visit.notFound();
  const { locale, url } = visit;
  const t = statementWords(locale);
  const shown = await shownConversation(visit, conversation);
  const order = statementOrders.find((one) => one === url.searchParams.get('sort')) ?? 'common';
  const page = Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1);
  return visit.keptPage(dependsOn(shown), async () => ({
    title: titleUnder(locale, conversation, t('title')),
    breadcrumbs: crumbs(locale, conversation),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    body: statementListPage({ shown, order, page }),
    wide: true,
  }));
}

/** Those that were published once; what waits or was rejected is told by the moderation log without its text. */
async function showStatement(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  const asked = visit.params['number'] ?? '';
  if (conversation === undefined || !/^\d{1,9}$/.test(asked)) return visit.notFound();
  const { platform, locale } = visit;
  const statement = await findStatement(platform.db, conversation.id, Number(asked));
  if (statement === undefined || (statement.state !== 'published' && statement.state !== 'merged'))
    return visit.notFound();
  const shown = await shownConversation(visit, conversation);
  const acts = await moderationLog(platform.db, conversation.id, {
    statement: statement.number,
    limit: 100,
    offset: 0,
  });
  return visit.keptPage([dependsOn(shown), statement, acts], async () => ({
    title: statementIn(statement, locale).text.slice(0, 120).toWellFormed(),
    breadcrumbs: under(shown),
    heading: statementHeading({ shown, statement, acts }),
    body: statementPage({ shown, statement, acts }),
    wide: true,
  }));
}

const under = ({ locale, conversation }: Shown): readonly Link[] => [
  ...crumbs(locale, conversation),
  { href: `${pathOf(conversation)}/statements`, label: statementWords(locale)('title') },
];

export const statementRoutes: readonly Route[] = [
  get('/conversations/:slug/statements', anyone, showList),
  get('/conversations/:slug/statements/:number', anyone, showStatement),
];
