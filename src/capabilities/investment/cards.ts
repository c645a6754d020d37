/** Allocations as cards, for their list, the home page and topics. */
import type { ProcessFilter } from '../../platform/db/process-filter.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { Platform } from '../../platform/platform.ts';
import { card, excerpt, type Html } from '../../platform/ui/index.ts';
import { pathOf, stateOf, type Allocation } from './allocation.ts';
import { dateFact, hypotheticalBadge, stateBadge, wholeDollars } from './pages/allocation-words.ts';
import { publicAllocations } from './store/allocations.ts';

/** One card for each public allocation, for `cardGrid`; the latest first. */
export async function allocationCards(
  platform: Platform,
  locale: Locale,
  { limit, ...filter }: ProcessFilter & { readonly limit?: number },
): Promise<readonly Html[]> {
  const found = await publicAllocations(platform.db, filter);
  return found.slice(0, limit).map((one) => allocationCard(locale, one, platform.config.timeZone));
}

export const allocationCard = (
  locale: Locale,
  allocation: Allocation,
  timeZone: string,
  { href = pathOf(allocation), headingLevel = 3 }: { readonly href?: string; readonly headingLevel?: 2 | 3 } = {},
): Html =>
  card({
    title: inLanguage(allocation, 'title', locale).text,
    href,
    headingLevel,
    kicker: allocation.regionName,
    badge: stateBadge(locale, stateOf(allocation)),
    body: excerpt(inLanguage(allocation, 'why', locale).text, 180),
    facts: [
      wholeDollars(locale, allocation.publicSum ?? allocation.plan.terms.sum),
      ...(allocation.publishedAt === null ? [] : [dateFact(locale, allocation, timeZone)]),
      ...(allocation.hypothetical ? [hypotheticalBadge(locale)] : []),
    ],
  });
