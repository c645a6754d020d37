/** Linking the recording of a meeting. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { toLocal } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { recordingPage } from '../pages/recording.ts';
import { setRecording, type RecordingProblem } from '../recording.ts';
import { namedTownHall, organisers } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { recordingWords } from '../words/recording.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';

async function show(
  visit: Visit,
  hall: TownHall,
  typed: Readonly<Record<'url' | 'from', string>>,
  problem?: RecordingProblem,
): Promise<Response> {
  const { platform, locale } = visit;
  const t = recordingWords(locale);
  const { adjournedAt } = await meetingNow(platform, hall);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({ kicker: ofHall(locale, hall), title: t('title'), lead: t('lead') }),
    breadcrumbs: crumbs(locale, hall),
    status: problem === undefined ? 200 : 422,
    body: recordingPage({ locale, hall, timeZone: platform.config.timeZone, adjournedAt, typed, problem }),
  });
}

async function showRecording(visit: Visit): Promise<Response> {
  const { platform } = visit;
  const hall = await namedTownHall(visit);
  const { openedAt } = await meetingNow(platform, hall);
  // Most recordings begin about when the meeting does.
  const from = hall.recordingFrom ?? (openedAt === null ? hall.startsAt : new Date(openedAt));
  const seconds = String(from.getUTCSeconds()).padStart(2, '0');
  return show(visit, hall, { url: hall.recordingUrl, from: `${toLocal(from, platform.config.timeZone)}:${seconds}` });
}

async function save(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const typed = { url: form.text('url'), from: form.text('from') };
  const done = await setRecording(visit.platform, hall, actingOfficial(visit), typed);
  return done.ok
    ? visit.seeOther(`${pathOf(hall)}/recording`, recordingWords(visit.locale)(done.value))
    : show(visit, hall, typed, done.error);
}

export const recordingRoutes: readonly Route[] = [
  get('/town-halls/:slug/recording', organisers, showRecording),
  post('/town-halls/:slug/recording', organisers, save),
];
