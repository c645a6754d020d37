/** The way from the home page down to a page of this room. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import type { Link } from '../../../platform/ui/index.ts';
import { pathOf, type Allocation } from '../allocation.ts';
import { common } from '../words/common.ts';
import { organiseWords } from '../words/organise.ts';

export const crumbs = (locale: Locale, allocation?: Allocation): readonly Link[] => [
  { href: '/investment', label: common(locale)('investment') },
  ...(allocation === undefined
    ? []
    : [{ href: pathOf(allocation), label: inLanguage(allocation, 'title', locale).text }]),
];

/** Down to a page below the console. */
export const consoleCrumbs = (locale: Locale, allocation: Allocation): readonly Link[] => [
  ...crumbs(locale, allocation),
  { href: `${pathOf(allocation)}/organise`, label: organiseWords(locale)('console') },
];

/** A page's title in the browser's tab, where the page alone does not say which allocation it is about. */
export const titleUnder = (locale: Locale, allocation: Allocation, title: string): string =>
  `${title} · ${inLanguage(allocation, 'title', locale).text}`;
