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

/** A page's title in the browser's tab, where the page alone does not say which conversation it is about. */
export const titleUnder = (locale: Locale, conversation: Conversation, title: string): string =>
  `${title} · ${inLanguage(conversation, 'title', locale).text}`;
