/** Conversations by title and address, for rooms that show them without knowing what a conversation is. */
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { conversationTitles } from './store/conversations.ts';

export const describeConversations: DescribeProcesses = async (db, numbers, locale) => {
  const named = new Map<number, ProcessName>();
  for (const conversation of await conversationTitles(db, numbers)) {
    const { text, language } = inLanguage(conversation, 'title', locale);
    named.set(conversation.id, { title: text, language, path: `/conversations/${conversation.slug}` });
  }
  return named;
};
