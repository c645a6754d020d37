/** The page on which people take part, as the parts that are kept up to date for all who watch it: one hub for each meeting and node. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { locales } from '../../platform/i18n/catalogue.ts';
import { liveParts, type LiveContent, type LiveParts } from '../../platform/live/live-parts.ts';
import type { Platform } from '../../platform/platform.ts';
import { inOrder } from '../../rules/meeting/index.ts';
import { captionParts } from './pages/caption-part.ts';
import { floorPart, mostShown, queueHeadPart, statusPart } from './pages/live-status.ts';
import { pollCounts, pollPart, pollToShow } from './pages/poll-part.ts';
import { partOf, questionCard } from './pages/question-card.ts';
import { timerPart } from './pages/timer.ts';
import { votesPart } from './pages/votes.ts';
import { standingOf, type Standing } from './standing.ts';
import { findTownHallById } from './store/town-halls.ts';
import { processOf, type TownHall } from './town-hall.ts';

const hubs = new WeakMap<Platform, Map<number, LiveParts>>();

export function hubOf(platform: Platform, { id }: TownHall): LiveParts {
  let ofNode = hubs.get(platform);
  if (ofNode === undefined) hubs.set(platform, (ofNode = new Map()));
  let hub = ofNode.get(id);
  if (hub === undefined) {
    hub = liveParts(
      async (key) => {
        const hall = await findTownHallById(platform.db, id);
        if (hall === undefined) throw new Error('a town hall vanished while it was watched');
        const [language, captions] = key.split(' ');
        const locale = locales.find((one) => one === language) ?? 'en';
        return contentOf(locale, captions, platform.config.timeZone, hall, await standingOf(platform, hall));
      },
      (changed) => platform.live.watch(processOf(id), changed),
      (problem) =>
        platform.log.error({ err: problem, townHall: id }, 'a meeting could not be told to those who watch it'),
    );
    ofNode.set(id, hub);
  }
  return hub;
}

/** What a reader is told: the page in their language, and the captions they chose, which are most of what is sent. */
export const editionKey = (locale: Locale, captions: string | undefined): string => `${locale} ${captions ?? ''}`;

function contentOf(
  locale: Locale,
  captions: string | undefined,
  timeZone: string,
  hall: TownHall,
  standing: Standing,
): LiveContent {
  const { meeting, support } = standing;
  const shown = inOrder(meeting, support).slice(0, mostShown);
  return {
    seq: meeting.seq,
    parts: [
      { id: 'status', html: String(statusPart(locale, timeZone, hall, meeting)) },
      { id: 'timer', html: String(timerPart(locale, timeZone, standing)) },
      { id: 'floor', html: String(floorPart(locale, hall, meeting)) },
      { id: 'poll', html: String(pollPart(locale, hall, standing)), ...sinceOf(pollToShow(standing)?.changed) },
      { id: 'votes', html: String(votesPart(locale, hall, standing)) },
      ...captionParts(locale, standing, captions),
      { id: 'queue-head', html: String(queueHeadPart(locale, hall, meeting)) },
      ...shown.map((question) => ({
        id: partOf(question),
        html: String(questionCard(locale, hall, question)),
        list: 'queue',
        since: question.changed,
      })),
    ],
    counts: new Map([
      ...shown.map((question) => [partOf(question), support.get(question.question) ?? 0] as const),
      ...pollCounts(standing),
    ]),
  };
}

const sinceOf = (since: number | undefined): { readonly since?: number } => (since === undefined ? {} : { since });
