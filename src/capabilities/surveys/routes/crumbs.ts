/** The way from the home page down to a page of this room. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import type { Link } from '../../../platform/ui/index.ts';
import { pathOf, type Survey } from '../survey.ts';
import { common } from '../words/common.ts';
import { organiseWords } from '../words/organise.ts';

/** To the list of surveys, which is reached from the polls. */
export const aboveList = (locale: Locale): readonly Link[] => [{ href: '/polls', label: common(locale)('polls') }];

export const crumbs = (locale: Locale, survey?: Survey): readonly Link[] => [
  ...aboveList(locale),
  { href: '/surveys', label: common(locale)('surveys') },
  ...(survey === undefined ? [] : [{ href: pathOf(survey), label: inLanguage(survey, 'title', locale).text }]),
];

/** Down to a page below the console. */
export const consoleCrumbs = (locale: Locale, survey: Survey): readonly Link[] => [
  ...crumbs(locale, survey),
  { href: `${pathOf(survey)}/organise`, label: organiseWords(locale)('console') },
];

/** A page's title in the browser's tab, where the page alone does not say which survey it is about. */
export const titleUnder = (locale: Locale, survey: Survey, title: string): string =>
  `${title} · ${inLanguage(survey, 'title', locale).text}`;
