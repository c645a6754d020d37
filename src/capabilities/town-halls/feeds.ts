/** Feeds of the room: what happens in all town halls, and when and where they are. */
import { atomFeed, type AtomEntry } from '../../platform/feeds/atom.ts';
import { calendarFile } from '../../platform/feeds/calendar.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { excerpt } from '../../platform/ui/index.ts';
import type { Listed } from './listed.ts';
import { pathOf, type TownHall } from './town-hall.ts';
import { list } from './words/list.ts';

const newest = 100;

export interface FeedParts {
  readonly locale: Locale;
  readonly publicUrl: string;
  readonly now: Date;
}

export function townHallFeed(parts: FeedParts, halls: readonly Listed[]): string {
  const { locale, publicUrl } = parts;
  const t = list(locale);
  const entries = halls
    .flatMap(({ hall, openedAt, adjournedAt }) => {
      const dates = {
        announced: hall.publishedAt,
        opened: openedAt,
        adjourned: adjournedAt,
        cancelled: hall.cancelledAt,
      };
      return (['announced', 'opened', 'adjourned', 'cancelled'] as const).flatMap((step) => {
        const at = dates[step];
        return at === null ? [] : [{ hall, step, at }];
      });
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, newest)
    .map(({ hall, step, at }): AtomEntry => {
      const page = `${publicUrl}${pathOf(hall)}`;
      return {
        id: `${page}#${step}`,
        title: t(`event.${step}`, { title: inLanguage(hall, 'title', locale).text }),
        at,
        author: hall.regionName,
        link: page,
        summary: step === 'cancelled' ? hall.cancelReason : excerpt(inLanguage(hall, 'summary', locale).text, 400),
      };
    });
  return atomFeed({ ...parts, path: '/town-halls.atom', title: t('feedTitle'), page: '/town-halls', entries });
}

/** `sequences`: how often the time or place of each was changed. */
export const townHallCalendar = (
  { locale, publicUrl, now }: FeedParts,
  halls: readonly TownHall[],
  sequences: ReadonlyMap<number, number>,
): string =>
  calendarFile({
    publicUrl,
    product: 'Town halls',
    name: list(locale)('calendarName'),
    events: halls.map((hall) => ({
      uid: `town-hall-${hall.id}`,
      from: hall.startsAt,
      to: hall.endsAt,
      summary: inLanguage(hall, 'title', locale).text,
      description: invitation(locale, publicUrl, hall),
      location: [hall.place, hall.address].filter((line) => line !== '').join(', ') || hall.remoteUrl,
      url: `${publicUrl}${pathOf(hall)}`,
      busy: true,
      sequence: sequences.get(hall.id) ?? 0,
      cancelled: hall.cancelledAt !== null,
    })),
    now,
  });

/** What somebody needs who opens the date in a calendar, away from this site. */
function invitation(locale: Locale, publicUrl: string, hall: TownHall): string {
  const t = list(locale);
  return [
    hall.cancelledAt === null ? '' : t('cancelledLine', { reason: hall.cancelReason }),
    excerpt(inLanguage(hall, 'summary', locale).text, 400),
    hall.remoteUrl === '' ? '' : t('joinLink', { url: hall.remoteUrl }),
    hall.phone === '' ? '' : t('joinPhone', { phone: hall.phone }),
    inLanguage(hall, 'access', locale).text,
    t('pageLink', { url: `${publicUrl}${pathOf(hall)}` }),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
