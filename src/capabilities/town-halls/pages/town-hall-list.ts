/** All town halls that were announced, those that begin last first. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { card, cardGrid, emptyState, type Content } from '../../../platform/ui/index.ts';
import { pathOf, type Phase, type TownHall } from '../town-hall.ts';
import { list } from '../words/list.ts';
import { phaseBadge, titleOf } from './town-hall-words.ts';

export function townHallListPage(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly halls: readonly { readonly hall: TownHall; readonly phase: Phase }[];
}): Content {
  const { locale, timeZone, halls } = parts;
  if (halls.length === 0) return emptyState({ title: list(locale)('none') });
  return cardGrid(
    halls.map(({ hall, phase }) =>
      card({
        title: titleOf(locale, hall),
        href: pathOf(hall),
        badge: phaseBadge(locale, phase),
        facts: [dateTime(locale, hall.startsAt, timeZone), hall.regionName],
      }),
    ),
  );
}
