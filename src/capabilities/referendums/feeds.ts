/** Feeds of the room: what happens in all referendums, and when voting opens and closes. */
import { atomFeed, type AtomEntry } from '../../platform/feeds/atom.ts';
import { calendarFile } from '../../platform/feeds/calendar.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { pathOf, type Referendum } from './referendum.ts';
import { list } from './words/list.ts';

const newest = 100;

interface FeedParts {
  readonly locale: Locale;
  readonly publicUrl: string;
  readonly now: Date;
}

export function referendumFeed(parts: FeedParts, referendums: readonly Referendum[]): string {
  const { locale, publicUrl, now } = parts;
  const t = list(locale);
  const entries = referendums
    .flatMap((referendum) => {
      const { publishedAt, opensAt, closesAt, certifiedAt, countedAt } = referendum;
      const dates = { published: publishedAt, opened: opensAt, closed: closesAt, decided: certifiedAt ?? countedAt };
      return (['published', 'opened', 'closed', 'decided'] as const).flatMap((step) => {
        const at = dates[step];
        // A vote that was over when it was published here did not open or close here.
        const before = step !== 'published' && publishedAt !== null && at !== null && at < publishedAt;
        return at === null || at > now || before ? [] : [{ referendum, step, at }];
      });
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, newest)
    .map(({ referendum, step, at }): AtomEntry => {
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
