/** Referendums as open data through the REST API: everything that their pages show, for anybody. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { openReferendum, openResult } from '../open-data.ts';
import type { Referendum } from '../referendum.ts';
import { resultOf } from '../result.ts';
import { visibleReferendum } from '../scope.ts';
import { publishedReferendums } from '../store/referendums.ts';
import { referendumShape, resultShape } from './shapes.ts';

export const slugged = z.object({ slug: z.string().max(80) });
const tags = ['referendums'];
const none = { description: 'There is no such referendum' };

/** Answers with 404 where this visitor sees no such referendum. */
export const ofReferendum =
  (answer: (visit: Visit, referendum: Referendum) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const referendum = await visibleReferendum(visit);
    return referendum === undefined
      ? visit.apiProblem(404, 'no-such-referendum', 'There is no such referendum.')
      : answer(visit, referendum);
  };

export const readApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/referendums',
    who: anyone,
    summary: 'All published referendums, those that close last first',
    tags,
    query: z.object({
      region: z.string().max(200).optional().describe('An Open Civic Data id: in this region and below it'),
      topic: z.string().max(200).optional(),
      initiative: z.string().max(80).optional().describe('The process that led to it, for example initiative:12'),
    }),
    responses: {
      200: { description: 'The referendums', schema: z.object({ referendums: z.array(referendumShape) }) },
    },
    handle: async (visit, { query: { region, topic, initiative } }) => {
      const found = await publishedReferendums(visit.platform.db, {
        ...(region === undefined ? {} : { within: region }),
        ...(topic === undefined ? {} : { topic }),
        ...(initiative === undefined ? {} : { initiative }),
      });
      return visit.apiJson({ referendums: found.map((one) => openReferendum(visit.platform, one, visit.now)) });
    },
  }),
  api({
    method: 'get',
    path: '/api/referendums/:slug',
    who: anyone,
    summary: 'One referendum: what is asked, what it takes, and where it stands',
    tags,
    params: slugged,
    responses: { 200: { description: 'The referendum', schema: referendumShape }, 404: none },
    handle: ofReferendum(async (visit, referendum) =>
      visit.apiJson(openReferendum(visit.platform, referendum, visit.now)),
    ),
  }),
  api({
    method: 'get',
    path: '/api/referendums/:slug/result',
    who: anyone,
    summary: 'What each key needed and got, and the figures by region as far as they may be shown',
    tags,
    params: slugged,
    responses: {
      200: { description: 'The result', schema: resultShape },
      404: none,
      409: { description: 'There is none yet' },
    },
    handle: ofReferendum(async (visit, referendum) => {
      const result = await resultOf(visit.platform.db, referendum, visit.now);
      return result === undefined
        ? visit.apiProblem(409, 'no-result-yet', 'There is no result yet.')
        : visit.apiJson(openResult(result));
    }),
  }),
];
