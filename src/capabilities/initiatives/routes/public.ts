/** Routes that everybody sees: the list of initiatives, each initiative's own page, its texts, and the rules. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { findRegion } from '../../../platform/regions.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { profileName } from '../../../rules/petition/profile.ts';
import { initiativesStanding } from '../cards.ts';
import { initiativeListPage } from '../pages/initiative-list.ts';
import { organisersLink } from '../pages/organise-list.ts';
import { overviewHeading, overviewPage } from '../pages/overview.ts';
import { holdsText, rulesListPage, rulesPage } from '../pages/rules.ts';
import { versionsPage } from '../pages/versions.ts';
import { runs, visibleInitiative } from '../scope.ts';
import { shownInitiative } from '../shown-initiative.ts';
import { initiativeRegions } from '../store/initiative-regions.ts';
import { allProfiles } from '../store/profiles.ts';
import { textVersions } from '../store/texts.ts';
import { common } from '../words/common.ts';
import { overviewWords } from '../words/overview.ts';
import { crumbs } from './crumbs.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, now, url } = visit;
  const region = url.searchParams.get('region') ?? '';
  if (region !== '' && (await findRegion(platform.db, region)) === undefined) return visit.notFound();
  const [regions, initiatives] = await Promise.all([
    initiativeRegions(platform.db),
    initiativesStanding(platform, region === '' ? {} : { within: region }, now),
  ]);
  const title = common(locale)('initiatives');
  return visit.page({
    title,
    feed: { href: '/initiatives.atom', label: overviewWords(locale)('feedTitle') },
    heading: pageHeader({
      title,
      lead: overviewWords(locale)('lead'),
      actions: organisersLink(locale, visit.account),
    }),
    body: initiativeListPage({ locale, initiatives, regions, region }),
    wide: true,
  });
}

async function showOverview(visit: Visit): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const { locale } = visit;
  const shown = await shownInitiative(visit, initiative);
  return visit.page({
    title: inLanguage(initiative, 'title', locale).text,
    breadcrumbs: crumbs(locale),
    heading: overviewHeading(shown),
    body: overviewPage(shown, [], await runs(visit, initiative)),
    wide: true,
  });
}

async function showVersions(visit: Visit): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const { locale, platform } = visit;
  const title = overviewWords(locale)('versions');
  return visit.page({
    title: `${title} · ${inLanguage(initiative, 'title', locale).text}`,
    breadcrumbs: crumbs(locale, initiative),
    heading: pageHeader({ title }),
    body: versionsPage(locale, await textVersions(platform.db, initiative.id)),
  });
}

async function showRules(visit: Visit): Promise<Response> {
  const { locale, platform } = visit;
  const t = overviewWords(locale);
  return visit.page({
    title: t('rulesTitle'),
    breadcrumbs: crumbs(locale),
    heading: pageHeader({ title: t('rulesTitle'), lead: t('rulesLead') }),
    body: rulesListPage(locale, await allProfiles(platform.db)),
    wide: true,
  });
}

async function showProfile(visit: Visit): Promise<Response> {
  const { locale, platform, params } = visit;
  const profile = (await allProfiles(platform.db)).find((each) => profileName(each) === params['name']);
  if (profile === undefined) return visit.notFound();
  const t = overviewWords(locale);
  return visit.page({
    title: profile.name[locale],
    breadcrumbs: [...crumbs(locale), { href: '/initiatives/rules', label: t('rulesTitle') }],
    heading: pageHeader({
      kicker: t('version', { n: profile.version }),
      title: profile.name[locale],
      facts: [holdsText(locale, profile)],
    }),
    body: rulesPage(locale, profile),
    wide: true,
  });
}

export const publicRoutes: readonly Route[] = [
  get('/initiatives', anyone, showList),
  get('/initiatives/rules', anyone, showRules),
  get('/initiatives/rules/:name', anyone, showProfile),
  get('/initiatives/:slug', anyone, showOverview),
  get('/initiatives/:slug/versions', anyone, showVersions),
];
