/** What happened to allocations, as a feed: proposed, new versions, adopted. Newest first. */
import { atomFeed, type AtomEntry, type FeedParts } from '../../platform/feeds/atom.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { pathOf, type Allocation } from './allocation.ts';
import type { VersionNote } from './store/versions.ts';
import { list } from './words/list.ts';

const mostEntries = 100;

export function allocationFeed(
  parts: FeedParts,
  all: readonly { readonly allocation: Allocation; readonly versions: readonly VersionNote[] }[],
): string {
  const { locale, publicUrl } = parts;
  const t = list(locale);
  const entries = all
    .flatMap(({ allocation, versions }): readonly AtomEntry[] => {
      const page = `${publicUrl}${pathOf(allocation)}`;
      const title = inLanguage(allocation, 'title', locale).text;
      const entry = (id: string, at: Date, link: string, said: string, summary: string): AtomEntry => ({
        id: `${page}#${id}`,
        title: said,
        at,
        author: allocation.regionName,
        link,
        summary,
      });
      return [
        ...versions.map(({ version, at, reason }) =>
          entry(
            `version-${version}`,
            at,
            `${page}?version=${version}`,
            t(version === 1 ? 'event.proposed' : 'event.version', { title, version }),
            reason,
          ),
        ),
        ...(allocation.adoptedAt === null
          ? []
          : [entry('adopted', allocation.adoptedAt, page, t('event.adopted', { title }), '')]),
      ];
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, mostEntries);
  return atomFeed({ ...parts, path: '/investment.atom', title: t('feedTitle'), page: '/investment', entries });
}
