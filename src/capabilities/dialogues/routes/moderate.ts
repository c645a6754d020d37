/** Moderators decide on statements and translate them; everybody reads the log of it. */
import { actingOfficial } from '../../../platform/official.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { linkButton, pageHeader } from '../../../platform/ui/index.ts';
import type { Conversation } from '../conversation.ts';
import { logPage } from '../pages/moderation-log.ts';
import { queuePage, queueStates, type QueueParts } from '../pages/moderation-queue.ts';
import { publishStatements, type Ticked } from '../publish-statements.ts';
import { moderator, namedConversation, visibleConversation } from '../scope.ts';
import { likenessTo } from '../../../platform/similar-texts.ts';
import { countStatements } from '../store/facilitate.ts';
import { countActs, moderationLog } from '../store/moderation.ts';
import { queuedStatement, queuedStatements, statementTexts } from '../store/queue.ts';
import { listStatements, type StatementState } from '../store/statements.ts';
import { moderating } from '../words/moderation.ts';
import { crumbs, titleUnder } from './crumbs.ts';
import { consoleCrumbs } from './facilitate-conversation.ts';

const perPage = 20;
const actsPerPage = 50;

export const stateFrom = (text: string | null): StatementState =>
  queueStates.find((state) => state === text) ?? 'waiting';

export function pageFrom(text: string | null): number {
  const asked = Number(text ?? 1);
  return Number.isSafeInteger(asked) && asked > 0 && asked < 1e6 ? asked : 1;
}

export async function showQueue(
  visit: Visit,
  conversation: Conversation,
  place: { readonly state: StatementState; readonly page: number },
  problem: Pick<QueueParts, 'returned' | 'bulkProblem'> = {},
): Promise<Response> {
  const { platform, locale } = visit;
  const { db } = platform;
  const t = moderating(locale);
  const { state } = place;
  const counts = await countStatements(db, conversation.id);
  const pages = Math.max(1, Math.ceil((counts[state] ?? 0) / perPage));
  // The last page may have been emptied by what was just decided.
  const page = Math.min(place.page, pages);
  const shown = [
    ...(await queuedStatements(db, conversation.id, { state, limit: perPage, offset: (page - 1) * perPage })),
  ];
  const { returned } = problem;
  // A statement whose form came back is shown, wherever it stands by now.
  if (returned !== undefined && !shown.some(({ number }) => number === returned.statement)) {
    const statement = await queuedStatement(db, conversation.id, returned.statement);
    if (statement !== undefined) shown.unshift(statement);
  }
  const like = likenessTo(await listStatements(db, conversation.id));
  return visit.page({
    title: titleUnder(locale, conversation, t('title')),
    heading: pageHeader({
      title: t('title'),
      lead: t('lead'),
      actions: linkButton({
        href: `/conversations/${conversation.slug}/moderation`,
        label: t('publicLog'),
        kind: 'quiet',
      }),
    }),
    breadcrumbs: consoleCrumbs(visit, conversation),
    status: returned === undefined && problem.bulkProblem === undefined ? 200 : 422,
    body: queuePage(locale, {
      slug: conversation.slug,
      state,
      statements: shown.map((statement) => ({ ...statement, similar: like(statement.text, statement.number) })),
      counts,
      page,
      pages,
      timeZone: platform.config.timeZone,
      ...problem,
    }),
  });
}

async function publishChosen(visit: Visit): Promise<Response> {
  const [conversation, form] = [await namedConversation(visit), await visit.form()];
  const t = moderating(visit.locale);
  const ticked = form.all('ticked').flatMap((value): Ticked[] => {
    const match = /^(\d{1,9}):(\d{1,15})$/.exec(value);
    return match === null ? [] : [{ statement: Number(match[1]), seen: Number(match[2]) }];
  });
  if (ticked.length === 0) {
    const place = { state: 'waiting', page: 1 } as const;
    return showQueue(visit, conversation, place, { bulkProblem: t('bulkNone') });
  }
  const few = ticked.slice(0, perPage);
  const { published, skipped } = await publishStatements(visit.platform, conversation, actingOfficial(visit), few);
  const said =
    skipped.length === 0
      ? t('bulkDone', { n: published })
      : t('bulkSkipped', { n: published, skipped: skipped.join(', ') });
  return visit.seeOther(`/conversations/${conversation.slug}/moderate`, said);
}

async function showLog(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const { db } = platform;
  const t = moderating(locale);
  const pages = Math.max(1, Math.ceil((await countActs(db, conversation.id)) / actsPerPage));
  const page = Math.min(pageFrom(visit.url.searchParams.get('page')), pages);
  const acts = await moderationLog(db, conversation.id, { limit: actsPerPage, offset: (page - 1) * actsPerPage });
  const numbers = [...new Set(acts.map(({ statement }) => statement))];
  return visit.page({
    title: titleUnder(locale, conversation, t('logTitle')),
    heading: pageHeader({ title: t('logTitle'), lead: t('logLead') }),
    breadcrumbs: crumbs(locale, conversation),
    body: logPage(locale, {
      slug: conversation.slug,
      acts,
      statements: await statementTexts(db, conversation.id, numbers),
      page,
      pages,
      timeZone: platform.config.timeZone,
    }),
  });
}

export const moderationRoutes: readonly Route[] = [
  get('/conversations/:slug/moderate', moderator, async (visit) => {
    const { searchParams } = visit.url;
    const place = { state: stateFrom(searchParams.get('state')), page: pageFrom(searchParams.get('page')) };
    return showQueue(visit, await namedConversation(visit), place);
  }),
  post('/conversations/:slug/moderate', moderator, publishChosen),
  get('/conversations/:slug/moderation', anyone, showLog),
];
