/** Referendums as cards, for their list, the home page and topics. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { Platform } from '../../platform/platform.ts';
import { card, type Html } from '../../platform/ui/index.ts';
import { dateFact, hypotheticalBadge, stateBadge, titleOf } from './pages/referendum-words.ts';
import { pathOf, stateOf, type Referendum } from './referendum.ts';
import { publishedReferendums, type ReferendumFilter } from './store/referendums.ts';
import { common } from './words/common.ts';

/** What residents can do comes first. Drafts are not listed. */
export const stateOrder = ['open', 'announced', 'closed', 'decided'] as const;

/** One card for each published referendum, for `cardGrid`; open ones come first. */
export async function referendumCards(
  platform: Platform,
  locale: Locale,
  filter: ReferendumFilter,
  now: Date,
): Promise<readonly Html[]> {
  const found = await publishedReferendums(platform.db, filter);
  return groupReferendums(found, now)
    .flatMap(({ referendums }) => referendums)
    .map((referendum) => referendumCard(locale, referendum, now, platform.config.timeZone));
}

export function groupReferendums(
  all: readonly Referendum[],
  now: Date,
): readonly { readonly state: (typeof stateOrder)[number]; readonly referendums: readonly Referendum[] }[] {
  return stateOrder
    .map((state) => ({ state, referendums: all.filter((one) => stateOf(one, now) === state) }))
    .filter(({ referendums }) => referendums.length > 0);
}

export function referendumCard(
  locale: Locale,
  referendum: Referendum,
  now: Date,
  timeZone: string,
  headingLevel: 2 | 3 = 3,
): Html {
  const state = stateOf(referendum, now);
  return card({
    title: titleOf(locale, referendum),
    href: pathOf(referendum),
    kicker: referendum.regionName,
    badge: stateBadge(locale, state),
    body: inLanguage(referendum, 'question', locale).text,
    headingLevel,
    facts: [
      common(locale)(`kind.${referendum.kind}`),
      dateFact(locale, referendum, state, timeZone),
      ...(referendum.hypothetical ? [hypotheticalBadge(locale)] : []),
    ],
  });
}
