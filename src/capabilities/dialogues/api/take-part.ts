/** Taking part through the REST API: the same use cases as the forms. A client never says who it is; its session does. */
import { z } from 'zod';
import { participants } from '../../../platform/rights.ts';
import { api, type Route } from '../../../platform/http/route.ts';
import { castVote, whyNotOpen } from '../cast-vote.ts';
import { stateOf } from '../conversation.ts';
import { nextStatements } from '../next-statement.ts';
import { numberFor, presenceOf } from '../participant.ts';
import { visibleConversation } from '../scope.ts';
import { statementPool } from '../statement-pool.ts';
import { ownVotes } from '../store/votes.ts';
import {
  castBody,
  neverKept,
  progressOf,
  progressShape,
  refuse,
  statementAnswer,
  statementShape,
  voteValue,
} from './take-part-shapes.ts';

const slug = z.string().max(80);
const tag = z.string().describe('Tells whether you still are the same participant; send it as `as` with a vote');
const refusals = {
  401: { description: 'You do not take part: no session, and no cookie of a browser that joined' },
  403: { description: 'The conversation is for residents of another region' },
  404: { description: 'There is no such conversation or statement' },
  409: { description: 'Not open, taken off, or said otherwise meanwhile: `error.type` tells which' },
};

const votes = z.object({
  votes: z.array(
    z.object({ statement: z.number().int(), revision: z.number().int().describe('What stands'), value: voteValue }),
  ),
});

const recorded = z.object({
  recorded: z.object({ statement: z.number().int(), revision: z.number().int(), value: voteValue }),
  progress: progressShape,
  next: statementShape.nullable().describe('The statement to show next; null when you have voted on all'),
});

export const takePartApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/conversations/:slug/next',
    who: participants,
    summary: 'The statements to show you next, in an order of your own',
    tags: ['conversations'],
    params: z.object({ slug }),
    query: z.object({ count: z.coerce.number().int().min(1).max(50).default(1) }),
    responses: {
      200: {
        description: 'Statements you have not voted on',
        schema: z.object({ tag, progress: progressShape, statements: z.array(statementShape) }),
      },
      ...refusals,
    },
    handle: async (visit, { query }) => {
      const conversation = await visibleConversation(visit);
      if (conversation === undefined) return refuse(visit, 'no-such-conversation');
      const state = stateOf(conversation, visit.now);
      if (state !== 'open') return refuse(visit, state === 'closed' ? 'closed' : 'not-open-yet');
      const present = await presenceOf(visit, conversation);
      if (!present.ok) return refuse(visit, present.error);
      const { participant, seed } = present.value;
      const { db } = visit.platform;
      const [pool, own] = await Promise.all([
        statementPool(visit.platform, conversation.id),
        participant === undefined ? [] : ownVotes(db, conversation.id, participant),
      ]);
      const revisions = new Map(own.map(({ statement, revision }) => [statement, revision]));
      const voted = new Set(own.filter(({ value }) => value !== null).map(({ statement }) => statement));
      const statements = nextStatements(pool, { participant, seed, voted, count: query.count });
      return neverKept(
        visit.apiJson({
          tag: present.value.tag,
          progress: progressOf(pool, voted),
          statements: statements.map((next) => statementAnswer(next, (revisions.get(next.number) ?? 0) + 1)),
        }),
      );
    },
  }),
  api({
    method: 'put',
    path: '/api/conversations/:slug/votes/:statement',
    who: participants,
    summary: 'Agree, disagree or pass; change it, or take it back, until the conversation closes',
    tags: ['conversations'],
    params: z.object({
      slug,
      statement: z
        .string()
        .regex(/^\d{1,9}$/, 'a number of a statement')
        .transform(Number),
    }),
    body: castBody,
    responses: { 200: { description: 'What is recorded, and what comes next', schema: recorded }, ...refusals },
    handle: async (visit, { params, body }) => {
      const conversation = await visibleConversation(visit);
      if (conversation === undefined) return refuse(visit, 'no-such-conversation');
      const present = await presenceOf(visit, conversation);
      if (!present.ok) return refuse(visit, present.error);
      if (body.as !== undefined && body.as !== present.value.tag) return refuse(visit, 'another-participant');
      const joined = await numberFor(visit, conversation, present.value);
      if (!joined.ok) return refuse(visit, whyNotOpen(conversation, visit.now).type);
      const participant = joined.value;
      const { statement } = params;
      const { revision, value } = body;
      const cast = { conversationId: conversation.id, participant, statement, revision, value };
      const done = await castVote(visit.platform, cast);
      if (!done.ok) {
        const { type } = done.error;
        return refuse(visit, type, type === 'voted-meanwhile' ? { revision: done.error.revision } : {});
      }
      const { voted, takenBack } = done.value;
      const pool = await statementPool(visit.platform, conversation.id);
      const next = nextStatements(pool, { participant, seed: present.value.seed, voted, count: 1 })[0];
      return neverKept(
        visit.apiJson({
          recorded: { statement, revision, value },
          progress: progressOf(pool, voted),
          next: next === undefined ? null : statementAnswer(next, await revisionOf(next.number)),
        }),
      );

      /** Only what was taken back has an earlier revision, and only then the database is asked again. */
      async function revisionOf(number: number): Promise<number> {
        if (!takenBack.has(number)) return 1;
        const own = await ownVotes(visit.platform.db, cast.conversationId, participant);
        return (own.find((vote) => vote.statement === number)?.revision ?? 0) + 1;
      }
    },
  }),
  api({
    method: 'get',
    path: '/api/conversations/:slug/votes',
    who: participants,
    summary: 'Your own votes, as they stand',
    tags: ['conversations'],
    params: z.object({ slug }),
    responses: { 200: { description: 'Your votes by number of statement', schema: votes }, ...refusals },
    handle: async (visit) => {
      const conversation = await visibleConversation(visit);
      if (conversation === undefined) return refuse(visit, 'no-such-conversation');
      const present = await presenceOf(visit, conversation);
      if (!present.ok) return refuse(visit, present.error);
      const { participant } = present.value;
      const own = participant === undefined ? [] : await ownVotes(visit.platform.db, conversation.id, participant);
      return neverKept(visit.apiJson({ votes: own }));
    },
  }),
];
