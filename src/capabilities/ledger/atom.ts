/** The public log as an Atom feed (RFC 4287). */
import { atomFeed } from '../../platform/feeds/atom.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Act } from './act.ts';
import { words } from './words/ledger.ts';

export interface FeedParts {
  readonly publicUrl: string;
  /** The feed's own path and query. */
  readonly path: string;
  readonly acts: readonly Act[];
  /** When there is no act yet. */
  readonly now: Date;
}

export const logFeed = (locale: Locale, { publicUrl, path, acts, now }: FeedParts): string =>
  atomFeed({
    locale,
    publicUrl,
    path,
    title: words(locale)('title'),
    page: '/log',
    entries: acts.map((act) => ({
      id: `${publicUrl}/log#act-${act.id}`,
      title: act.sentence,
      at: act.at,
      author: act.actor,
      link: `${publicUrl}${act.about?.path ?? `/log?before=${act.id + 1}`}`,
      content: content(locale, act),
    })),
    now,
  });

const content = (locale: Locale, act: Act): string =>
  [
    act.about?.title,
    act.place,
    act.reason === undefined ? undefined : words(locale)('reason', { reason: act.reason }),
    ...act.particulars.map(({ term, value }) => `${term}: ${value}`),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
