/** Published minutes of a meeting as a feed: each version, and each approval. */
import { atomFeed, type AtomEntry } from '../../platform/feeds/atom.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { Meeting } from '../../rules/meeting/index.ts';
import type { FeedParts } from './feeds.ts';
import type { MinutesVersion } from './minutes.ts';
import { approvedLine } from './pages/minutes.ts';
import { pathOf, type TownHall } from './town-hall.ts';
import { minutesWords } from './words/minutes.ts';

export function minutesFeed(
  parts: FeedParts & { readonly timeZone: string },
  hall: TownHall,
  meeting: Meeting,
  versions: readonly MinutesVersion[],
): string {
  const { locale, publicUrl } = parts;
  const t = minutesWords(locale);
  const [page, author] = [`${pathOf(hall)}/minutes`, hall.regionName];
  const title = t('minutesOf', { title: inLanguage(hall, 'title', locale).text });
  const published = versions.map(({ number, at, reason }): AtomEntry => ({
    id: `${publicUrl}${page}?version=${number}`,
    title: `${title}. ${t('version', { n: number })}`,
    at,
    author,
    link: `${publicUrl}${page}?version=${number}`,
    ...(reason === '' ? {} : { summary: reason }),
  }));
  const approved = meeting.approvals.map(({ version, at }): AtomEntry => ({
    id: `${publicUrl}${page}?version=${version}#approved`,
    title: approvedLine(parts, meeting, version)?.text ?? title,
    at: new Date(at),
    author,
    link: `${publicUrl}${page}?version=${version}`,
  }));
  const entries = [...published, ...approved].sort((a, b) => b.at.getTime() - a.at.getTime());
  return atomFeed({ ...parts, path: `${page}.atom`, title, page, entries });
}
