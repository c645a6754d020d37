/** Gathers the page of one fund for whoever looks; a form of it that came back is on it. */
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { badge, html, linkButton, pageHeader } from '../../../platform/ui/index.ts';
import { phaseLabel } from '../cards.ts';
import { pathOf, phaseOf, type Fund } from '../fund.ts';
import { dollars } from '../money.ts';
import { fundPage } from '../pages/fund.ts';
import type { Reader } from '../pages/take-part.ts';
import type { Tried } from '../pages/tried.ts';
import { pledgerOf } from '../pledge.ts';
import { holds, visibleFund } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { applicationsOf, decisionOf, entriesOf } from '../store/funds.ts';
import { livesIn, ownPledges } from '../store/pledges.ts';
import { versionsOf } from '../store/versions.ts';
import { common } from '../words/common.ts';
import { fundWords } from '../words/fund.ts';
import { crumbs } from './crumbs.ts';

async function readerOf(visit: Visit, fund: Fund): Promise<Reader> {
  const { platform, account } = visit;
  if (account === undefined) return { kind: 'stranger' };
  const [inPanel, isResident, own] = await Promise.all([
    fund.deciding === 'panel' ? holds(visit, fund, ['facilitator']) : false,
    livesIn(platform.db, fund.regionId, account.region_id),
    ownPledges(platform.db, fund.id, pledgerOf(platform, fund, account.id)),
  ]);
  return { kind: 'account', account: account.id, isResident, inPanel, own };
}

export async function showFund(visit: Visit, tried?: Tried): Promise<Response> {
  const fund = await visibleFund(visit);
  if (fund === undefined) return visit.notFound();
  const { platform, locale, now } = visit;
  const { db } = platform;
  const [applications, decision, entries, versions, reader, runs] = await Promise.all([
    applicationsOf(db, fund.id),
    decisionOf(db, fund.id),
    entriesOf(db, fund.id),
    versionsOf(db, fund.id),
    readerOf(visit, fund),
    holds(visit, fund, ['organiser', 'clerk']),
  ]);
  const phase = phaseOf(fund, now);
  const comesIn = phase === 'pledging' || phase === 'deciding';
  const { text, language } = inLanguage(fund, 'title', locale);
  const c = common(locale);
  return visit.page({
    title: text,
    feed: { href: '/funds.atom', label: c('feedTitle') },
    breadcrumbs: crumbs(locale),
    wide: true,
    status: tried === undefined ? 200 : (tried.status ?? 422),
    heading: pageHeader({
      kicker: fund.regionName,
      title: html`<span lang="${language}">${text}</span>`,
      facts: [
        fund.hypothetical && badge({ label: c('hypothetical'), tone: 'warning' }),
        badge({
          label: phaseLabel(locale, fund, phase),
          tone: phase === 'pledging' || phase === 'applying' ? 'gold' : 'neutral',
        }),
        c('pot', { pot: dollars(locale, fund.pot) }),
        c(`way.${fund.deciding}`),
        c('applicationsCount', { n: applications.filter(({ withdrawn }) => !withdrawn).length }),
      ],
      actions: runs && linkButton({ href: `${pathOf(fund)}/run`, label: fundWords(locale)('run'), kind: 'secondary' }),
    }),
    body: fundPage(locale, {
      fund,
      phase,
      applications,
      // Votes of the panel are not told before it has decided.
      standing: comesIn ? await standingOf(platform, fund, applications) : new Map(),
      outcome: decision?.outcome ?? [],
      decision,
      entries,
      versions,
      timeZone: platform.config.timeZone,
      reader,
      tried,
    }),
  });
}
