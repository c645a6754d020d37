/** What everybody sees: the list of funds, and one fund. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone, heldRole } from '../../../platform/rights.ts';
import {
  badge,
  cardGrid,
  emptyState,
  html,
  linkButton,
  moreLink,
  pageHeader,
  section,
} from '../../../platform/ui/index.ts';
import { fundCards, phaseLabel } from '../cards.ts';
import { outcomeOf } from '../decide-outcome.ts';
import { pathOf, phaseOf, type Fund } from '../fund.ts';
import { dollars } from '../money.ts';
import { fundPage, type Reader } from '../pages/fund.ts';
import { pledgerOf } from '../pledge.ts';
import { holds, visibleFund } from '../scope.ts';
import { applicationsOf, decisionOf, draftsOf, entriesOf } from '../store/funds.ts';
import { livesIn, ownPledges, pledgesOf } from '../store/pledges.ts';
import { common } from '../words/common.ts';
import { fundWords } from '../words/fund.ts';
import { runWords } from '../words/run.ts';
import { crumbs } from './crumbs.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, account, now } = visit;
  const c = common(locale);
  const cards = await fundCards(platform, locale, {}, now);
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
    ],
  });
}

async function readerOf(visit: Visit, fund: Fund): Promise<Reader> {
  const { platform, account } = visit;
  if (account === undefined) return { kind: 'stranger' };
  const inPanel = fund.deciding === 'panel' && (await holds(visit, fund, ['facilitator']));
  if (!inPanel && !(await livesIn(platform.db, fund.regionId, account.region_id))) return { kind: 'elsewhere' };
  const own = await ownPledges(platform.db, fund.id, pledgerOf(platform, fund, account.id));
  return { kind: 'resident', own, account: account.id, inPanel };
}

async function showFund(visit: Visit): Promise<Response> {
  const fund = await visibleFund(visit);
  if (fund === undefined) return visit.notFound();
  const { platform, locale, now } = visit;
  const { db } = platform;
  const [applications, pledges, decision, entries, reader, runs] = await Promise.all([
    applicationsOf(db, fund.id),
    pledgesOf(db, fund.id),
    decisionOf(db, fund.id),
    entriesOf(db, fund.id),
    readerOf(visit, fund),
    holds(visit, fund, ['organiser', 'clerk']),
  ]);
  const phase = phaseOf(fund, now);
  const { text, language } = inLanguage(fund, 'title', locale);
  return visit.page({
    title: text,
    feed: { href: '/funds.atom', label: common(locale)('feedTitle') },
    breadcrumbs: crumbs(locale),
    wide: true,
    heading: pageHeader({
      kicker: fund.regionName,
      title: html`<span lang="${language}">${text}</span>`,
      facts: [
        fund.hypothetical && badge({ label: common(locale)('hypothetical'), tone: 'warning' }),
        badge({
          label: phaseLabel(locale, fund, phase),
          tone: phase === 'pledging' || phase === 'applying' ? 'gold' : 'neutral',
        }),
        common(locale)('pot', { pot: dollars(locale, fund.pot) }),
        common(locale)(`way.${fund.deciding}`),
        common(locale)('applicationsCount', { n: applications.filter(({ withdrawn }) => !withdrawn).length }),
      ],
      actions: runs && linkButton({ href: `${pathOf(fund)}/run`, label: fundWords(locale)('run'), kind: 'secondary' }),
    }),
    body: fundPage(locale, {
      fund,
      phase,
      applications,
      // Votes of the panel are not told before it has decided.
      outcome: decision?.outcome ?? outcomeOf(fund, applications, { pledges, votes: [] }),
      decision,
      entries,
      timeZone: platform.config.timeZone,
      reader,
    }),
  });
}

export const publicRoutes: readonly Route[] = [get('/funds', anyone, showList), get('/funds/:slug', anyone, showFund)];
