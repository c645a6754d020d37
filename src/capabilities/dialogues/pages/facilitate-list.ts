/** The conversations that somebody runs, with what each needs from them. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import type { Account } from '../../../platform/sessions/session.ts';
import { dataTable, emptyState, html, linkButton, type Content } from '../../../platform/ui/index.ts';
import { stateOf, type Conversation } from '../conversation.ts';
import { facilitating } from '../words/facilitate.ts';
import { importWords } from '../words/import.ts';
import { stateBadge } from './state-badge.ts';

/** On the public list, for those who have a role somewhere. */
export const facilitatorsLink = (locale: Locale, account: Account | undefined): Content =>
  account?.roles.some((role) => role === 'facilitator' || role === 'moderator' || role === 'administrator') &&
  linkButton({ href: '/conversations/facilitate', label: facilitating(locale)('listTitle'), kind: 'secondary' });

export const newConversationButtons = (locale: Locale): Content => [
  linkButton({ href: '/conversations/new', label: facilitating(locale)('newConversation'), icon: 'plus' }),
  linkButton({ href: '/conversations/import', label: importWords(locale)('title'), kind: 'secondary' }),
];

export interface FacilitatedListParts {
  readonly conversations: readonly Conversation[];
  readonly waiting: ReadonlyMap<number, number>;
  readonly now: Date;
}

export function facilitatedList(locale: Locale, { conversations, waiting, now }: FacilitatedListParts): Content {
  const t = facilitating(locale);
  if (conversations.length === 0) return emptyState({ title: t('listEmpty'), body: t('listEmptyBody') });
  return dataTable({
    caption: t('listTitle'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('conversation') }, { label: t('region') }, { label: t('state') }, { label: t('todo') }],
    rows: conversations.map((conversation) => {
      const { text, language } = inLanguage(conversation, 'title', locale);
      return [
        html`<a href="/conversations/${conversation.slug}/facilitate" lang="${language}">${text}</a>`,
        conversation.regionName,
        stateBadge(locale, stateOf(conversation, now)),
        toDo(locale, conversation, waiting.get(conversation.id) ?? 0, now),
      ];
    }),
  });
}

function toDo(locale: Locale, conversation: Conversation, waiting: number, now: Date): Content {
  const t = facilitating(locale);
  const base = `/conversations/${conversation.slug}`;
  if (waiting > 0) return html`<a href="${base}/moderate">${t('waitingHere', { n: waiting })}</a>`;
  if (conversation.importedFrom !== null) return t('nothing');
  const state = stateOf(conversation, now);
  if (state === 'draft') return t('publishHere');
  return state === 'closed' && conversation.closingWords === '' ? t('reportHere') : t('nothing');
}
