/** Feeds of the room: what happened to initiatives, and the dates by which the next steps must come. */
import { atomFeed, type AtomEntry, type FeedParts } from '../../platform/feeds/atom.ts';
import { calendarFile, type CalendarEvent } from '../../platform/feeds/calendar.ts';
import { mostEntries } from '../../platform/feeds/steps.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { addDays, type IsoDay } from '../../rules/petition/calendar.ts';
import type { Standings } from './cards.ts';
import type { Initiative } from './initiative.ts';
import type { KeptEvent } from './store/events.ts';
import { overviewWords } from './words/overview.ts';
import { timelineWords } from './words/timeline.ts';

export interface Happened {
  readonly initiative: Initiative;
  readonly events: readonly KeptEvent[];
}

/** `path`: of the feed; `page`: of the page that shows the same. */
export function initiativeFeed(
  parts: FeedParts,
  all: readonly Happened[],
  { path, page, title }: { readonly path: string; readonly page: string; readonly title: string },
): string {
  const { locale, publicUrl } = parts;
  const entries = all
    .flatMap(({ initiative, events }) => events.map((kept) => ({ initiative, kept })))
    .sort((a, b) => b.kept.at.getTime() - a.kept.at.getTime() || b.kept.number - a.kept.number)
    .slice(0, mostEntries)
    .map(({ initiative, kept: { number, event, reason, at } }): AtomEntry => {
      const address = `${publicUrl}/initiatives/${initiative.slug}`;
      const what = timelineWords(locale)(`step.${event.kind}`, { pledges: 'pledges' in event ? event.pledges : 0 });
      return {
        id: `${address}#event-${number}`,
        title: `${inLanguage(initiative, 'title', locale).text}: ${what}`,
        at,
        author: initiative.regionName,
        link: `${address}#timeline`,
        summary: reason === '' ? event.on : `${event.on}. ${reason}`,
      };
    });
  return atomFeed({ ...parts, path, title, page, entries });
}

/** One whole day for each step that is to come and has a day. */
export const initiativeCalendar = ({ locale, publicUrl, now }: FeedParts, all: readonly Standings[]): string =>
  calendarFile({
    publicUrl,
    product: 'Initiatives',
    name: overviewWords(locale)('calendarName'),
    events: all.flatMap(({ initiative, standing }) =>
      standing.steps.flatMap((step): readonly CalendarEvent[] => {
        const on = step.due ?? step.opens;
        if (on === null || step.status === 'done' || step.status === 'never') return [];
        const t = timelineWords(locale);
        const what = t(`step.${step.kind}`, { pledges: 0 });
        const who = t(`actor.${step.actor}`);
        return [
          {
            uid: `initiative-${initiative.id}-${step.kind}`,
            from: midnight(on),
            to: midnight(addDays(on, 1)),
            allDay: true,
            summary: `${what}: ${inLanguage(initiative, 'title', locale).text}`,
            description: [who, step.fixed ? '' : t('dueLatest', { date: on }), step.source].filter(Boolean).join('. '),
            location: initiative.regionName,
            url: `${publicUrl}/initiatives/${initiative.slug}`,
          },
        ];
      }),
    ),
    now,
  });

const midnight = (day: IsoDay): Date => new Date(`${day}T00:00:00Z`);
