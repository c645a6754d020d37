/** Routes of the feeds and the calendars. */
import { atomResponse } from '../../../platform/feeds/atom.ts';
import { calendarResponse } from '../../../platform/feeds/calendar.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone } from '../../../platform/rights.ts';
import { initiativesStanding } from '../cards.ts';
import { initiativeCalendar, initiativeFeed } from '../feeds.ts';
import { visibleInitiative } from '../scope.ts';
import { shownInitiative } from '../shown-initiative.ts';
import { eventsOf } from '../store/events.ts';
import { publishedInitiatives } from '../store/initiatives.ts';
import { overviewWords } from '../words/overview.ts';

const partsOf = ({ locale, platform, now }: Visit) => ({ locale, publicUrl: platform.config.publicUrl, now });

async function allNews(visit: Visit): Promise<Response> {
  const { db } = visit.platform;
  const all = await Promise.all(
    (await publishedInitiatives(db, {})).map(async (initiative) => ({
      initiative,
      events: await eventsOf(db, initiative.id),
    })),
  );
  const title = overviewWords(visit.locale)('feedTitle');
  return atomResponse(initiativeFeed(partsOf(visit), all, { path: '/initiatives.atom', page: '/initiatives', title }));
}

async function newsOfOne(visit: Visit): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const page = `/initiatives/${initiative.slug}`;
  const title = inLanguage(initiative, 'title', visit.locale).text;
  const happened = [{ initiative, events: await eventsOf(visit.platform.db, initiative.id) }];
  return atomResponse(initiativeFeed(partsOf(visit), happened, { path: `${page}/news.atom`, page, title }));
}

async function allDates(visit: Visit): Promise<Response> {
  const all = await initiativesStanding(visit.platform, {}, visit.now);
  return calendarResponse(initiativeCalendar(partsOf(visit), all));
}

async function datesOfOne(visit: Visit): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const { standing } = await shownInitiative(visit, initiative);
  return calendarResponse(initiativeCalendar(partsOf(visit), [{ initiative, standing }]));
}

export const feedRoutes: readonly Route[] = [
  get('/initiatives.atom', anyone, allNews),
  get('/initiatives.ics', anyone, allDates),
  get('/initiatives/:slug/news.atom', anyone, newsOfOne),
  get('/initiatives/:slug/dates.ics', anyone, datesOfOne),
];
