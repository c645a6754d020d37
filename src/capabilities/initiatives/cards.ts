/** Initiatives as cards, for their list, the home page and topics. */
import type { ProcessFilter } from '../../platform/db/process-filter.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { dayIn } from '../../platform/local-time.ts';
import type { Platform } from '../../platform/platform.ts';
import { card, type Html } from '../../platform/ui/index.ts';
import { endStates } from '../../rules/petition/life.ts';
import type { Initiative } from './initiative.ts';
import { hypotheticalBadge, pathOf, stateBadge } from './pages/initiative-words.ts';
import { nextSentence } from './pages/next-step.ts';
import { standingOf, type Standing } from './standing.ts';
import { publishedInitiatives } from './store/initiatives.ts';

export interface Standings {
  readonly initiative: Initiative;
  readonly standing: Standing;
}

/** Those under way first, then by when they were published. */
export async function initiativesStanding(
  platform: Platform,
  filter: ProcessFilter,
  now: Date,
): Promise<readonly Standings[]> {
  const today = dayIn(now, platform.config.timeZone);
  const found = await publishedInitiatives(platform.db, filter);
  const all = await Promise.all(
    found.map(async (initiative) => ({ initiative, standing: await standingOf(platform.db, initiative, today) })),
  );
  return [...all.filter((one) => !hasEnded(one)), ...all.filter(hasEnded)];
}

export const hasEnded = ({ standing }: Standings): boolean => endStates.includes(standing.life.state);

/** One card for each published initiative, for `cardGrid`. */
export async function initiativeCards(
  platform: Platform,
  locale: Locale,
  { limit, ...filter }: ProcessFilter & { readonly limit?: number },
  now: Date,
): Promise<readonly Html[]> {
  const all = await initiativesStanding(platform, filter, now);
  return all.slice(0, limit).map((one) => initiativeCard(locale, one));
}

export function initiativeCard(locale: Locale, { initiative, standing }: Standings): Html {
  return card({
    title: inLanguage(initiative, 'title', locale).text,
    href: pathOf(initiative),
    kicker: initiative.regionName,
    badge: stateBadge(locale, standing.life.state),
    body: nextSentence(locale, standing),
    facts: [initiative.rules.name[locale], ...(initiative.hypothetical ? [hypotheticalBadge(locale)] : [])],
  });
}
