/** Town halls as cards, for the home page and topics. */
import { occasion } from '../../platform/i18n/format.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { Platform } from '../../platform/platform.ts';
import { card, excerpt, type Html } from '../../platform/ui/index.ts';
import { listTownHalls, type Listed } from './listed.ts';
import { hypotheticalBadge, phaseBadge, titleOf } from './pages/town-hall-words.ts';
import type { TownHallFilter } from './store/town-halls.ts';
import { pathOf } from './town-hall.ts';
import { list } from './words/list.ts';

/** One card for each published town hall, for `cardGrid`; live ones come first, then the next. `past` false: only those. */
export async function townHallCards(
  platform: Platform,
  locale: Locale,
  { past = true, ...filter }: TownHallFilter & { readonly past?: boolean },
  now: Date,
): Promise<readonly Html[]> {
  return (await listTownHalls(platform.db, now, filter))
    .filter(({ phase }) => past || phase === 'live' || phase === 'to-come')
    .map((listed) => townHallCard(locale, listed, platform.config.timeZone));
}

function townHallCard(locale: Locale, { hall, phase }: Listed, timeZone: string): Html {
  const t = list(locale);
  return card({
    title: titleOf(locale, hall),
    href: pathOf(hall),
    kicker: hall.regionName,
    badge: phaseBadge(locale, phase),
    body: excerpt(inLanguage(hall, 'summary', locale).text, 160),
    facts: [
      occasion(locale, hall.startsAt, hall.endsAt, timeZone),
      hall.place === '' ? t('online') : hall.place,
      ...(hall.hypothetical ? [hypotheticalBadge(locale)] : []),
    ],
  });
}
