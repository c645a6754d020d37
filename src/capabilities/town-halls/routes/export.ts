/** The public record of a meeting, its votes and its minutes as files. */
import { csvDescription, csvText } from '../../../platform/csv.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { recordFile, type RecordFile } from '../export.ts';
import { feedbackPhase } from '../feedback.ts';
import { draftOf } from '../minutes.ts';
import { exportPage } from '../pages/export.ts';
import { visibleTownHall } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { minutesVersions } from '../store/minutes.ts';
import { noticesOf } from '../store/notices.ts';
import { entriesAfter } from '../store/record.ts';
import type { TownHall } from '../town-hall.ts';
import { votesAbout, votesColumns, voteRows } from '../votes-table.ts';
import { exportWords } from '../words/export.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';

const seeing =
  (give: (visit: Visit, hall: TownHall) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const hall = await visibleTownHall(visit);
    return hall === undefined ? visit.notFound() : give(visit, hall);
  };

async function show(visit: Visit, hall: TownHall): Promise<Response> {
  const { platform, locale, now } = visit;
  const t = exportWords(locale);
  const meeting = await meetingNow(platform, hall);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({ kicker: ofHall(locale, hall), title: t('title'), lead: t('lead') }),
    breadcrumbs: crumbs(locale, hall),
    body: exportPage({
      locale,
      hall,
      publicUrl: platform.config.publicUrl,
      hasMinutes: meeting.openedAt !== null,
      hasFeedback: feedbackPhase(meeting, now) === 'closed',
      captioned: hall.languages.filter((one) => meeting.captions.some(({ language }) => language === one)),
    }),
  });
}

async function fileOf({ platform }: Visit, hall: TownHall): Promise<RecordFile> {
  const meeting = await meetingNow(platform, hall);
  const [entries, versions, told] = await Promise.all([
    entriesAfter(platform.database, hall.id, 0),
    minutesVersions(platform.db, hall.id),
    noticesOf(platform.db, hall.id),
  ]);
  // What came in since the meeting was looked at is in the next file.
  const known = entries.filter(({ seq }) => seq <= meeting.seq);
  return recordFile(hall, platform.config.timeZone, meeting, known, versions, told);
}

async function giveRecord(visit: Visit, hall: TownHall): Promise<Response> {
  const text = `${JSON.stringify(await fileOf(visit, hall), undefined, 2)}\n`;
  return visit.download(`${hall.slug}-record.json`, 'application/json; charset=utf-8', text);
}

async function giveLines(visit: Visit, hall: TownHall): Promise<Response> {
  const { entries } = await fileOf(visit, hall);
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  return visit.download(`${hall.slug}-record.ndjson`, 'application/x-ndjson; charset=utf-8', text);
}

async function giveVotes(visit: Visit, hall: TownHall): Promise<Response> {
  const { minutes } = await draftOf(visit.platform, hall);
  const type = 'text/csv; charset=utf-8; header=present';
  const response = visit.download(`${hall.slug}-votes.csv`, type, csvText(votesColumns, voteRows(minutes)));
  const { pathname } = visit.url;
  response.headers.set('link', `<${pathname}-metadata.json>; rel="describedby"; type="application/csvm+json"`);
  return response;
}

async function describeVotes(visit: Visit): Promise<Response> {
  const response = visit.apiJson(csvDescription('votes.csv', votesAbout, votesColumns));
  response.headers.set('content-type', 'application/csvm+json; charset=utf-8');
  return response;
}

export const exportRoutes: readonly Route[] = [
  get('/town-halls/:slug/export', anyone, seeing(show)),
  get('/town-halls/:slug/record.json', anyone, seeing(giveRecord)),
  get('/town-halls/:slug/record.ndjson', anyone, seeing(giveLines)),
  get('/town-halls/:slug/votes.csv', anyone, seeing(giveVotes)),
  get('/town-halls/:slug/votes.csv-metadata.json', anyone, seeing(describeVotes)),
];
