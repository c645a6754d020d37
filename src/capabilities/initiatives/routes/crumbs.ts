/** The way from the home page down to a page of this room. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import type { Link } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { common } from '../words/common.ts';

export const crumbs = (locale: Locale, initiative?: Initiative): readonly Link[] => [
  { href: '/initiatives', label: common(locale)('initiatives') },
  ...(initiative === undefined
    ? []
    : [{ href: `/initiatives/${initiative.slug}`, label: inLanguage(initiative, 'title', locale).text }]),
];

/** A page's title in the browser's tab, where the page alone does not say which initiative it is about. */
export const titleUnder = (locale: Locale, initiative: Initiative, title: string): string =>
  `${title} · ${inLanguage(initiative, 'title', locale).text}`;
