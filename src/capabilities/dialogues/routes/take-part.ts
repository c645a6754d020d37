/** Routes of voting on statements. */
import { dateTime } from '../../../platform/i18n/format.ts';
import { anyone, participants } from '../../../platform/rights.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { columns, html, notice, type Content } from '../../../platform/ui/index.ts';
import { castVote, whyNotOpen, type CastProblem } from '../cast-vote.ts';
import { stateOf, type Conversation, type VoteValue } from '../conversation.ts';
import { nextStatements } from '../next-statement.ts';
import { participate, presenceOf, type Presence } from '../participant.ts';
import { aboutConversation, furtherLinks, notOpenNotice } from '../pages/vote-around.ts';
import { voteArea } from '../pages/vote.ts';
import { visibleConversation } from '../scope.ts';
import { statementPool, type StatementPool } from '../statement-pool.ts';
import { findStatement } from '../store/statements.ts';
import { ownVotes } from '../store/votes.ts';
import { voting } from '../words/vote.ts';
import { privatePage, waysIn } from './private-page.ts';

async function showVote(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  return conversation === undefined ? visit.notFound() : draw(visit, conversation, undefined, 200);
}

const votePath = ({ slug }: Conversation): string => `/conversations/${slug}/vote`;

async function draw(
  visit: Visit,
  conversation: Conversation,
  problem: string | undefined,
  status: number,
): Promise<Response> {
  const { platform, locale, now } = visit;
  const { timeZone } = platform.config;
  const t = voting(locale);
  const { closesAt } = conversation;
  const open = stateOf(conversation, now) === 'open';
  const present = await presenceOf(visit, conversation);
  const stage = open
    ? present.ok
      ? await ballot(visit, conversation, present.value)
      : { content: await waysIn(visit, conversation, { why: present.error, onward: askedPath(visit, conversation) }) }
    : { content: notOpenNotice(locale, timeZone, conversation, now) };
  const welcome = open && (present.ok || present.error === 'sign-in');
  const joined = present.ok && present.value.participant !== undefined;
  return privatePage(visit, conversation, {
    title: t('title'),
    lead: welcome && closesAt !== null ? t('lead', { date: dateTime(locale, closesAt, timeZone) }) : undefined,
    status: status === 200 ? (stage.status ?? 200) : status,
    body: columns(
      [problem !== undefined && notice({ kind: 'error', body: problem, announce: true }), stage.content],
      [aboutConversation(locale, conversation, !joined), furtherLinks(locale, conversation, { open: welcome, joined })],
    ),
    islands: open && present.ok ? ['statement-vote'] : [],
  });
}

interface Stage {
  readonly content: Content;
  readonly status?: number;
}

/** What this participant has voted on, and what comes next. */
async function ballot(visit: Visit, conversation: Conversation, { participant, tag, seed }: Presence): Promise<Stage> {
  const { platform, locale, url } = visit;
  const pool = await statementPool(platform, conversation.id);
  const own = participant === undefined ? [] : await ownVotes(platform.db, conversation.id, participant);
  const standing = new Map(
    own.flatMap(({ statement, value }) => (value === null ? [] : [[statement, value] as const])),
  );
  const voted = new Set(standing.keys());
  const asked = url.searchParams.get('statement');
  const missing = asked === null ? undefined : await whyMissing(visit, conversation, pool, asked);
  const statement =
    (missing === undefined && pool.byNumber.get(Number(asked ?? -1))) ||
    nextStatements(pool, { participant, seed, voted, count: 1 })[0];
  const before = own.find((vote) => vote.statement === statement?.number);
  const after = own.find((vote) => vote.statement === Number(url.searchParams.get('after') ?? -1));
  const lastStatement = after === undefined ? undefined : pool.byNumber.get(after.statement);
  const area = voteArea({
    locale,
    conversation,
    tag,
    statement,
    revision: (before?.revision ?? 0) + 1,
    standing: before?.value ?? undefined,
    voted: [...voted].filter((number) => pool.byNumber.has(number)).length,
    total: pool.statements.length,
    last:
      after === undefined || after.value === null || lastStatement === undefined
        ? undefined
        : { statement: lastStatement, value: after.value, revision: after.revision },
  });
  return missing === undefined
    ? { content: area }
    : { content: [notice({ kind: 'warning', body: missing.sentence }), area], status: missing.status };
}

