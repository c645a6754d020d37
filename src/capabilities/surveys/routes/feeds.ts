/** Routes of the feed and the calendar. */
import { atomResponse } from '../../../platform/feeds/atom.ts';
import { calendarResponse } from '../../../platform/feeds/calendar.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { surveyCalendar, surveyFeed } from '../feeds.ts';
import { publishedSurveys } from '../store/surveys.ts';

const partsOf = ({ locale, platform, now }: Visit) => ({ locale, publicUrl: platform.config.publicUrl, now });

export const feedRoutes: readonly Route[] = [
  get('/surveys.atom', anyone, async (visit) =>
    atomResponse(surveyFeed(partsOf(visit), await publishedSurveys(visit.platform.db, {}))),
  ),
  get('/surveys.ics', anyone, async (visit) =>
    calendarResponse(surveyCalendar(partsOf(visit), await publishedSurveys(visit.platform.db, {}))),
  ),
];
