/** The way from the home page down to a page of this room. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { Link } from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { type Budget } from '../budget.ts';
import { common } from '../words/common.ts';
import { resident } from '../words/resident.ts';

export const crumbs = (locale: Locale, budget?: Budget): readonly Link[] => [
  { href: '/', label: resident(locale)('home') },
  { href: '/budgets', label: common(locale)('budgets') },
  ...(budget === undefined
    ? []
    : [{ href: `/budgets/${budget.slug}`, label: inLanguage(budget, 'title', locale).text }]),
];
