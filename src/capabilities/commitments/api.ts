/** Commitments as open data. */
import { z } from 'zod';
import { api, type Route } from '../../platform/http/route.ts';
import { anyone } from '../../platform/rights.ts';
import { findCommitment, listCommitments, listMilestones, listStatusChanges, statuses } from './store/commitments.ts';

const translations = z.record(z.string(), z.record(z.string(), z.string()));
const commitment = z.object({
  process: z.string(),
  id: z.string(),
  regionId: z.string(),
  regionName: z.string(),
  title: z.string(),
  language: z.string(),
  translations,
  owner: z.string(),
  amount: z.number().describe('In money units: divide by unitsPerCurrency'),
  unitsPerCurrency: z.number(),
  currency: z.string(),
  madeAt: z.string(),
  status: z.enum(statuses),
  spent: z.number().nullable(),
  statusAt: z.string(),
});
const milestone = z.object({
  id: z.number(),
  title: z.string(),
  language: z.string(),
  translations,
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
});
const change = z.object({
  status: z.enum(statuses),
  spent: z.number().nullable(),
  note: z.string(),
  language: z.string(),
  translations,
  at: z.string(),
});

export const commitmentsApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/commitments',
    who: anyone,
    summary: 'All commitments, newest first',
    tags: ['commitments'],
    query: z.object({ process: z.string().max(120).optional(), status: z.enum(statuses).optional() }),
    responses: { 200: { description: 'The commitments', schema: z.object({ commitments: z.array(commitment) }) } },
    handle: async (visit, { query }) => visit.apiJson({ commitments: await listCommitments(visit.platform.db, query) }),
  }),
  api({
    method: 'get',
    path: '/api/commitments/:process/:id',
    who: anyone,
    summary: 'One commitment with its milestones and the history of its status, newest first',
    tags: ['commitments'],
    params: z.object({ process: z.string(), id: z.string() }),
    responses: {
      200: {
        description: 'The commitment',
        schema: commitment.extend({ milestones: z.array(milestone), history: z.array(change) }),
      },
      404: { description: 'There is no such commitment' },
    },
    handle: async (visit, { params: { process, id } }) => {
      const { db } = visit.platform;
      const found = await findCommitment(db, process, id);
      if (found === undefined) return visit.apiProblem(404, 'no-such-commitment', 'There is no such commitment.');
      const milestones = await listMilestones(db, process, id);
      return visit.apiJson({ ...found, milestones, history: await listStatusChanges(db, process, id) });
    },
  }),
];
