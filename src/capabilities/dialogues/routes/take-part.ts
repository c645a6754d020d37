/** Routes of voting on statements. These pages say what somebody thinks, so no browser or proxy may keep them. */
import { dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone } from '../../../platform/rights.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { html, pageHeader } from '../../../platform/ui/index.ts';
import { castVote, type CastProblem } from '../cast-vote.ts';
import { stateOf, type Conversation, type VoteValue } from '../conversation.ts';
import { nextStatement } from '../next-statement.ts';
import { joinAnonymously, participantOf, participate } from '../participant.ts';
import { votePage, type VotePageParts } from '../pages/vote.ts';
import { visibleConversation } from '../scope.ts';
import { statementPool } from '../statement-pool.ts';
import { ownVotes } from '../store/votes.ts';
import { voting } from '../words/vote.ts';
import { crumbs } from './crumbs.ts';

async function showVote(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  return conversation === undefined ? visit.notFound() : draw(visit, conversation, undefined, 200);
}

async function draw(
  visit: Visit,
  conversation: Conversation,
  problem: string | undefined,
  status: number,
): Promise<Response> {
  const { platform, locale } = visit;
  const t = voting(locale);
  const title = inLanguage(conversation, 'title', locale);
  const { closesAt } = conversation;
  const date = closesAt === null ? '' : dateTime(locale, closesAt, platform.config.timeZone);
  const page = await visit.page({
    title: t('title'),
    status,
    breadcrumbs: crumbs(locale, conversation),
    heading: pageHeader({
      kicker: html`<span lang="${title.language}">${title.text}</span>`,
      title: t('title'),
      lead: t('lead', { date }),
    }),
    body: votePage({ ...(await standing(visit, conversation)), problem }),
  });
  page.headers.set('cache-control', 'no-store');
  return page;
}

/** What this participant has voted on, and what comes next. */
async function standing(visit: Visit, conversation: Conversation): Promise<Omit<VotePageParts, 'problem'>> {
  const { platform, locale, url } = visit;
  const pool = await statementPool(platform, conversation.id);
  const participant = await participantOf(visit, conversation);
  const own = participant === undefined ? [] : await ownVotes(platform.db, conversation.id, participant);
  const standingVotes = own.filter(({ value }) => value !== null);
  const voted = new Set(standingVotes.map(({ statement }) => statement));
  const asked = Number(url.searchParams.get('statement') ?? '-1');
  const statement = pool.byNumber.get(asked) ?? nextStatement(pool, voted);
  const before = own.find((vote) => vote.statement === statement?.number);
  const after = Number(url.searchParams.get('after') ?? '-1');
  const lastVote = standingVotes.find((vote) => vote.statement === after);
  const lastStatement = lastVote === undefined ? undefined : pool.byNumber.get(lastVote.statement);
  return {
    locale,
    conversation,
    statement,
    revision: (before?.revision ?? 0) + 1,
    voted: [...voted].filter((number) => pool.byNumber.has(number)).length,
    total: pool.statements.length,
    last:
      lastVote === undefined || lastStatement === undefined
        ? undefined
        : { statement: lastStatement, value: lastVote.value as VoteValue, revision: lastVote.revision },
  };
}

const values: Readonly<Record<string, VoteValue | null>> = { '1': 1, '0': 0, '-1': -1, back: null };

async function takeVote(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined) return visit.notFound();
  const t = voting(visit.locale);
  const form = await visit.form();
  const statement = /^\d{1,9}$/.test(form.text('statement')) ? Number(form.text('statement')) : undefined;
  const revision = /^[1-9]\d{0,6}$/.test(form.text('revision')) ? Number(form.text('revision')) : undefined;
  const value = values[form.text('value')];
  if (statement === undefined || revision === undefined || value === undefined)
    return draw(visit, conversation, t('malformed'), 422);
  const joined = await participate(visit, conversation);
  if (!joined.ok) {
    if (joined.error === 'not-a-resident')
      return draw(visit, conversation, t('notAResident', { region: conversation.regionName }), 403);
    return visit.seeOther(`/sign-in?return=${encodeURIComponent(`/conversations/${conversation.slug}/vote`)}`);
  }
  const done = await castVote(visit.platform, {
    conversationId: conversation.id,
    participant: joined.value,
    statement,
    revision,
    value,
  });
  if (!done.ok) {
    if (done.error.type === 'no-such-conversation') return visit.notFound();
    return draw(visit, conversation, problemSentence(visit, done.error), 409);
  }
  const path = `/conversations/${conversation.slug}/vote`;
  return value === null
    ? visit.seeOther(`${path}?statement=${statement}`, t('undone'))
    : visit.seeOther(`${path}?after=${statement}`);
}

function problemSentence(
  { locale, platform }: Visit,
  problem: Exclude<CastProblem, { type: 'no-such-conversation' }>,
): string {
  const t = voting(locale);
  const { timeZone } = platform.config;
  switch (problem.type) {
    case 'not-open-yet':
      return t('notOpenYet', { date: dateTime(locale, problem.opensAt, timeZone) });
    case 'closed':
      return t('closed', { date: dateTime(locale, problem.closedAt, timeZone) });
    case 'no-such-statement':
      return t('noSuchStatement');
    default:
      return t('meanwhile');
  }
}

async function joinWithoutAccount(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined || stateOf(conversation, visit.now) !== 'open') return visit.notFound();
  const joined = await joinAnonymously(visit, conversation, null);
  if (!joined.ok) return visit.notFound();
  return visit.seeOther(`/conversations/${conversation.slug}/vote`);
}

export const takePartRoutes: readonly Route[] = [
  get('/conversations/:slug/vote', anyone, showVote),
  post('/conversations/:slug/vote', anyone, takeVote),
  post('/conversations/:slug/join', anyone, joinWithoutAccount, { perMinute: 30 }),
];
