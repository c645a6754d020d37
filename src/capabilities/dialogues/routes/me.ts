/** The route of one participant's own page. */
import { anyone } from '../../../platform/rights.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { notice } from '../../../platform/ui/index.ts';
import { stateOf, type Conversation } from '../conversation.ts';
import { ownPlace } from '../own-place.ts';
import { participantOf, presenceOf } from '../participant.ts';
import { ownMapSection } from '../pages/map-section.ts';
import { mePage, type OwnStatement, type StandingVote } from '../pages/me.ts';
import { furtherLinks, notOpenNotice } from '../pages/vote-around.ts';
import { visibleConversation } from '../scope.ts';
import { shownConversation } from '../shown-conversation.ts';
import { moderationLog } from '../store/moderation.ts';
import { voteCounts } from '../store/own.ts';
import { listStatements, statementsOf, type Statement } from '../store/statements.ts';
import { ownVotes } from '../store/votes.ts';
import { meWords } from '../words/me.ts';
import { privatePage, waysIn } from './private-page.ts';

/** A page of forms, each with three buttons: more would be slow on a phone. */
const votesOnPage = 50;

async function showMe(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined) return visit.notFound();
  const participant = await participantOf(visit, conversation);
  return participant === undefined
    ? showStranger(visit, conversation)
    : showParticipant(visit, conversation, participant);
}

async function showStranger(visit: Visit, conversation: Conversation): Promise<Response> {
  const { locale, platform, now, account } = visit;
  const t = meWords(locale);
  const present = await presenceOf(visit, conversation);
  const open = stateOf(conversation, now) === 'open';
  const onward = `/conversations/${conversation.slug}/me`;
  const asked = !present.ok && (open || account === undefined);
  return privatePage(visit, conversation, {
    title: t('title'),
    lead: t('lead'),
    body: [
      notOpenNotice(locale, platform.config.timeZone, conversation, now),
      asked
        ? await waysIn(visit, conversation, { why: present.error, onward })
        : notice({ kind: 'info', body: t('notJoined') }),
      furtherLinks(locale, conversation, { open, joined: false }),
    ],
  });
}

async function showParticipant(visit: Visit, conversation: Conversation, participant: number): Promise<Response> {
  const { locale, platform, now, url, account } = visit;
  const { db } = platform;
  const t = meWords(locale);
  const open = stateOf(conversation, now) === 'open';
  const [votes, all, mine] = await Promise.all([
    ownVotes(db, conversation.id, participant),
    listStatements(db, conversation.id, ['published', 'rejected', 'merged']),
    statementsOf(db, conversation.id, participant),
  ]);
  const shown = await shownConversation(visit, conversation);
  const { place } = await ownPlace(visit, conversation, shown.who);
  const byNumber = new Map(all.map((statement) => [statement.number, statement]));
  const into = ({ mergedInto }: Statement): Statement | undefined =>
    mergedInto === null ? undefined : byNumber.get(mergedInto);
  const standing = votes.flatMap(({ statement: number, value, revision }): StandingVote[] => {
    const statement = byNumber.get(number);
    return value === null || statement === undefined
      ? []
      : [{ statement, value, revision, mergedInto: into(statement) }];
  });
  const pages = Math.max(1, Math.ceil(standing.length / votesOnPage));
  const asked = Number(url.searchParams.get('page') ?? 1);
  const page = Number.isSafeInteger(asked) ? Math.min(pages, Math.max(1, asked)) : 1;
  return privatePage(visit, conversation, {
    title: t('title'),
    lead: t('lead'),
    body: [
      mePage({
        locale,
        timeZone: platform.config.timeZone,
        conversation,
        open,
        anonymous: account === undefined,
        standing: ownMapSection(shown, place),
        statements: await whatBecameOf(visit, conversation, mine, into),
        votes: standing.slice((page - 1) * votesOnPage, page * votesOnPage),
        page,
        pages,
      }),
      furtherLinks(locale, conversation, { open, joined: false }),
    ],
  });
}

/** Newest first, each with the newest decision on it. */
async function whatBecameOf(
  { platform: { db } }: Visit,
  { id }: Conversation,
  mine: readonly Statement[],
  into: (statement: Statement) => Statement | undefined,
): Promise<readonly OwnStatement[]> {
  const counts = await voteCounts(
    db,
    id,
    mine.map(({ number }) => number),
  );
  return Promise.all(
    [...mine].reverse().map(async (statement) => {
      const acts =
        statement.state === 'waiting'
          ? []
          : await moderationLog(db, id, { statement: statement.number, limit: 20, offset: 0 });
      return {
        statement,
        reason: acts.find(({ act }) => act === statement.state)?.reason ?? '',
        counts: counts.find((count) => count.statement === statement.number),
        mergedInto: into(statement),
      };
    }),
  );
}

export const meRoutes: readonly Route[] = [get('/conversations/:slug/me', anyone, showMe)];
