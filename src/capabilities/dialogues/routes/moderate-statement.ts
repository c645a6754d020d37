/** A moderator decides on one statement, from the queue or from its own page, and translates it there. */
import { actingOfficial } from '../../../platform/official.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { Conversation } from '../conversation.ts';
import { moderateStatement, type Decision, type ModerationProblem } from '../moderate-statement.ts';
import { fieldOf, type DecisionField, type ReturnedDecision } from '../pages/moderation-decisions.ts';
import { statementPage, type StatementPageParts, type TypedTranslation } from '../pages/moderation-statement.ts';
import { standardReasons } from '../reasons.ts';
import { moderator, namedConversation } from '../scope.ts';
import { likenessTo } from '../../../platform/similar-texts.ts';
import { moderationLog, statementActs } from '../store/moderation.ts';
import { queuedStatement } from '../store/queue.ts';
import { listStatements } from '../store/statements.ts';
import { translateStatement } from '../translate-statement.ts';
import { moderating } from '../words/moderation.ts';
import { titleUnder } from './crumbs.ts';
import { consoleCrumbs } from './facilitate-conversation.ts';
import { pageFrom, showQueue, stateFrom } from './moderate.ts';

/** Enough to see how it came to be as it is. */
const shownActs = 50;

const numberIn = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

async function showOne(
  visit: Visit,
  conversation: Conversation,
  number: number,
  more: Partial<Pick<StatementPageParts, 'returned' | 'translation' | 'translationProblem'>> = {},
): Promise<Response> {
  const { platform, locale } = visit;
  const { db } = platform;
  const statement = await queuedStatement(db, conversation.id, number);
  if (statement === undefined) return visit.notFound();
  const t = moderating(locale);
  const title = t('oneTitle', { n: String(number) });
  const language = locales.find((known) => known !== statement.language) ?? 'en';
  const kept = statement.translations[language];
  return visit.page({
    title: titleUnder(locale, conversation, title),
    heading: pageHeader({
      title,
      lead: t('oneLead'),
    }),
    breadcrumbs: [
      ...consoleCrumbs(visit, conversation),
      { href: `/conversations/${conversation.slug}/moderate`, label: t('title') },
    ],
    status: more.returned === undefined && more.translationProblem === undefined ? 200 : 422,
    body: statementPage(locale, {
      slug: conversation.slug,
      statement,
      similar: likenessTo(await listStatements(db, conversation.id))(statement.text, number),
      acts: await moderationLog(db, conversation.id, { statement: number, limit: shownActs, offset: 0 }),
      timeZone: platform.config.timeZone,
      returned: more.returned,
      translation: more.translation ?? { language, text: kept?.text ?? '', machine: kept?.machine ?? false },
      translationProblem: more.translationProblem,
    }),
  });
}

async function decide(visit: Visit): Promise<Response> {
  const number = numberIn(visit.params['number'] ?? '');
  const [conversation, form] = [await namedConversation(visit), await visit.form()];
  if (number === undefined || (await queuedStatement(visit.platform.db, conversation.id, number)) === undefined)
    return visit.notFound();
  const t = moderating(visit.locale);
  // The queue holds many forms, so its fields carry the statement's number; a form with one statement need not.
  const typed = (name: string): string => (form.text(fieldOf(number, name)) || form.text(name)).trim();
  const act = statementActs.find((name) => name === form.text('act'));
  const fromPage = form.text('from') === 'statement';
  const place = { state: stateFrom(form.text('from')), page: pageFrom(form.text('page') || null) };
  const refuse = (field: DecisionField | undefined, message: string): Promise<Response> => {
    const returned: ReturnedDecision = { statement: number, act, typed: form.fields, field, message };
    return fromPage
      ? showOne(visit, conversation, number, { returned })
      : showQueue(visit, conversation, place, { returned });
  };
  if (act === undefined) return refuse(undefined, t('actMissing'));
  const seen = /^\d{1,15}$/.test(form.text('seen')) ? Number(form.text('seen')) : undefined;
  const decision: Decision = { statement: number, act, seen, ...termsOf(act, typed) };
  const done = await moderateStatement(visit.platform, conversation, actingOfficial(visit), decision);
  const back = `/conversations/${conversation.slug}/moderate`;
  const path = fromPage ? `${back}/${number}` : `${back}?state=${place.state}&page=${place.page}`;
  if (done.ok) return visit.seeOther(path, t(`did.${act}`, { n: String(number) }));
  switch (done.error) {
    case 'noSuchStatement':
      return visit.notFound();
    // Sent twice, or two moderators of one mind.
    case 'nothingChanged':
      return visit.seeOther(path, t('nothingChanged', { n: String(number) }));
    default:
      return refuse(placeOf(act, done.error), t(sentenceOf(act, done.error)));
  }
}

/** What each act asks for. Merging has its reason in itself: another statement says the same. */
function termsOf(
  act: Decision['act'],
  typed: (name: string) => string,
): Pick<Decision, 'reason' | 'standard' | 'into'> {
  switch (act) {
    case 'rejected': {
      const standard = standardReasons.find((name) => name === typed('reject-standard')) ?? null;
      return { reason: typed('reject-reason'), standard, into: null };
    }
    case 'merged':
      return {
        reason: '',
        standard: 'duplicate',
        into: numberIn(typed('merge-number') || typed('merge-into')) ?? null,
      };
    case 'published':
      return { reason: typed('publish-reason'), into: null };
    default:
      return { reason: typed('meta-reason'), into: null };
  }
}

type Told = Exclude<ModerationProblem, 'noSuchStatement' | 'nothingChanged'>;

function placeOf(act: Decision['act'], problem: Told): DecisionField | undefined {
  if (problem === 'noSuchTarget') return 'merge-number';
  if (problem !== 'reasonMissing' && problem !== 'reasonTooLong') return undefined;
  if (act === 'rejected') return problem === 'reasonMissing' ? 'reject-standard' : 'reject-reason';
  return act === 'published' ? 'publish-reason' : 'meta-reason';
}

const sentenceOf = (act: Decision['act'], problem: Told): Told | 'ownReasonMissing' =>
  problem === 'reasonMissing' && act !== 'rejected' ? 'ownReasonMissing' : problem;

async function translate(visit: Visit): Promise<Response> {
  const number = numberIn(visit.params['number'] ?? '');
  const [conversation, form] = [await namedConversation(visit), await visit.form()];
  if (number === undefined) return visit.notFound();
  const t = moderating(visit.locale);
  const translation: TypedTranslation = {
    language: form.text('language'),
    text: form.text('text'),
    machine: form.text('machine') === 'yes',
  };
  const official = actingOfficial(visit);
  const done = await translateStatement(visit.platform, conversation, official, { statement: number, ...translation });
  if (done.ok) return visit.seeOther(`/conversations/${conversation.slug}/moderate/${number}`, t('translated'));
  if (done.error === 'noSuchStatement') return visit.notFound();
  const field = done.error.startsWith('translation') ? 'text' : 'language';
  const translationProblem = { field, message: t(done.error) } as const;
  return showOne(visit, conversation, number, { translation, translationProblem });
}

export const statementModerationRoutes: readonly Route[] = [
  get('/conversations/:slug/moderate/:number', moderator, async (visit) => {
    const number = numberIn(visit.params['number'] ?? '');
    return number === undefined ? visit.notFound() : showOne(visit, await namedConversation(visit), number);
  }),
  post('/conversations/:slug/moderate/:number', moderator, decide),
  post('/conversations/:slug/moderate/:number/translation', moderator, translate),
];
