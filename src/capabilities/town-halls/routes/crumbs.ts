/** The way from the home page down to a page of this room. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, type Html, type Link } from '../../../platform/ui/index.ts';
import { titleIn, titleOf } from '../pages/town-hall-words.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { common } from '../words/common.ts';
import { organising } from '../words/organise.ts';

export const crumbs = (locale: Locale, hall?: TownHall): readonly Link[] => [
  { href: '/town-halls', label: common(locale)('townHalls') },
  ...(hall === undefined ? [] : [{ href: pathOf(hall), label: titleOf(locale, hall) }]),
];

/** Above the title of a page below the meeting's: on paper only, as on the screen the way down says it one line higher. */
export const ofHall = (locale: Locale, hall: TownHall): Html =>
  html`<span class="print-only">${titleIn(locale, hall)}</span>`;

/** A page's title in the browser's tab, where the page alone does not say which meeting it is about. */
export const titleUnder = (locale: Locale, hall: TownHall, title: string): string =>
  `${title} · ${titleOf(locale, hall)}`;

/** The way down to a page below the organiser's console. */
export const organiseCrumbs = (locale: Locale, hall: TownHall): readonly Link[] => [
  ...crumbs(locale, hall),
  { href: `${pathOf(hall)}/organise`, label: organising(locale)('console') },
];
