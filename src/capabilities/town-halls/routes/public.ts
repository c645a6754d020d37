/** Routes that everybody sees: the list of town halls and each one's own page. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { findRegion } from '../../../platform/regions.ts';
import { anyone } from '../../../platform/rights.ts';
import { excerpt, linkButton, pageHeader } from '../../../platform/ui/index.ts';
import { listTownHalls } from '../listed.ts';
import { orderPage } from '../pages/order.ts';
import { townHallListPage } from '../pages/town-hall-list.ts';
import { titleOf } from '../pages/town-hall-words.ts';
import { townHallHeading, townHallPage } from '../pages/town-hall.ts';
import { visibleTownHall } from '../scope.ts';
import { shownPlaces } from '../shown-places.ts';
import { meetingNow } from '../standing.ts';
import { noticesOf } from '../store/notices.ts';
import { townHallRegions } from '../store/overview.ts';
import { ownSignUp } from '../store/sign-ups.ts';
import { phaseOf } from '../town-hall.ts';
import { list } from '../words/list.ts';
import { orderWords } from '../words/order.ts';
import { promisesSection } from './promises.ts';
import { crewLinks } from './crew.ts';
import { crumbs } from './crumbs.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, url, now, account } = visit;
  const t = list(locale);
  const organises = account?.roles.some((role) => role === 'organiser' || role === 'administrator') ?? false;
  const region = url.searchParams.get('region') ?? '';
  if (region !== '' && (await findRegion(platform.db, region)) === undefined) return visit.notFound();
  return visit.page({
    title: t('title'),
    feed: { href: '/town-halls.atom', label: t('feedTitle') },
    heading: pageHeader({
      title: t('title'),
      lead: t('lead'),
      actions: organises && linkButton({ href: '/town-halls/organise', label: t('organise'), kind: 'secondary' }),
    }),
    body: townHallListPage({
      locale,
      timeZone: platform.config.timeZone,
      now,
      halls: await listTownHalls(platform.db, now, region === '' ? {} : { within: region }),
      regions: await townHallRegions(platform.db),
      region,
    }),
    wide: true,
  });
}

async function showTownHall(visit: Visit): Promise<Response> {
  const { platform, locale, account, now } = visit;
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const meeting = await meetingNow(platform, hall);
  const parts = {
    locale,
    timeZone: platform.config.timeZone,
    now,
    hall,
    phase: phaseOf(hall, meeting.status),
    meeting,
    places: await shownPlaces(platform, hall, now),
    told: hall.kind === 'community' ? [] : await noticesOf(platform.db, hall.id),
    signedUp: account !== undefined && (await ownSignUp(platform.db, hall.id, account.id)) !== undefined,
    commitments: await promisesSection(visit, hall),
    crew: await crewLinks(visit, hall),
  };
  const minute = Math.floor(now.getTime() / 60_000);
  // When a meeting begins, very many look at once.
  return visit.keptPage([hall, meeting.seq, parts.places, parts.told.length, minute], async () => ({
    title: titleOf(locale, hall),
    description: excerpt(inLanguage(hall, 'summary', locale).text, 200),
    breadcrumbs: crumbs(locale),
    heading: townHallHeading(parts),
    body: townHallPage(parts),
    ...(parts.phase === 'past' || parts.phase === 'cancelled' ? {} : { islands: ['live-region'] }),
    wide: true,
  }));
}

function showOrders(visit: Visit): Promise<Response> {
  const t = orderWords(visit.locale);
  return visit.page({
    title: t('title'),
    breadcrumbs: crumbs(visit.locale),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    body: orderPage(visit.locale),
  });
}

export const publicRoutes: readonly Route[] = [
  get('/town-halls', anyone, showList),
  get('/town-halls/order', anyone, showOrders),
  get('/town-halls/:slug', anyone, showTownHall),
];
