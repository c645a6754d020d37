/** The poster by which people join, here and in a hall; and on the laptop of a hall, its signed record for the chair. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { exportHall } from '../export-hall.ts';
import { hallExportPage } from '../pages/hall-export.ts';
import { hallJoinPage } from '../pages/hall-join.ts';
import { titleIn } from '../pages/town-hall-words.ts';
import { chairs, namedTownHall, runsIt, visibleTownHall } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { hallHere } from '../store/hall.ts';
import { pathOf } from '../town-hall.ts';
import { hallWords } from '../words/hall.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';

async function showJoin(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const [t, laptop] = [hallWords(locale), await hallHere(platform.db)];
  const { publicUrl } = platform.config;
  return visit.page({
    title: titleUnder(locale, hall, t('joinTitle')),
    heading: pageHeader({ title: titleIn(locale, hall), kicker: t('joinTitle') }),
    breadcrumbs: crumbs(locale, hall),
    wide: true,
    body: hallJoinPage({
      locale,
      // Short, as some type it.
      address: laptop === undefined ? `${publicUrl}/join/${hall.id}` : `${publicUrl}/join`,
      anyone: hall.joining === 'anyone',
      hall: laptop,
      record:
        laptop !== undefined && (await runsIt(visit, hall, ['facilitator']))
          ? `${pathOf(hall)}/hall-export`
          : undefined,
    }),
  });
}

/** Short enough to be typed from a poster; only where there is one meeting to join. */
async function goToHall(visit: Visit): Promise<Response> {
  const hall = await hallHere(visit.platform.db);
  return hall === undefined ? visit.notFound() : visit.seeOther(`${pathOf(hall)}/live`);
}

async function showExport(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const [hall, made] = [await namedTownHall(visit), await exportHall(platform)];
  if (made === undefined) return visit.notFound();
  const t = hallWords(locale);
  return visit.page({
    title: titleUnder(locale, hall, t('exportTitle')),
    heading: pageHeader({
      title: t('exportTitle'),
      kicker: ofHall(locale, hall),
      lead: t('exportLead', { origin: made.hall.origin }),
    }),
    breadcrumbs: crumbs(locale, hall),
    body: hallExportPage(locale, made, (await meetingNow(platform, hall)).status === 'adjourned'),
  });
}

async function download(visit: Visit): Promise<Response> {
  const made = await exportHall(visit.platform);
  return made === undefined || visit.params['name'] !== made.name
    ? visit.notFound()
    : visit.download(made.name, 'application/json', made.file);
}

export const hallRoutes: readonly Route[] = [
  get('/join', anyone, goToHall),
  get('/town-halls/:slug/join', anyone, showJoin),
  get('/town-halls/:slug/hall-export', chairs, showExport),
  get('/town-halls/:slug/hall-export/:name', chairs, download),
];