/** Undefined when the statement that the address asks for can be voted on. */
async function whyMissing(
  { platform, locale }: Visit,
  conversation: Conversation,
  pool: StatementPool,
  asked: string,
): Promise<{ readonly sentence: Content; readonly status: number } | undefined> {
  const t = voting(locale);
  const number = readStatement(asked);
  if (number !== undefined && pool.byNumber.has(number)) return undefined;
  const found = number === undefined ? undefined : await findStatement(platform.db, conversation.id, number);
  if (found?.state === 'merged') {
    const link = html`<a href="${votePath(conversation)}?statement=${found.mergedInto}">${t('seeOther')}</a>`;
    return { sentence: html`<p>${t('mergedInto')} ${link}</p>`, status: 410 };
  }
  // What waits for a moderator is not known to others, and what was never published has not been taken off.
  if (found?.state === 'rejected' && found.publishedAt !== null) return { sentence: t('takenOff'), status: 410 };
  // The copy of the statements is up to a second old.
  return found?.state === 'published' ? undefined : { sentence: t('unknown'), status: 404 };
}

const readStatement = (typed: string): number | undefined => (/^\d{1,9}$/.test(typed) ? Number(typed) : undefined);
const values: Readonly<Record<string, VoteValue | null>> = { '1': 1, '0': 0, '-1': -1, back: null };

async function takeVote(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined) return visit.notFound();
  const t = voting(visit.locale);
  const form = await visit.form();
  const statement = readStatement(form.text('statement'));
  const revision = /^[1-9]\d{0,6}$/.test(form.text('revision')) ? Number(form.text('revision')) : undefined;
  const value = Object.hasOwn(values, form.text('value')) ? values[form.text('value')] : undefined;
  if (statement === undefined || revision === undefined || value === undefined)
    return draw(visit, conversation, t('malformed'), 422);
  const joined = await participate(visit, conversation);
  if (!joined.ok) {
    if (joined.error === 'not-open') return refuse(whyNotOpen(conversation, visit.now));
    if (joined.error === 'not-a-resident')
      return draw(visit, conversation, t('notAResident', { region: conversation.regionName }), 403);
    const back = `${votePath(conversation)}?statement=${statement}`;
    return visit.seeOther(conversation.joining === 'anyone' ? back : `/sign-in?return=${encodeURIComponent(back)}`);
  }
  const participant = joined.value;
  const cast = { conversationId: conversation.id, participant, statement, revision, value };
  const done = await castVote(visit.platform, cast);
  if (done.ok) return visit.seeOther(...whereTo(visit, conversation, form, cast));
  return refuse(done.error);

  function refuse(problem: CastProblem): Promise<Response> {
    if (problem.type === 'no-such-conversation') return visit.notFound();
    return draw(visit, conversation!, problemSentence(visit, problem), 409);
  }
}

/** Back to the list of one's own votes when the form stood there, else on to the next statement. */
function whereTo(
  { locale }: Visit,
  conversation: Conversation,
  form: Submitted,
  { statement, value }: { readonly statement: number; readonly value: VoteValue | null },
): [path: string, said?: string] {
  const t = voting(locale);
  const page = /^[1-9]\d{0,5}$/.test(form.text('me')) ? form.text('me') : undefined;
  if (page !== undefined)
    return [
      `/conversations/${conversation.slug}/me?page=${page}#vote-${statement}`,
      value === null ? t('undone') : t('changed'),
    ];
  const path = votePath(conversation);
  // Down to the card: on a phone the page would begin with its title after every vote.
  return value === null ? [`${path}?statement=${statement}#vote`, t('undone')] : [`${path}?after=${statement}#vote`];
}

/** The address that was asked for, when it names a statement: to come back to after signing in. */
const askedPath = ({ url }: Visit, conversation: Conversation): string => {
  const statement = readStatement(url.searchParams.get('statement') ?? '');
  return statement === undefined ? votePath(conversation) : `${votePath(conversation)}?statement=${statement}`;
};

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

export const takePartRoutes: readonly Route[] = [
  get('/conversations/:slug/vote', anyone, showVote),
  post('/conversations/:slug/vote', participants, takeVote),
];
