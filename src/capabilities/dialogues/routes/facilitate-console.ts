/** The list of conversations that somebody runs, the console of one, and what is done from it. */
import { returnedAct, type ReturnedAct } from '../../../platform/console-acts.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { heldRole, role } from '../../../platform/rights.ts';
import { latestActs } from '../../../platform/process-acts.ts';
import { linkButton, pageHeader } from '../../../platform/ui/index.ts';
import { closeConversation } from '../close-conversation.ts';
import { processOf, scopeOf, stateOf } from '../conversation.ts';
import { consolePage, type ConsoleAct } from '../pages/facilitate-console.ts';
import { facilitatedList, newConversationButtons } from '../pages/facilitate-list.ts';
import { stateBadge } from '../pages/state-badge.ts';
import { publishConversation } from '../publish-conversation.ts';
import { facilitator, moderator, namedConversation } from '../scope.ts';
import { facilitatedConversations } from '../store/conversations.ts';
import { countParticipants, countStatements, countVotes, waitingIn } from '../store/facilitate.ts';
import { facilitating } from '../words/facilitate.ts';
import { crumbs } from './crumbs.ts';

const shownActs = 20;

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const t = facilitating(locale);
  const { id } = visit.requireAccount();
  const makes = (await heldRole(platform.db, id, ['facilitator'], 'anywhere')) !== undefined;
  const conversations = await facilitatedConversations(platform.db, id);
  const waiting = await waitingIn(
    platform.db,
    conversations.map((conversation) => conversation.id),
  );
  return visit.page({
    title: t('listTitle'),
    heading: pageHeader({
      title: t('listTitle'),
      lead: t('listLead'),
      ...(makes ? { actions: newConversationButtons(locale) } : {}),
    }),
    breadcrumbs: crumbs(locale),
    wide: true,
    body: facilitatedList(locale, { conversations, waiting, now }),
  });
}

async function showConsole(
  visit: Visit,
  typed: Readonly<Record<string, string>> = {},
  problem?: ReturnedAct<ConsoleAct>,
): Promise<Response> {
  const { platform, locale, now } = visit;
  const { db, config } = platform;
  const conversation = await namedConversation(visit);
  const t = facilitating(locale);
  const process = processOf(conversation.id);
  const account = visit.requireAccount().id;
  const mayFacilitate = (await heldRole(db, account, ['facilitator'], scopeOf(conversation))) !== undefined;
  const title = inLanguage(conversation, 'title', locale);
  const base = `/conversations/${conversation.slug}`;
  const state = stateOf(conversation, now);
  const own = conversation.importedFrom === null;
  return visit.page({
    title: `${t('console')}: ${title.text}`,
    heading: pageHeader({
      title: title.text,
      kicker: t('kicker'),
      facts: [stateBadge(locale, state), conversation.regionName],
      actions: [
        state === 'draft' && mayFacilitate
          ? linkButton({ href: `${base}/seeds`, label: t('seeds'), kind: 'secondary', icon: 'plus' })
          : linkButton({ href: `${base}/moderate`, label: t('moderate'), kind: 'secondary', icon: 'review' }),
        mayFacilitate && own && linkButton({ href: `${base}/edit`, label: t('edit'), kind: 'secondary' }),
        linkButton({ href: base, label: t('publicPage'), kind: 'quiet' }),
      ],
    }),
    breadcrumbs: crumbs(locale, conversation),
    wide: true,
    status: problem === undefined ? 200 : 422,
    body: consolePage(locale, {
      conversation,
      state,
      statements: await countStatements(db, conversation.id),
      participants: await countParticipants(db, conversation.id),
      votes: await countVotes(db, conversation.id),
      acts: await latestActs(db, process, shownActs),
      mayFacilitate,
      publicUrl: config.publicUrl,
      timeZone: config.timeZone,
      typed,
      problem,
    }),
  });
}

async function publish(visit: Visit): Promise<Response> {
  const [conversation, form] = [await namedConversation(visit), await visit.form()];
  const reason = form.text('publishReason').trim();
  const done = await publishConversation(visit.platform, conversation.id, actingOfficial(visit), reason);
  return answerAct(visit, conversation.slug, 'publish', done);
}

async function close(visit: Visit): Promise<Response> {
  const [conversation, form] = [await namedConversation(visit), await visit.form()];
  const reason = form.text('closeReason').trim();
  const done = await closeConversation(visit.platform, conversation.id, actingOfficial(visit), reason);
  return answerAct(visit, conversation.slug, 'close', done);
}

type ActProblem = 'reasonMissing' | 'reasonTooLong' | 'noStatements' | 'closeOver' | 'notOpen';

async function answerAct(
  visit: Visit,
  slug: string,
  act: ConsoleAct,
  done: { readonly ok: true } | { readonly ok: false; readonly error: ActProblem },
): Promise<Response> {
  const t = facilitating(visit.locale);
  if (done.ok)
    return visit.seeOther(`/conversations/${slug}/facilitate`, t(act === 'publish' ? 'publishedNow' : 'closedNow'));
  const { fields } = await visit.form();
  return showConsole(visit, fields, returnedAct(act, done.error, t(done.error)));
}

export const consoleRoutes: readonly Route[] = [
  get('/conversations/facilitate', role(['facilitator', 'moderator'], 'anywhere'), showList),
  get('/conversations/:slug/facilitate', moderator, (visit) => showConsole(visit)),
  post('/conversations/:slug/publish', facilitator, publish),
  post('/conversations/:slug/close', facilitator, close),
];
