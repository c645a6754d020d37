/** What everybody sees: the list, an allocation, one region in it, and how sums are shared out. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone, heldRole } from '../../../platform/rights.ts';
import { excerpt, linkButton, pageHeader } from '../../../platform/ui/index.ts';
import { pathOf, type Allocation } from '../allocation.ts';
import { changedFigures } from '../changed-figures.ts';
import { allocationHeading, allocationPage } from '../pages/allocation.ts';
import { allocationListPage } from '../pages/allocation-list.ts';
import { hypotheticalBadge, stateBadge, wholeDollars } from '../pages/allocation-words.ts';
import { methodPage } from '../pages/method.ts';
import { regionPage, shortOf } from '../pages/region.ts';
import { moneyOf } from '../programme.ts';
import { stateOf } from '../allocation.ts';
import { visibleAllocation, worksOn } from '../scope.ts';
import { shownBudgets } from '../shown-budgets.ts';
import { allocationRegionNames, publicAllocations } from '../store/allocations.ts';
import { listEntries, listProgrammes } from '../store/programmes.ts';
import { findSensitivity } from '../store/sensitivity.ts';
import { findVersion, versionNotes, type Version } from '../store/versions.ts';
import { toldShares } from '../told-shares.ts';
import { allocationWords } from '../words/allocation.ts';
import { list } from '../words/list.ts';
import { methodWords } from '../words/method.ts';
import { crumbs, titleUnder } from './crumbs.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, url, account } = visit;
  const t = list(locale);
  const regions = await allocationRegionNames(platform.db);
  const region = regions.find(({ id }) => id === url.searchParams.get('region'))?.id ?? '';
  const [allocations, works] = await Promise.all([
    publicAllocations(platform.db, region === '' ? {} : { within: region }),
    account !== undefined && account.roles.length > 0
      ? heldRole(platform.db, account.id, ['organiser', 'clerk', 'auditor'], 'anywhere')
      : undefined,
  ]);
  return visit.keptPage([allocations, regions, region], async () => ({
    title: t('title'),
    description: t('lead'),
    feed: { href: '/investment.atom', label: t('feedTitle') },
    heading: pageHeader({
      title: t('title'),
      lead: t('lead'),
      actions: works && linkButton({ href: '/investment/organise', label: t('organise'), kind: 'quiet' }),
    }),
    body: allocationListPage({ locale, timeZone: platform.config.timeZone, allocations, regions, region }),
    wide: true,
  }));
}

/** The version that the query names, else the latest; undefined where there is none. */
export const askedVersion = (visit: Visit, allocation: Allocation): Promise<Version | undefined> => {
  const asked = /^\d{1,6}$/.exec(visit.url.searchParams.get('version') ?? '')?.[0];
  return findVersion(visit.platform.db, allocation.id, asked === undefined ? undefined : Number(asked));
};

async function showAllocation(visit: Visit): Promise<Response> {
  const allocation = await visibleAllocation(visit);
  if (allocation === undefined) return visit.notFound();
  // A draft has no public page yet: those who run it see what it gives on its console.
  if (allocation.publishedAt === null) return visit.seeOther(`${pathOf(allocation)}/organise`);
  const { platform, locale } = visit;
  const { db } = platform;
  const version = await askedVersion(visit, allocation);
  if (version === undefined) return visit.notFound();
  const [versions, sensitivity, changed, budgets, programmes, entries, works] = await Promise.all([
    versionNotes(db, allocation.id),
    findSensitivity(db, allocation.id, version.version),
    changedFigures(db, allocation, version.snapshot),
    shownBudgets(platform, locale, allocation.id, version.snapshot),
    listProgrammes(db, allocation.id),
    listEntries(db, allocation.id),
    worksOn(visit, allocation),
  ]);
  const { plan: _, ...shown } = allocation;
  return visit.keptPage(
    [
      shown,
      version.digest,
      version.version,
      versions,
      sensitivity !== undefined,
      changed,
      budgets,
      programmes,
      entries,
    ],
    async () => {
      const parts = {
        allocation,
        version,
        versions,
        told: toldShares(version),
        sensitivity,
        changed,
        budgets,
        programmes: programmes.map((one) => ({
          ...one,
          money: moneyOf(entries.filter((entry) => entry.programme === one.number)),
        })),
        worksOn: works,
        timeZone: platform.config.timeZone,
      };
      return {
        title: inLanguage(allocation, 'title', locale).text,
        description: excerpt(inLanguage(allocation, 'why', locale).text, 200),
        feed: { href: '/investment.atom', label: list(locale)('feedTitle') },
        breadcrumbs: crumbs(locale),
        heading: allocationHeading(locale, parts),
        body: allocationPage(locale, parts),
        wide: true,
        islands: sensitivity === undefined ? ['live-region'] : [],
      };
    },
  );
}

async function showRegion(visit: Visit): Promise<Response> {
  const allocation = await visibleAllocation(visit);
  if (allocation === undefined || allocation.publishedAt === null) return visit.notFound();
  const { platform, locale, params } = visit;
  const version = await askedVersion(visit, allocation);
  if (version === undefined) return visit.notFound();
  const told = toldShares(version);
  const region = told.regions.find((one) => one.region.split('/').at(-1) === params['region']);
  if (region === undefined) return visit.notFound();
  const [sensitivity, budgets] = await Promise.all([
    findSensitivity(platform.db, allocation.id, version.version),
    shownBudgets(platform, locale, allocation.id, version.snapshot),
  ]);
  const t = allocationWords(locale);
  const title = t('whyTitle', { region: region.name, total: wholeDollars(locale, region.share.total) });
  return visit.page({
    title: titleUnder(locale, allocation, title),
    description: shortOf(locale, region),
    breadcrumbs: crumbs(locale, allocation),
    heading: pageHeader({
      kicker: inLanguage(allocation, 'title', locale).text,
      title,
      facts: [
        stateBadge(locale, stateOf(allocation)),
        t('version', { n: version.version }),
        allocation.hypothetical && hypotheticalBadge(locale),
      ],
    }),
    body: regionPage(locale, {
      allocation,
      version,
      told,
      region,
      sensitivity,
      budget: budgets.find((one) => one.region === region.region),
    }),
  });
}

const showMethod = (visit: Visit): Promise<Response> => {
  const { locale } = visit;
  const t = methodWords(locale);
  return visit.page({
    title: t('title'),
    description: t('lead'),
    breadcrumbs: crumbs(locale),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    body: methodPage(locale),
  });
};

export const publicRoutes: readonly Route[] = [
  get('/investment', anyone, showList),
  get('/investment/method', anyone, showMethod),
  get('/investment/:slug', anyone, showAllocation),
  get('/investment/:slug/regions/:region', anyone, showRegion),
];
