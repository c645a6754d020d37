/** Routes that everybody sees: the list of conversations and each conversation's own page. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { PageParts, Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { findRegion } from '../../../platform/regions.ts';
import { anyone } from '../../../platform/rights.ts';
import { excerpt, pageHeader } from '../../../platform/ui/index.ts';

import type { Conversation } from '../conversation.ts';
import { ownPlace } from '../own-place.ts';
import { conversationListPage } from '../pages/conversation-list.ts';
import { pathOf } from '../pages/conversation-words.ts';
import { facilitatorsLink } from '../pages/facilitate-list.ts';
import { overviewHeading, overviewPage } from '../pages/overview.ts';
import { visibleConversation } from '../scope.ts';
import { shownConversation, type Shown } from '../shown-conversation.ts';
import { conversationRegions } from '../store/conversation-regions.ts';
import { publishedConversations } from '../store/conversations.ts';
import { list } from '../words/list.ts';
import { crumbs } from './crumbs.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, now, url } = visit;
  const t = list(locale);
  const region = url.searchParams.get('region') ?? '';
  if (region !== '' && (await findRegion(platform.db, region)) === undefined) return visit.notFound();
  const page = Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1);
  const [regions, conversations] = await Promise.all([
    conversationRegions(platform.db),
    publishedConversations(platform.db, region === '' ? {} : { within: region }),
  ]);
  return visit.page({
    title: t('title'),
    feed: { href: '/conversations.atom', label: t('feedTitle') },
    heading: pageHeader({ title: t('title'), lead: t('lead'), actions: facilitatorsLink(locale, visit.account) }),
    body: conversationListPage({
      locale,
      now,
      timeZone: platform.config.timeZone,
      conversations,
      regions,
      region,
      page,
    }),
    wide: true,
  });
}

/** Everything that pages about a conversation depend on, for those that are kept. */
export const dependsOn = ({ conversation, state, who, stamp }: Shown): unknown => [conversation, state, who, stamp];

/** The page with the reader's own place, if they take part; else the one that all are given. */
async function showOverview(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined) return visit.notFound();
  const shown = await shownConversation(visit, conversation);
  const { joined, place } = await ownPlace(visit, conversation, shown.who);
  if (!joined) return visit.keptPage(dependsOn(shown), async () => overviewParts(visit, conversation, shown));
  const page = await visit.page(overviewParts(visit, conversation, shown, place));
  // It says where somebody stands: no browser or proxy may keep it.
  page.headers.set('cache-control', 'no-store');
  return page;
}

function overviewParts(
  { locale }: Visit,
  conversation: Conversation,
  shown: Shown,
  own?: Awaited<ReturnType<typeof ownPlace>>['place'],
): PageParts {
  const title = inLanguage(conversation, 'title', locale).text;
  return {
    title,
    description: excerpt(inLanguage(conversation, 'question', locale).text, 200),
    feed: { href: `${pathOf(conversation)}/statements.atom`, label: list(locale)('statementsFeed', { title }) },
    breadcrumbs: crumbs(locale),
    heading: overviewHeading(shown),
    body: overviewPage(shown, { own }),
    islands: ['live-region'],
    wide: true,
  };
}

export const overviewRoutes: readonly Route[] = [
  get('/conversations', anyone, showList),
  get('/conversations/:slug', anyone, showOverview),
];
