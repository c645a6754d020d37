/** The minutes: as a page, as text, and version by version. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { commitmentsOf, deliverySection } from '../../commitments/index.ts';
import { draftOf, type MinutesContent, type MinutesVersion } from '../minutes.ts';
import { minutesPage } from '../pages/minutes.ts';
import type { MinutesParts } from '../pages/minutes-say.ts';
import { titleIn, titleOf } from '../pages/town-hall-words.ts';
import { runsIt, visibleTownHall } from '../scope.ts';
import { minutesVersions } from '../store/minutes.ts';
import { processOf, type TownHall } from '../town-hall.ts';
import { minutesWords } from '../words/minutes.ts';
import type { Meeting } from '../../../rules/meeting/index.ts';
import { crumbs, titleUnder } from './crumbs.ts';
import { draftParts } from './minutes-parts.ts';

interface Shown {
  readonly hall: TownHall;
  readonly meeting: Meeting;
  readonly version: MinutesVersion | undefined;
  readonly parts: MinutesParts;
}

/** The version that `?version=` names, the newest, or the draft. Undefined: there is no such meeting or version. */
async function shownMinutes(visit: Visit): Promise<Shown | undefined> {
  const { platform, url } = visit;
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return undefined;
  const [{ meeting, minutes }, versions] = await Promise.all([
    draftOf(platform, hall),
    minutesVersions(platform.db, hall.id),
  ]);
  const wanted = url.searchParams.get('version');
  const version = wanted === null ? versions[0] : versions.find(({ number }) => String(number) === wanted);
  if (wanted !== null && version === undefined) return undefined;
  const content: MinutesContent = version?.content ?? { minutes, participants: null };
  return { hall, meeting, version, parts: draftParts(visit, hall, content, meeting, version?.corrections) };
}

async function showMinutes(visit: Visit): Promise<Response> {
  const shown = await shownMinutes(visit);
  if (shown === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const { hall, meeting, version, parts } = shown;
  const t = minutesWords(locale);
  const promised = await commitmentsOf(platform.db, processOf(hall.id));
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({ kicker: t('title'), title: titleIn(locale, hall) }),
    breadcrumbs: crumbs(locale, hall),
    islands: meeting.adjournedAt === null ? ['live-region'] : [],
    body: minutesPage({
      minutes: parts,
      hall,
      meeting,
      version,
      publishes: meeting.adjournedAt !== null && (await runsIt(visit, hall, ['clerk', 'facilitator', 'organiser'])),
      commitments: deliverySection(locale, promised, platform.config.timeZone),
    }),
  });
}

export const minutesRoutes: readonly Route[] = [get('/town-halls/:slug/minutes', anyone, showMinutes)];
