/** The way from the home page down to a page of this room. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { Link } from '../../../platform/ui/index.ts';
import type { BriefContent } from '../../../rules/brief/index.ts';
import { pathOf, type Brief } from '../brief.ts';
import { inWords } from '../pages/texts.ts';
import { common } from '../words/common.ts';

export const crumbs = (locale: Locale): readonly Link[] => [{ href: '/briefs', label: common(locale)('briefs') }];

export const crumbsOf = (locale: Locale, brief: Brief, content: BriefContent): readonly Link[] => [
  ...crumbs(locale),
  { href: pathOf(brief), label: inWords(locale, content.title).text },
];
