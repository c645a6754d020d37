/** Routes of the feed, of the calendar of all town halls, and of the invitation to one. */
import { atomResponse } from '../../../platform/feeds/atom.ts';
import { calendarResponse } from '../../../platform/feeds/calendar.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { townHallCalendar, townHallFeed } from '../feeds.ts';
import { listTownHalls } from '../listed.ts';
import { visibleTownHall } from '../scope.ts';
import { sequencesOf } from '../store/overview.ts';
import { publishedTownHalls } from '../store/town-halls.ts';
import type { TownHall } from '../town-hall.ts';

const partsOf = ({ locale, platform, now }: Visit) => ({ locale, publicUrl: platform.config.publicUrl, now });

async function calendarOf(visit: Visit, halls: readonly TownHall[]): Promise<Response> {
  const ids = halls.map(({ id }) => id);
  return calendarResponse(townHallCalendar(partsOf(visit), halls, await sequencesOf(visit.platform.db, ids)));
}

export const feedRoutes: readonly Route[] = [
  get('/town-halls.atom', anyone, async (visit) =>
    atomResponse(townHallFeed(partsOf(visit), await listTownHalls(visit.platform.db, visit.now))),
  ),
  get('/town-halls.ics', anyone, async (visit) => calendarOf(visit, await publishedTownHalls(visit.platform.db))),
  get('/town-halls/:slug/meeting.ics', anyone, async (visit) => {
    const hall = await visibleTownHall(visit);
    return hall === undefined ? visit.notFound() : calendarOf(visit, [hall]);
  }),
];
