/** Routes that everybody sees: the list of referendums and each referendum's own page. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { findRegion } from '../../../platform/regions.ts';
import { anyone } from '../../../platform/rights.ts';
import { linkButton, pageHeader, type Link } from '../../../platform/ui/index.ts';
import { argumentsOrder } from '../arguments-order.ts';
import { referendumListPage } from '../pages/referendum-list.ts';
import { titleOf } from '../pages/referendum-words.ts';
import { referendumHeading, referendumPage } from '../pages/referendum.ts';
import { processOf, stateOf, type Referendum } from '../referendum.ts';
import { resultOf } from '../result.ts';
import { mayOrganise, visibleReferendum } from '../scope.ts';
import { referendumRegions } from '../store/referendum-regions.ts';
import { publishedReferendums } from '../store/referendums.ts';
import { clerkRegions } from '../store/returns.ts';
import { list } from '../words/list.ts';
import { crumbs } from './crumbs.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, now, url, account } = visit;
  const t = list(locale);
  const region = url.searchParams.get('region') ?? '';
  if (region !== '' && (await findRegion(platform.db, region)) === undefined) return visit.notFound();
  const organises = account?.roles.some((role) => role === 'organiser' || role === 'administrator') ?? false;
  return visit.page({
    title: t('title'),
    feed: { href: '/referendums.atom', label: t('feedTitle') },
    heading: pageHeader({
      title: t('title'),
      lead: t('lead'),
      actions: organises && linkButton({ href: '/referendums/organise', label: t('organise'), kind: 'secondary' }),
    }),
    body: referendumListPage({
      locale,
      now,
      timeZone: platform.config.timeZone,
      referendums: await publishedReferendums(platform.db, region === '' ? {} : { within: region }),
      regions: await referendumRegions(platform.db),
      region,
    }),
    wide: true,
  });
}

async function showReferendum(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const referendum = await visibleReferendum(visit);
  if (referendum === undefined) return visit.notFound();
  const state = stateOf(referendum, now);
  const parts = {
    locale,
    timeZone: platform.config.timeZone,
    publicUrl: platform.config.publicUrl,
    referendum,
    state,
    result: await resultOf(platform.db, referendum, now),
    order: argumentsOrder(processOf(referendum.id), visit.account?.id ?? visit.network),
    initiative: await initiativeOf(visit, referendum),
    may: { organise: await mayOrganise(visit, referendum), enter: await mayEnter(visit, referendum) },
  };
  // Strangers see one of two pages, by which side comes first for them: both are kept.
  return visit.keptPage([referendum, state, parts.result, parts.order, parts.initiative], async () => ({
    title: titleOf(locale, referendum),
    description: inLanguage(referendum, 'question', locale).text,
    breadcrumbs: crumbs(locale),
    heading: referendumHeading(parts),
    body: referendumPage(parts),
    ...(state === 'closed' || state === 'decided' ? { islands: ['live-region'] } : {}),
    wide: true,
  }));
}

async function initiativeOf({ platform, locale }: Visit, { initiative }: Referendum): Promise<Link | undefined> {
  if (initiative === null) return undefined;
  const named = (await platform.processNames([initiative], locale)).get(initiative);
  return named === undefined ? undefined : { href: named.path, label: named.title };
}

async function mayEnter({ platform, account, now }: Visit, referendum: Referendum): Promise<boolean> {
  if (account === undefined || account.roles.length === 0 || referendum.kind !== 'reported') return false;
  if (stateOf(referendum, now) !== 'closed') return false;
  return (await clerkRegions(platform.db, referendum, account.id)).length > 0;
}

export const publicRoutes: readonly Route[] = [
  get('/referendums', anyone, showList),
  get('/referendums/:slug', anyone, showReferendum),
];
