/** The way from the home page down to a page of this room. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { Link } from '../../../platform/ui/index.ts';
import { titleOf } from '../pages/referendum-words.ts';
import { pathOf, type Referendum } from '../referendum.ts';
import { common } from '../words/common.ts';

export const crumbs = (locale: Locale, referendum?: Referendum): readonly Link[] => [
  { href: '/referendums', label: common(locale)('referendums') },
  ...(referendum === undefined ? [] : [{ href: pathOf(referendum), label: titleOf(locale, referendum) }]),
];

/** A page's title in the browser's tab, where the page alone does not say which referendum it is about. */
export const titleUnder = (locale: Locale, referendum: Referendum, title: string): string =>
  `${title} · ${titleOf(locale, referendum)}`;
