/** Feeds of the room: what happens in all referendums, and when voting opens and closes. */
import { atomFeed, type AtomEntry, type FeedParts } from '../../platform/feeds/atom.ts';
import { calendarFile } from '../../platform/feeds/calendar.ts';
import { stepsTaken } from '../../platform/feeds/steps.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { pathOf, type Referendum } from './referendum.ts';
import { list } from './words/list.ts';

export function referendumFeed(parts: FeedParts, referendums: readonly Referendum[]): string {
  const { locale, publicUrl, now } = parts;
  const t = list(locale);
  const entries = stepsTaken(referendums, datesOf, now).map(({ of: referendum, step, at }): AtomEntry => {
    const page = `${publicUrl}${pathOf(referendum)}`;
    return {
      id: `${page}#${step}`,
      title: t(`event.${step}`, { title: inLanguage(referendum, 'title', locale).text }),
      at,
      author: referendum.regionName,
      link: page,
      summary: inLanguage(referendum, 'question', locale).text,
    };
  });
  return atomFeed({ ...parts, path: '/referendums.atom', title: t('feedTitle'), page: '/referendums', entries });
}

function datesOf({ publishedAt, opensAt, closesAt, certifiedAt, countedAt }: Referendum) {
  // A vote that was over when it was published here did not open or close here.
  const here = (at: Date | null): Date | null => (publishedAt !== null && at !== null && at < publishedAt ? null : at);
  return {
    published: publishedAt,
    opened: here(opensAt),
    closed: here(closesAt),
    decided: here(certifiedAt ?? countedAt),
  };
}

export const referendumCalendar = ({ locale, publicUrl, now }: FeedParts, referendums: readonly Referendum[]): string =>
  calendarFile({
    publicUrl,
    product: 'Referendums',
    name: list(locale)('calendarName'),
    events: referendums.map((referendum) => ({
      uid: `referendum-${referendum.id}`,
      from: referendum.opensAt,
      to: referendum.closesAt,
      summary: list(locale)('period', { title: inLanguage(referendum, 'title', locale).text }),
      description: inLanguage(referendum, 'question', locale).text,
      location: referendum.regionName,
      url: `${publicUrl}${pathOf(referendum)}`,
    })),
    now,
  });
