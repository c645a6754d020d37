/** The minutes: as a page, as text, and version by version. */
import { atomResponse } from '../../../platform/feeds/atom.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader, type Link } from '../../../platform/ui/index.ts';
import { openAnswers } from '../answers.ts';
import { draftOf, type MinutesContent, type MinutesVersion } from '../minutes.ts';
import { lineChanges } from '../line-changes.ts';
import { minutesFeed } from '../minutes-feed.ts';
import { minutesText } from '../minutes-text.ts';
import { openAnswersNotice } from '../pages/answers.ts';
import { approvedLine, minutesPage } from '../pages/minutes.ts';
import { minutesVersionsPage, type ShownVersion } from '../pages/minutes-versions.ts';
import type { MinutesParts } from '../pages/minutes-say.ts';
import { recordingNote } from '../pages/recording.ts';
import { titleIn, titleOf } from '../pages/town-hall-words.ts';
import { runsIt, visibleTownHall } from '../scope.ts';
import { minutesVersions } from '../store/minutes.ts';
import { meetingNow } from '../standing.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { minutesWords } from '../words/minutes.ts';
import type { Meeting } from '../../../rules/meeting/index.ts';
import { publishWords } from '../words/publish-minutes.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';
import { promisesSection } from './promises.ts';
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
  const { platform, locale, now } = visit;
  const { hall, meeting, version, parts } = shown;
  const t = minutesWords(locale);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    feed: { href: `${pathOf(hall)}/minutes.atom`, label: t('minutesOf', { title: titleOf(locale, hall) }) },
    heading: pageHeader({ kicker: t('title'), title: titleIn(locale, hall) }),
    breadcrumbs: crumbs(locale, hall),
    islands: meeting.adjournedAt === null ? ['live-region'] : [],
    body: minutesPage({
      minutes: parts,
      hall,
      meeting,
      version,
      crew: await crewPages(visit, hall, meeting),
      beside: [
        openAnswersNotice(locale, openAnswers(hall, meeting, now, platform.config.timeZone), `${pathOf(hall)}/answers`),
        recordingNote(locale, hall, platform.config.timeZone, meeting.adjournedAt),
      ],
      commitments: await promisesSection(visit, hall),
    }),
  });
}

/** What those who keep the minutes do next. */
async function crewPages(visit: Visit, hall: TownHall, { adjournedAt }: Meeting): Promise<readonly Link[]> {
  if (!(await runsIt(visit, hall, ['clerk', 'facilitator', 'organiser']))) return [];
  const t = minutesWords(visit.locale);
  const at = pathOf(hall);
  if (adjournedAt === null) return [{ href: `${at}/scribe`, label: t('toScribe') }];
  const organises = await runsIt(visit, hall, ['organiser']);
  return [
    { href: `${at}/minutes/publish`, label: t('toClerk') },
    ...(organises ? [{ href: `${at}/recording`, label: t('toRecording') }] : []),
  ];
}

async function giveText(visit: Visit): Promise<Response> {
  const shown = await shownMinutes(visit);
  if (shown === undefined || shown.meeting.openedAt === null) return visit.notFound();
  const name = `${shown.hall.slug}-minutes${shown.version === undefined ? '-draft' : `-${shown.version.number}`}.md`;
  return visit.download(name, 'text/markdown; charset=utf-8', textOf(visit.locale, shown));
}

function textOf(locale: Locale, { hall, meeting, version, parts }: Shown): string {
  const t = minutesWords(locale);
  const place = [hall.place, hall.address].filter((line) => line !== '').join(', ');
  return minutesText({ ...parts, title: titleOf(locale, hall), place, standing: standing() });

  function standing(): string {
    if (version === undefined) return t(meeting.adjournedAt === null ? 'draftLive' : 'draftAfter');
    const at = dateTime(locale, version.at, parts.timeZone);
    const approved = approvedLine(parts, meeting, version.number)?.text ?? t('notApproved');
    return `${t('publishedAt', { n: version.number, at })}. ${approved}.`;
  }
}

async function showVersions(visit: Visit): Promise<Response> {
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const t = publishWords(locale);
  const [meeting, versions] = await Promise.all([meetingNow(platform, hall), minutesVersions(platform.db, hall.id)]);
  // The same first lines for all: what differs is what the minutes say.
  const textAt = ({ content, corrections }: MinutesVersion): string =>
    minutesText({
      ...draftParts(visit, hall, content, meeting, corrections),
      title: titleOf(locale, hall),
      place: '',
      standing: '',
    });
  const shown = versions.map((version, at): ShownVersion => {
    const before = versions[at + 1];
    return {
      number: version.number,
      at: version.at,
      reason: version.reason,
      approvedAt: meeting.approvals.find((one) => one.version === version.number)?.at ?? null,
      changes: before === undefined ? [] : lineChanges(textAt(before), textAt(version)),
    };
  });
  return visit.page({
    title: titleUnder(locale, hall, t('versions')),
    heading: pageHeader({ kicker: ofHall(locale, hall), title: t('versions'), lead: t('versionsLead') }),
    breadcrumbs: [...crumbs(locale, hall), { href: `${pathOf(hall)}/minutes`, label: minutesWords(locale)('title') }],
    body: minutesVersionsPage(locale, hall, platform.config.timeZone, shown),
  });
}

async function giveFeed(visit: Visit): Promise<Response> {
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const { platform, locale, now } = visit;
  const { publicUrl, timeZone } = platform.config;
  const [meeting, versions] = await Promise.all([meetingNow(platform, hall), minutesVersions(platform.db, hall.id)]);
  return atomResponse(minutesFeed({ locale, publicUrl, timeZone, now }, hall, meeting, versions));
}

export const minutesRoutes: readonly Route[] = [
  get('/town-halls/:slug/minutes', anyone, showMinutes),
  get('/town-halls/:slug/minutes.md', anyone, giveText),
  get('/town-halls/:slug/minutes.atom', anyone, giveFeed),
  get('/town-halls/:slug/minutes/versions', anyone, showVersions),
];
