/** Votes that are not over, and the address of a forecast: for rooms that know what polls found. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Link } from '../../platform/ui/index.ts';
import { titleOf } from './pages/referendum-words.ts';
import { pathOf, type Referendum } from './referendum.ts';
import { publishedReferendums } from './store/referendums.ts';

export interface ComingVote extends Link {
  readonly slug: string;
  readonly topic: string;
}

/** Published, under this topic, and not closed yet; those that close first come first. */
export async function comingVotes(
  { db }: Platform,
  locale: Locale,
  topic: string,
  now: Date,
): Promise<readonly ComingVote[]> {
  const found = await publishedReferendums(db, { topic });
  return found
    .filter(({ closesAt }) => now < closesAt)
    .toReversed()
    .map((vote) => coming(locale, vote, topic));
}

/** Undefined where there is no such vote, where it is over, and where it lies under no topic. */
export async function comingVote(
  { db }: Platform,
  locale: Locale,
  slug: string,
  now: Date,
): Promise<ComingVote | undefined> {
  const found = (await publishedReferendums(db, {})).find((vote) => vote.slug === slug);
  if (found === undefined || found.topic === null || now >= found.closesAt) return undefined;
  return coming(locale, found, found.topic);
}

const coming = (locale: Locale, vote: Referendum, topic: string): ComingVote => ({
  slug: vote.slug,
  topic,
  href: pathOf(vote),
  label: titleOf(locale, vote),
});

/** `figures`: shares from 0 to 1, told to a tenth of a point. Without them the form is empty. */
export function forecastHref(
  vote: Pick<ComingVote, 'slug'>,
  figures?: { readonly support: number; readonly error: number },
): string {
  const tenths = (share: number): string => String(Math.round(share * 1000) / 10);
  const query =
    figures === undefined ? '' : `?support=${tenths(figures.support)}&error=${tenths(Math.max(0.001, figures.error))}`;
  return `${pathOf(vote)}/forecast${query}`;
}
