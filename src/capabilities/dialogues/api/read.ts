/** Conversations as open data through the REST API: everything that their pages show, for anybody. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import type { Conversation } from '../conversation.ts';
import { openFigures, openSummary } from '../shown-cells.ts';
import { shownConversation } from '../shown-conversation.ts';
import { visibleConversation } from '../scope.ts';
import { sortStatements, statementOrders } from '../sort-statements.ts';
import { publishedConversations } from '../store/conversations.ts';
import { moderationLog } from '../store/moderation.ts';
import {
  actShape,
  conversationShape,
  mapShape,
  publicStatementShape,
  readAct,
  readConversation,
  readStatement,
} from './read-shapes.ts';

const slugged = z.object({ slug: z.string().max(80) });
const noConversation = { description: 'There is no such conversation' };
const tags = ['conversations'];
const statementsInAnswer = 200;
const actsInAnswer = 200;
const page = z.coerce.number().int().min(1).max(1_000_000).default(1);

/** Answers with 404 where this visitor sees no such conversation. */
const ofConversation =
  (answer: (visit: Visit, conversation: Conversation) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const conversation = await visibleConversation(visit);
    return conversation === undefined
      ? visit.apiProblem(404, 'no-such-conversation', 'There is no such conversation.')
      : answer(visit, conversation);
  };

async function giveMap(visit: Visit, conversation: Conversation): Promise<Response> {
  const { map, who } = await shownConversation(visit, conversation);
  if (map === undefined)
    return visit.apiProblem(409, 'no-map-yet', 'Nobody has voted in this conversation yet, so there is no map.');
  const { version, computedAt, summary } = map;
  return visit.apiJson({ version, computedAt, who, summary: openSummary(summary) });
}

export const readApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/conversations',
    who: anyone,
    summary: 'All published conversations, those that close last first',
    tags,
    query: z.object({
      region: z
        .string()
        .max(200)
        .optional()
        .describe('An Open Civic Data id: conversations in this region and below it'),
      topic: z.string().max(200).optional(),
    }),
    responses: {
      200: { description: 'The conversations', schema: z.object({ conversations: z.array(conversationShape) }) },
    },
    handle: async (visit, { query: { region, topic } }) => {
      const filter = { ...(region === undefined ? {} : { within: region }), ...(topic === undefined ? {} : { topic }) };
      const found = await publishedConversations(visit.platform.db, filter);
      return visit.apiJson({ conversations: found.map((one) => readConversation(visit, one)) });
    },
  }),
  api({
    method: 'get',
    path: '/api/conversations/:slug',
    who: anyone,
    summary: 'One conversation: what is asked, its dates, and where it stands',
    tags,
    params: slugged,
    responses: { 200: { description: 'The conversation', schema: conversationShape }, 404: noConversation },
    handle: ofConversation(async (visit, conversation) => visit.apiJson(readConversation(visit, conversation))),
  }),
  api({
    method: 'get',
    path: '/api/conversations/:slug/map',
    who: anyone,
    summary: 'The newest map: groups, every measure of every statement, regions as far as they may be shown',
    tags,
    params: slugged,
    query: z.object({
      who: z.enum(['all', 'accounts']).optional().describe('Only who signed in, where others may take part too'),
    }),
    responses: {
      200: { description: 'The map', schema: mapShape },
      404: noConversation,
      409: { description: 'Nobody has voted yet' },
    },
    handle: (visit) => ofConversation(giveMap)(visit),
  }),
  api({
    method: 'get',
    path: '/api/conversations/:slug/statements',
    who: anyone,
    summary: `The published statements with their figures, ${statementsInAnswer} on a page`,
    tags,
    params: slugged,
    query: z.object({ sort: z.enum(statementOrders).default('common'), page }),
    responses: {
      200: {
        description: 'The statements',
        schema: z.object({ statements: z.array(publicStatementShape), total: z.number().int() }),
      },
      404: noConversation,
    },
    handle: (visit, { query }) =>
      ofConversation(async (_, conversation) => {
        const shown = await shownConversation(visit, conversation);
        const from = (query.page - 1) * statementsInAnswer;
        const here = sortStatements(shown, query.sort).slice(from, from + statementsInAnswer);
        const statements = here.map((statement) => {
          const figures = shown.figures.get(statement.number);
          return readStatement(statement, figures === undefined ? null : openFigures(figures));
        });
        return visit.apiJson({ statements, total: shown.statements.size });
      })(visit),
  }),
  api({
    method: 'get',
    path: '/api/conversations/:slug/moderation',
    who: anyone,
    summary: `What moderators decided and why, newest first, ${actsInAnswer} on a page`,
    tags,
    params: slugged,
    query: z.object({ page }),
    responses: {
      200: { description: 'The decisions', schema: z.object({ acts: z.array(actShape) }) },
      404: noConversation,
    },
    handle: (visit, { query }) =>
      ofConversation(async ({ platform }, conversation) => {
        const part = { limit: actsInAnswer, offset: (query.page - 1) * actsInAnswer };
        const acts = await moderationLog(platform.db, conversation.id, part);
        return visit.apiJson({ acts: acts.map(readAct) });
      })(visit),
  }),
];
