/** The projector's screen, and the short address that it shows. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { screenPage, screenSeconds } from '../pages/screen/screen.ts';
import { visibleTownHall } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { regionNames } from '../store/sign-ups.ts';
import { findTownHallById } from '../store/town-halls.ts';
import { pathOf } from '../town-hall.ts';
import { screenWords } from '../words/screen.ts';
import { titleUnder } from './crumbs.ts';

async function showScreen(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const standing = await standingOf(platform, hall);
  const { config } = platform;
  const queued = [...standing.meeting.questions.values()].filter(
    ({ state }) => state === 'queued' || state === 'floor',
  );
  return visit.page({
    title: titleUnder(locale, hall, screenWords(locale)('title')),
    framed: true,
    reloadSeconds: screenSeconds,
    islands: ['live-region', 'turn-timer'],
    body: screenPage({
      locale,
      timeZone: config.timeZone,
      hall,
      standing,
      now: platform.now(),
      address: {
        full: `${config.publicUrl}${pathOf(hall)}/live`,
        short: `${config.publicUrl.replace(/^https?:\/\//, '')}/join/${hall.id}`,
      },
      regions: await regionNames(
        platform.db,
        queued.flatMap(({ region }) => (region === null ? [] : [region])),
      ),
    }),
  });
}

/** Typed by hand from the screen. */
async function join(visit: Visit): Promise<Response> {
  const id = /^[1-9]\d{0,9}$/.test(visit.params['id']!) ? Number(visit.params['id']) : undefined;
  const hall = id === undefined ? undefined : await findTownHallById(visit.platform.db, id);
  return hall === undefined || hall.publishedAt === null ? visit.notFound() : visit.seeOther(`${pathOf(hall)}/live`);
}

export const screenRoutes: readonly Route[] = [
  get('/town-halls/:slug/screen', anyone, showScreen),
  get('/join/:id', anyone, join),
];
