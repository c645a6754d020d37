/** Facilitators make conversations and change them. */
import type { Visit } from '../../../platform/http/visit.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { toLocal } from '../../../platform/local-time.ts';
import type { Typed } from '../../../platform/process-terms/form.ts';
import { termsRoutes } from '../../../platform/process-terms/routes.ts';
import type { Link } from '../../../platform/ui/index.ts';
import { changeDraft, changePublished } from '../change-conversation.ts';
import type { Conversation } from '../conversation.ts';
import { createConversation } from '../create-conversation.ts';
import { conversationFormPage } from '../pages/conversation-form.ts';
import { readChangeForm, readConversationForm } from '../read-conversation-form.ts';
import { facilitator, namedConversation } from '../scope.ts';
import { conversationForm } from '../words/conversation-form.ts';
import { facilitating } from '../words/facilitate.ts';
import { crumbs, titleUnder } from './crumbs.ts';

/** From the home page down to a page below the console. */
export const consoleCrumbs = ({ locale }: Pick<Visit, 'locale'>, conversation: Conversation): readonly Link[] => [
  ...crumbs(locale, conversation),
  { href: `/conversations/${conversation.slug}/facilitate`, label: facilitating(locale)('console') },
];

/** A new form starts with the most careful terms, so that none is chosen unseen. */
const fresh = (language: Locale): Typed => ({
  language,
  joining: 'residents',
  regionKind: 'county',
  takesStatements: 'yes',
  moderation: 'before',
});

function typedTerms(conversation: Conversation, timeZone: string): Typed {
  const second = conversation.translations[conversation.language === 'en' ? 'es' : 'en'];
  const { opensAt, closesAt } = conversation;
  return {
    title: conversation.title,
    question: conversation.question,
    language: conversation.language,
    otherTitle: second?.title ?? '',
    otherQuestion: second?.question ?? '',
    topic: conversation.topic ?? '',
    opensAt: opensAt === null ? '' : toLocal(opensAt, timeZone),
    closesAt: closesAt === null ? '' : toLocal(closesAt, timeZone),
    joining: conversation.joining,
    regionKind: conversation.regionKind,
    takesStatements: conversation.takesStatements ? 'yes' : 'no',
    moderation: conversation.moderation,
    embedOrigins: conversation.embedOrigins.join('\n'),
  };
}

/** What was imported happened elsewhere, and stays as it was read. */
async function ownConversation(visit: Visit): Promise<Conversation | undefined> {
  const conversation = await namedConversation(visit);
  return conversation.importedFrom === null ? conversation : undefined;
}

export const conversationRoutes = termsRoutes({
  at: '/conversations',
  work: 'facilitate',
  maker: 'facilitator',
  mayChange: facilitator,
  words: conversationForm,
  done: conversationForm,
  crumbs: (locale, conversation) =>
    conversation === undefined ? crumbs(locale) : consoleCrumbs({ locale }, conversation),
  titleUnder,
  form: conversationFormPage,
  find: ownConversation,
  fresh,
  typed: typedTerms,
  read: readConversationForm,
  readChange: readChangeForm,
  create: createConversation,
  changeDraft,
  changePublished,
  refused: (locale) => conversationForm(locale)('movedOn'),
});
