/** Conversations as cards, for their list, the home page and topics. */
import type { ProcessFilter } from '../../platform/db/process-filter.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { Platform } from '../../platform/platform.ts';
import { excerpt, card, type Html } from '../../platform/ui/index.ts';
import { stateOf, type Conversation } from './conversation.ts';
import { dateFact, hypotheticalBadge, pathOf } from './pages/conversation-words.ts';
import { stateBadge } from './pages/state-badge.ts';
import { publishedConversations } from './store/conversations.ts';

/** What residents can do comes first. Drafts are not listed. */
export const stateOrder = ['open', 'announced', 'closed'] as const;

export interface CardFilter extends ProcessFilter {
  readonly limit?: number;
}

/** One card for each published conversation, for `cardGrid`; open ones come first. */
export async function conversationCards(
  platform: Platform,
  locale: Locale,
  { limit, ...filter }: CardFilter,
  now: Date,
): Promise<readonly Html[]> {
  const found = await publishedConversations(platform.db, filter);
  return groupConversations(found, now)
    .flatMap(({ conversations }) => conversations)
    .slice(0, limit)
    .map((conversation) => conversationCard(locale, conversation, now, platform.config.timeZone));
}

export function groupConversations(
  all: readonly Conversation[],
  now: Date,
): readonly { readonly state: (typeof stateOrder)[number]; readonly conversations: readonly Conversation[] }[] {
  return stateOrder
    .map((state) => ({ state, conversations: all.filter((one) => stateOf(one, now) === state) }))
    .filter(({ conversations }) => conversations.length > 0);
}

export function conversationCard(
  locale: Locale,
  conversation: Conversation,
  now: Date,
  timeZone: string,
  headingLevel: 2 | 3 = 3,
): Html {
  const state = stateOf(conversation, now);
  const dates = dateFact(locale, conversation, state, timeZone);
  return card({
    title: inLanguage(conversation, 'title', locale).text,
    href: pathOf(conversation),
    kicker: conversation.regionName,
    badge: stateBadge(locale, state),
    body: excerpt(inLanguage(conversation, 'question', locale).text, 180),
    headingLevel,
    facts: [...(dates === undefined ? [] : [dates]), ...(conversation.hypothetical ? [hypotheticalBadge(locale)] : [])],
  });
}
