/** The way from the home page down to a page of this room. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import type { Link } from '../../../platform/ui/index.ts';
import { pathOf, type Fund } from '../fund.ts';
import { common } from '../words/common.ts';

export const crumbs = (locale: Locale): readonly Link[] => [{ href: '/funds', label: common(locale)('funds') }];

export const crumbsOf = (locale: Locale, fund: Fund): readonly Link[] => [
  ...crumbs(locale),
  { href: pathOf(fund), label: inLanguage(fund, 'title', locale).text },
];
