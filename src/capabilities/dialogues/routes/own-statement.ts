/** Routes of writing a statement of one's own. */
import { randomUUID } from 'node:crypto';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { anyone, participants } from '../../../platform/rights.ts';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { html, linkButton, notice } from '../../../platform/ui/index.ts';
import { agreeWithOwn } from '../agree-with-own.ts';
import { longestStatement, stateOf, type Conversation } from '../conversation.ts';
import { participate, presenceOf } from '../participant.ts';
import { ownStatementPage, type OwnStatementParts, type TypedStatement } from '../pages/own-statement.ts';
import { visibleConversation } from '../scope.ts';
import { lengthOf } from '../../../platform/tidied.ts';
import { mostStatementsOfOne, submitStatement, type SubmitProblem } from '../submit-statement.ts';
import { ownStatementWords } from '../words/own-statement.ts';
import { privatePage, waysIn } from './private-page.ts';

const pathOf = ({ slug }: Conversation): string => `/conversations/${slug}/statements/new`;

async function showForm(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined) return visit.notFound();
  if (!takes(visit, conversation)) return notNow(visit, conversation, 200);
  const present = await presenceOf(visit, conversation);
  if (!present.ok) return askIn(visit, conversation, present.error, 200);
  const typed = { key: randomUUID(), text: '', language: visit.locale, agree: true };
  return draw(visit, conversation, { typed, problem: undefined, similar: [] }, 200);
}

const takes = ({ now }: Visit, conversation: Conversation): boolean =>
  conversation.takesStatements && stateOf(conversation, now) === 'open';

async function askIn(
  visit: Visit,
  conversation: Conversation,
  why: Parameters<typeof waysIn>[2]['why'],
  status: number,
): Promise<Response> {
  return privatePage(visit, conversation, {
    title: ownStatementWords(visit.locale)('title'),
    status,
    body: await waysIn(visit, conversation, { why, onward: pathOf(conversation) }),
  });
}

function draw(
  visit: Visit,
  conversation: Conversation,
  parts: Pick<OwnStatementParts, 'typed' | 'problem' | 'similar'>,
  status: number,
): Promise<Response> {
  const t = ownStatementWords(visit.locale);
  return privatePage(visit, conversation, {
    title: t('title'),
    lead: t(`lead.${conversation.moderation}`),
    status,
    body: ownStatementPage({ locale: visit.locale, conversation, ...parts }),
    islands: ['statement-counter'],
  });
}

/** What was typed is given back, so that nobody has to write it twice. */
function notNow(visit: Visit, conversation: Conversation, status: number, text = ''): Promise<Response> {
  const t = ownStatementWords(visit.locale);
  return privatePage(visit, conversation, {
    title: t('notNowTitle'),
    status,
    body: [
      notice({ kind: 'warning', body: t(`notNow.${stateOf(conversation, visit.now)}`) }),
      text !== '' && html`<blockquote class="statement-kept">${text}</blockquote>`,
      html`<div class="actions">
        ${linkButton({ href: `/conversations/${conversation.slug}/vote`, label: t('back'), kind: 'secondary' })}
      </div>`,
    ],
  });
}

async function takeStatement(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const t = ownStatementWords(locale);
  const form = await visit.form();
  const typed: TypedStatement = {
    key: formKey(form.text('key')),
    text: form.text('text'),
    language: locales.find((name) => name === form.text('language')) ?? locale,
    agree: form.text('agree') === 'yes',
  };
  if (!takes(visit, conversation)) return notNow(visit, conversation, 409, typed.text);
  const joined = await participate(visit, conversation);
  if (!joined.ok) {
    const { error } = joined;
    if (error === 'not-open') return notNow(visit, conversation, 409, typed.text);
    return askIn(visit, conversation, error, error === 'sign-in' ? 401 : 403);
  }
  if (form.text('language') !== typed.language) {
    const problem = { field: 'language', sentence: t('problem.language') } as const;
    return draw(visit, conversation, { typed, problem, similar: [] }, 422);
  }
  const participant = joined.value;
  const { key, text, language } = typed;
  const evenIfSimilar = form.text('different') === 'yes';
  const done = await submitStatement(platform, conversation, { participant, text, language, key, evenIfSimilar });
  if (!done.ok) return sendBack(visit, conversation, typed, done.error);
  const { number, waits } = done.value;
  const me = `/conversations/${conversation.slug}/me`;
  if (waits) return visit.seeOther(me, t('done.waits'));
  const agrees =
    typed.agree && (await agreeWithOwn(platform, { conversationId: conversation.id, participant, number }));
  return visit.seeOther(me, agrees ? t('done.agreed') : t('done.published'));
}

function sendBack(
  visit: Visit,
  conversation: Conversation,
  typed: TypedStatement,
  problem: SubmitProblem,
): Promise<Response> {
  const t = ownStatementWords(visit.locale);
  const again = (field: 'text' | undefined, sentence: string, status: number): Promise<Response> =>
    draw(visit, conversation, { typed, problem: { field, sentence }, similar: [] }, status);
  const length = lengthOf(typed.text);
  const most = longestStatement;
  switch (problem.type) {
    case 'similar':
      return draw(visit, conversation, { typed, problem: undefined, similar: problem.statements }, 422);
    case 'text-missing':
      return again('text', t('problem.text-missing'), 422);
    case 'text-too-long':
      return again('text', t('problem.text-too-long', { length, most, over: length - most }), 422);
    case 'not-taken':
      return notNow(visit, conversation, 409, typed.text);
    case 'too-many':
      return again(undefined, t('problem.too-many', { most: mostStatementsOfOne }), 409);
    default: {
      const fresh = { ...typed, key: randomUUID() };
      const sentence = { field: undefined, sentence: t('problem.key-used') };
      return draw(visit, conversation, { typed: fresh, problem: sentence, similar: [] }, 409);
    }
  }
}

export const ownStatementRoutes: readonly Route[] = [
  get('/conversations/:slug/statements/new', anyone, showForm),
  post('/conversations/:slug/statements/new', participants, takeStatement, { perMinute: 30 }),
];
