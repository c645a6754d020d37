/** Facilitators make conversations and change them. */
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { toLocal } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { regionsWithRole, role } from '../../../platform/rights.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import { pageHeader, type Link } from '../../../platform/ui/index.ts';
import { changeDraft, changePublished, type ChangeProblem } from '../change-conversation.ts';
import type { Conversation } from '../conversation.ts';
import { hasProblems, type TermsProblems } from '../conversation-terms.ts';
import { createConversation } from '../create-conversation.ts';
import { conversationFormPage, type ConversationFormParts } from '../pages/conversation-form.ts';
import { readChangeForm, readConversationForm } from '../read-conversation-form.ts';
import { facilitator, namedConversation } from '../scope.ts';
import { conversationForm } from '../words/conversation-form.ts';
import { facilitating } from '../words/facilitate.ts';
import { crumbs, titleUnder } from './crumbs.ts';

/** From the home page down to a page below the console. */
export const consoleCrumbs = (visit: Visit, conversation: Conversation): readonly Link[] => [
  ...crumbs(visit.locale, conversation),
  { href: `/conversations/${conversation.slug}/facilitate`, label: facilitating(visit.locale)('console') },
];

async function showForm(
  visit: Visit,
  kind: ConversationFormParts['kind'],
  conversation: Conversation | undefined,
  typed: Readonly<Record<string, string>>,
  problems: TermsProblems = {},
  problem?: string,
): Promise<Response> {
  const { locale, platform } = visit;
  const t = conversationForm(locale);
  const regions = kind === 'new' ? await regionsWithRole(platform.db, visit.requireAccount().id, ['facilitator']) : [];
  const words = {
    new: ['newTitle', 'newLead'],
    draft: ['editTitle', 'editLead'],
    published: ['changeTitle', 'changeLead'],
  } as const;
  const [title, lead] = words[kind];
  const base = conversation === undefined ? undefined : `/conversations/${conversation.slug}`;
  return visit.page({
    title: conversation === undefined ? t(title) : titleUnder(locale, conversation, t(title)),
    heading: pageHeader({
      title: t(title),
      lead: t(lead),
    }),
    breadcrumbs: conversation === undefined ? crumbs(locale) : consoleCrumbs(visit, conversation),
    status: hasProblems(problems) || problem !== undefined ? 422 : 200,
    body:
      kind === 'new' && regions.length === 0
        ? t('noRegions')
        : conversationFormPage(locale, {
            action: base === undefined ? '/conversations/new' : `${base}/edit`,
            back: base === undefined ? '/conversations/facilitate' : `${base}/facilitate`,
            kind,
            typed,
            problems,
            problem,
            regions,
            topics: kind === 'published' ? [] : await topicQuestions(platform.db),
            timeZone: platform.config.timeZone,
            key: formKey(typed['key'] ?? ''),
          }),
  });
}

/** A new form starts with the most careful terms, so that none is chosen unseen. */
const fresh = (visit: Visit): Readonly<Record<string, string>> => ({
  language: visit.locale,
  joining: 'residents',
  regionKind: 'county',
  takesStatements: 'yes',
  moderation: 'before',
});

function typedTerms(conversation: Conversation, timeZone: string): Readonly<Record<string, string>> {
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

async function create(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const terms = readConversationForm(form, visit.platform.config.timeZone);
  if (!terms.ok) return showForm(visit, 'new', undefined, form.fields, terms.error);
  const key = formKey(form.text('key'));
  const made = await createConversation(visit.platform, visit.requireAccount().id, terms.value, key);
  if (!made.ok) return showForm(visit, 'new', undefined, form.fields, made.error);
  return visit.seeOther(`/conversations/${made.value.slug}/facilitate`, conversationForm(visit.locale)('created'));
}

const kindOf = (conversation: Conversation): 'draft' | 'published' =>
  conversation.publishedAt === null ? 'draft' : 'published';

async function showEdit(visit: Visit): Promise<Response> {
  const conversation = await namedConversation(visit);
  // What was imported happened elsewhere, and stays as it was read.
  if (conversation.importedFrom !== null) return visit.notFound();
  return showForm(visit, kindOf(conversation), conversation, typedTerms(conversation, visit.platform.config.timeZone));
}

async function edit(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const [conversation, form] = [await namedConversation(visit), await visit.form()];
  if (conversation.importedFrom !== null) return visit.notFound();
  const { timeZone } = platform.config;
  const kind = kindOf(conversation);
  const t = conversationForm(locale);
  const refuse = (problem: ChangeProblem): Promise<Response> =>
    problem.type === 'fields'
      ? showForm(visit, kind, conversation, form.fields, problem.fields)
      : showForm(visit, kind, conversation, form.fields, {}, t('movedOn'));
  const done = (said: 'changed' | 'changedPublic'): Response =>
    visit.seeOther(`/conversations/${conversation.slug}/facilitate`, t(said));
  const official = actingOfficial(visit);
  if (kind === 'draft') {
    const typed = { text: (name: string) => (name === 'region' ? conversation.regionId : form.text(name)) };
    const terms = readConversationForm(typed, timeZone, conversation);
    if (!terms.ok) return refuse({ type: 'fields', fields: terms.error });
    const changed = await changeDraft(platform, conversation.id, official, terms.value);
    return changed.ok ? done('changed') : refuse(changed.error);
  }
  const to = readChangeForm(form, timeZone, conversation);
  if (!to.ok) return refuse({ type: 'fields', fields: to.error });
  const changed = await changePublished(platform, conversation.id, official, to.value, form.text('reason').trim());
  return changed.ok ? done('changedPublic') : refuse(changed.error);
}

export const conversationRoutes: readonly Route[] = [
  get('/conversations/new', role(['facilitator'], 'anywhere'), (visit) =>
    showForm(visit, 'new', undefined, fresh(visit)),
  ),
  post('/conversations/new', role(['facilitator'], 'anywhere'), create),
  get('/conversations/:slug/edit', facilitator, showEdit),
  post('/conversations/:slug/edit', facilitator, edit),
];
