/** Topics as open data. */
import { z } from 'zod';
import { api, type Route } from '../../platform/http/route.ts';
import { anyone } from '../../platform/rights.ts';
import { findTopic, listTopics } from './store/topics.ts';

const translations = z.record(z.string(), z.record(z.string(), z.string()));
const point = z.object({ heading: z.string(), text: z.string(), language: z.string(), translations });
const topic = z.object({
  id: z.string(),
  regionId: z.string(),
  regionName: z.string(),
  question: z.string(),
  summary: z.string(),
  language: z.string(),
  translations,
  hypothetical: z.boolean(),
  points: z.array(z.object({ for: point, against: point })),
});

export const topicsApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/topics',
    who: anyone,
    summary: 'All topics with their two sides',
    tags: ['topics'],
    responses: { 200: { description: 'The topics', schema: z.object({ topics: z.array(topic) }) } },
    handle: async (visit) => visit.apiJson({ topics: await listTopics(visit.platform.db) }),
  }),
  api({
    method: 'get',
    path: '/api/topics/:id',
    who: anyone,
    summary: 'One topic',
    tags: ['topics'],
    params: z.object({ id: z.string() }),
    responses: { 200: { description: 'The topic', schema: topic }, 404: { description: 'There is no such topic' } },
    handle: async (visit, { params }) => {
      const found = await findTopic(visit.platform.db, params.id);
      return found === undefined
        ? visit.apiProblem(404, 'no-such-topic', 'There is no such topic.')
        : visit.apiJson(found);
    },
  }),
];
