/** The way from the home page down to a page of this room. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { Link } from '../../../platform/ui/index.ts';
import { titleOf } from '../pages/town-hall-words.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { common } from '../words/common.ts';
import { organising } from '../words/organise.ts';

export const crumbs = (locale: Locale, hall?: TownHall): readonly Link[] => [
  { href: '/town-halls', label: common(locale)('townHalls') },
  ...(hall === undefined ? [] : [{ href: pathOf(hall), label: titleOf(locale, hall) }]),
];

/** A page's title in the browser's tab, where the page alone does not say which meeting it is about. */
export const titleUnder = (locale: Locale, hall: TownHall, title: string): string =>
  `${title} · ${titleOf(locale, hall)}`;

/** The way down to a page below the organiser's console. */
export const organiseCrumbs = (locale: Locale, hall: TownHall): readonly Link[] => [
  ...crumbs(locale, hall),
  { href: `${pathOf(hall)}/organise`, label: organising(locale)('console') },
];
