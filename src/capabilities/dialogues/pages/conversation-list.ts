/** The list of conversations, grouped by what a resident can do. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { cardGrid, followSection, pagination, processList, type Content } from '../../../platform/ui/index.ts';
import { conversationCard, groupConversations } from '../cards.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationRegion } from '../store/conversation-regions.ts';
import { list } from '../words/list.ts';

const onPage = 60;

export function conversationListPage(parts: {
  readonly locale: Locale;
  readonly now: Date;
  readonly timeZone: string;
  readonly conversations: readonly Conversation[];
  readonly regions: readonly ConversationRegion[];
  /** The region chosen, '' for all. */
  readonly region: string;
  /** From 1; beyond the last it is the last. */
  readonly page: number;
}): Content {
  const { locale, now, timeZone, conversations, regions, region } = parts;
  const t = list(locale);
  const inOrder = groupConversations(conversations, now).flatMap((group) => group.conversations);
  const pages = Math.max(1, Math.ceil(inOrder.length / onPage));
  const page = Math.min(parts.page, pages);
  return [
    processList({
      at: '/conversations',
      say: t,
      regions,
      region,
      groups: groupConversations(inOrder.slice((page - 1) * onPage, page * onPage), now).map((group) => ({
        id: group.state,
        title: t(`group.${group.state}`),
        body: cardGrid(group.conversations.map((one) => conversationCard(locale, one, now, timeZone))),
      })),
    }),
    pagination({
      label: t('pages'),
      page,
      pages,
      href: (number) =>
        `/conversations?${new URLSearchParams({ ...(region === '' ? {} : { region }), page: String(number) })}`,
      previous: t('previous'),
      next: t('next'),
    }),
    followSection({ at: '/conversations', say: t }),
  ];
}
