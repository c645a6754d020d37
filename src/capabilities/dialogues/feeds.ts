/** Feeds of the room: what happens in all conversations, the statements of one, and when conversations open and close. */
import { excerpt } from '../../platform/ui/index.ts';
import { atomFeed, type AtomEntry, type FeedParts } from '../../platform/feeds/atom.ts';
import { calendarFile } from '../../platform/feeds/calendar.ts';
import { mostEntries, stepsTaken } from '../../platform/feeds/steps.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { Conversation } from './conversation.ts';
import { statementIn } from './statement-in.ts';
import type { Statement } from './store/statements.ts';
import { list } from './words/list.ts';

const summaryLetters = 500;

const questionOf = (locale: Locale, conversation: Conversation): string =>
  excerpt(inLanguage(conversation, 'question', locale).text, summaryLetters);

export function conversationFeed(parts: FeedParts, conversations: readonly Conversation[]): string {
  const { locale, publicUrl, now } = parts;
  const t = list(locale);
  const taken = stepsTaken(
    conversations,
    ({ publishedAt, opensAt, closesAt, importedFrom }) => ({
      published: publishedAt,
      opened: importedFrom === null ? opensAt : null,
      closed: closesAt,
    }),
    now,
  );
  const entries = taken.map(({ of: conversation, step, at }): AtomEntry => {
    const page = `${publicUrl}/conversations/${conversation.slug}`;
    return {
      id: `${page}#${step}`,
      title: t(`event.${step}`, { title: inLanguage(conversation, 'title', locale).text }),
      at,
      author: conversation.regionName,
      link: step === 'closed' ? `${page}/report` : page,
      summary: questionOf(locale, conversation),
    };
  });
  return atomFeed({ ...parts, path: '/conversations.atom', title: t('feedTitle'), page: '/conversations', entries });
}

/** Newest first, each linking to its own page. */
export function statementFeed(parts: FeedParts, conversation: Conversation, statements: readonly Statement[]): string {
  const { locale, publicUrl } = parts;
  const t = list(locale);
  const page = `/conversations/${conversation.slug}`;
  const entries = statements
    .flatMap((statement) => (statement.publishedAt === null ? [] : [{ statement, at: statement.publishedAt }]))
    .sort((a, b) => b.at.getTime() - a.at.getTime() || b.statement.number - a.statement.number)
    .slice(0, mostEntries)
    .map(({ statement, at }): AtomEntry => {
      const address = `${publicUrl}${page}/statements/${statement.number}`;
      return {
        id: address,
        title: t('statementEntry', { number: statement.number }),
        at,
        author: conversation.regionName,
        link: address,
        content: statementIn(statement, locale).text,
      };
    });
  const title = t('statementsFeed', { title: inLanguage(conversation, 'title', locale).text });
  return atomFeed({ ...parts, path: `${page}/statements.atom`, title, page: `${page}/statements`, entries });
}

export const conversationCalendar = (
  { locale, publicUrl, now }: FeedParts,
  conversations: readonly Conversation[],
): string =>
  calendarFile({
    publicUrl,
    product: 'Dialogues',
    name: list(locale)('calendarName'),
    events: conversations.flatMap((conversation) => {
      const { id, slug, opensAt, closesAt, regionName } = conversation;
      if (opensAt === null || closesAt === null) return [];
      return [
        {
          uid: `conversation-${id}`,
          from: opensAt,
          to: closesAt,
          summary: list(locale)('period', { title: inLanguage(conversation, 'title', locale).text }),
          description: questionOf(locale, conversation),
          location: regionName,
          url: `${publicUrl}/conversations/${slug}`,
        },
      ];
    }),
    now,
  });
