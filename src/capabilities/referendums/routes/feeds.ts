/** Routes of the feed and the calendar. */
import { atomResponse } from '../../../platform/feeds/atom.ts';
import { calendarResponse } from '../../../platform/feeds/calendar.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { referendumCalendar, referendumFeed } from '../feeds.ts';
import { publishedReferendums } from '../store/referendums.ts';

const partsOf = ({ locale, platform, now }: Visit) => ({ locale, publicUrl: platform.config.publicUrl, now });

export const feedRoutes: readonly Route[] = [
  get('/referendums.atom', anyone, async (visit) =>
    atomResponse(referendumFeed(partsOf(visit), await publishedReferendums(visit.platform.db, {}))),
  ),
  get('/referendums.ics', anyone, async (visit) =>
    calendarResponse(referendumCalendar(partsOf(visit), await publishedReferendums(visit.platform.db, {}))),
  ),
];
