/** Routes that everybody sees: the list of initiatives, each initiative's own page, its texts, and the rules. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { dayIn } from '../../../platform/local-time.ts';
import { findRegion } from '../../../platform/regions.ts';
import { anyone } from '../../../platform/rights.ts';
import { excerpt, pageHeader } from '../../../platform/ui/index.ts';
import { profileName } from '../../../rules/petition/profile.ts';
import { initiativesStanding } from '../cards.ts';
import { overviewFigures } from '../overview-figures.ts';
import { initiativeListPage } from '../pages/initiative-list.ts';
import { bodyOf, pathOf } from '../pages/initiative-words.ts';
import { organisersLink } from '../pages/organise-list.ts';
import { overviewHeading, overviewPage } from '../pages/overview.ts';
import { holdsText, rulesListPage, rulesPage } from '../pages/rules.ts';
import { versionsPage } from '../pages/versions.ts';
import { isOpen, pledgeDoor } from '../pledge-door.ts';
import { runs, visibleInitiative } from '../scope.ts';
import { shownInitiative } from '../shown-initiative.ts';
import { initiativeRegions } from '../store/initiative-regions.ts';
import { overviewStamp } from '../store/overview-stamp.ts';
import { allProfiles } from '../store/profiles.ts';
import { textKinds, textsOf, textVersion, textVersions, type InitiativeText } from '../store/texts.ts';
import type { Initiative } from '../initiative.ts';
import { common } from '../words/common.ts';
import { overviewWords } from '../words/overview.ts';
import { crumbs } from './crumbs.ts';
import { countsSomewhere } from './raw-official.ts';

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

/** The page that all strangers are given is kept as sent, until anything on it changes; those who run it see more. */
async function showOverview(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const [stamp, door] = await Promise.all([
    overviewStamp(platform.database, String(initiative.id)),
    initiative.takesPledges ? pledgeDoor(platform, initiative.slug) : undefined,
  ]);
  const pledging = door !== undefined && isOpen(door, now);
  return visit.keptPage([initiative, stamp, pledging, dayIn(now, platform.config.timeZone)], async () => {
    const shown = await shownInitiative(visit, initiative);
    const figures = await overviewFigures(platform, initiative, shown.standing);
    const view = {
      runs: await runs(visit, initiative),
      counts: await countsSomewhere(visit, initiative),
      pledging,
    };
    const title = inLanguage(initiative, 'title', locale).text;
    const summary = shown.texts.get('summary');
    return {
      title,
      ...(summary === undefined ? {} : { description: excerpt(bodyOf(locale, summary).text, 200) }),
      feed: { href: `${pathOf(initiative)}/news.atom`, label: title },
      breadcrumbs: crumbs(locale),
      heading: overviewHeading(shown, view),
      body: overviewPage(shown, figures, view),
      islands: ['live-region'],
      wide: true,
    };
  });
}

async function showVersions(visit: Visit): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const { locale, platform } = visit;
  const title = overviewWords(locale)('versions');
  const [versions, newest, asked] = await Promise.all([
    textVersions(platform.db, initiative.id),
    textsOf(platform.db, initiative.id),
    askedVersion(visit, initiative),
  ]);
  return visit.page({
    title: `${title} · ${inLanguage(initiative, 'title', locale).text}`,
    breadcrumbs: crumbs(locale, initiative),
    heading: pageHeader({ title }),
    body: versionsPage(locale, {
      initiative,
      timeZone: platform.config.timeZone,
      versions,
      full: [...newest.values(), ...(asked === undefined ? [] : [asked])],
      asked,
    }),
  });
}

async function askedVersion({ platform, url }: Visit, initiative: Initiative): Promise<InitiativeText | undefined> {
  const kind = textKinds.find((each) => each === url.searchParams.get('kind'));
  const version = url.searchParams.get('version') ?? '';
  return kind === undefined || !/^\d{1,6}$/.test(version)
    ? undefined
    : textVersion(platform.db, initiative.id, kind, Number(version));
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
