/** The way from the home page down to a page of this room. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import type { Link } from '../../../platform/ui/index.ts';
import type { Conversation } from '../conversation.ts';
import { common } from '../words/common.ts';

export const crumbs = (locale: Locale, conversation?: Conversation): readonly Link[] => [
  { href: '/conversations', label: common(locale)('conversations') },
  ...(conversation === undefined
    ? []
    : [{ href: `/conversations/${conversation.slug}`, label: inLanguage(conversation, 'title', locale).text }]),
];
