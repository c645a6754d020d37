/** The way from the home page down to a page of this room. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { Link } from '../../../platform/ui/index.ts';
import { common } from '../words/common.ts';

export const crumbs = (locale: Locale): readonly Link[] => [
  { href: '/indicators', label: common(locale)('indicators') },
];
