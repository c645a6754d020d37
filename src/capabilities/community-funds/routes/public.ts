/** What everybody sees: the list of funds, one fund, and how its terms changed. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone, heldRole } from '../../../platform/rights.ts';
import {
  cardGrid,
  emptyState,
  followSection,
  html,
  linkButton,
  moreLink,
  pageHeader,
  section,
} from '../../../platform/ui/index.ts';
import { fundCards } from '../cards.ts';
import { pathOf } from '../fund.ts';
import { versionsPage } from '../pages/versions.ts';
import { visibleFund } from '../scope.ts';
import { draftsOf } from '../store/funds.ts';
import { versionsOf } from '../store/versions.ts';
import { common } from '../words/common.ts';
import { fundWords } from '../words/fund.ts';
import { runWords } from '../words/run.ts';
import { crumbsOf } from './crumbs.ts';
import { showFund } from './show-fund.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, account, now } = visit;
  const c = common(locale);
  const cards = await fundCards(platform, locale, {}, now, 2);
  const runs = account !== undefined && account.roles.length > 0;
  const organises = runs && (await heldRole(platform.db, account.id, ['organiser'], 'anywhere')) !== undefined;
  const drafts = runs ? await draftsOf(platform.db, account.id) : [];
  return visit.page({
    title: c('funds'),
    feed: { href: '/funds.atom', label: c('feedTitle') },
    heading: pageHeader({
      title: c('funds'),
      lead: c('lead'),
      actions: organises && linkButton({ href: '/funds/new', label: runWords(locale)('newTitle'), kind: 'secondary' }),
    }),
    body: [
      cards.length === 0 ? emptyState({ title: c('none') }) : cardGrid(cards),
      drafts.length > 0 &&
        section({
          title: runWords(locale)('drafts'),
          body: drafts.map((draft) => html`<p>${moreLink(`${pathOf(draft)}/run`, draft.title)}</p>`),
        }),
      followSection({ at: '/funds', say: c }),
    ],
  });
}

async function showVersions(visit: Visit): Promise<Response> {
  const fund = await visibleFund(visit);
  if (fund === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const title = fundWords(locale)('versions');
  return visit.page({
    title,
    breadcrumbs: crumbsOf(locale, fund),
    heading: pageHeader({ title, lead: fundWords(locale)('versionsLead') }),
    body: versionsPage(locale, await versionsOf(platform.db, fund.id), platform.config.timeZone),
  });
}

export const publicRoutes: readonly Route[] = [
  get('/funds', anyone, showList),
  get('/funds/:slug', anyone, (visit) => showFund(visit)),
  get('/funds/:slug/versions', anyone, showVersions),
];
