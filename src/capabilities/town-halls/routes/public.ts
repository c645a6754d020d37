/** Routes that everybody sees: the list of town halls and each one's own page. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { townHallListPage } from '../pages/town-hall-list.ts';
import { phaseBadge, titleIn, titleOf } from '../pages/town-hall-words.ts';
import { townHallPage } from '../pages/town-hall.ts';
import { visibleTownHall } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { publishedTownHalls } from '../store/town-halls.ts';
import { phaseOf } from '../town-hall.ts';
import { list } from '../words/list.ts';
import { crumbs } from './crumbs.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const t = list(locale);
  const halls = await Promise.all(
    (await publishedTownHalls(platform.db)).map(async (hall) => ({
      hall,
      phase: phaseOf(hall, (await meetingNow(platform, hall)).status),
    })),
  );
  return visit.page({
    title: t('title'),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    body: townHallListPage({ locale, timeZone: platform.config.timeZone, halls }),
    wide: true,
  });
}

async function showTownHall(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const phase = phaseOf(hall, (await meetingNow(platform, hall)).status);
  return visit.page({
    title: titleOf(locale, hall),
    breadcrumbs: crumbs(locale),
    heading: pageHeader({ title: titleIn(locale, hall), facts: [phaseBadge(locale, phase), hall.regionName] }),
    body: townHallPage({ locale, timeZone: platform.config.timeZone, hall, phase }),
    wide: true,
  });
}

export const publicRoutes: readonly Route[] = [
  get('/town-halls', anyone, showList),
  get('/town-halls/:slug', anyone, showTownHall),
];
