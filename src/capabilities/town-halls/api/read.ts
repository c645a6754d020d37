/** Town halls as open data through the REST API: everything that their pages show, for anybody. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { listTownHalls } from '../listed.ts';
import { openMeeting, openNotice, openTownHall } from '../open-data.ts';
import { openEntry, toldEntries, untoldIn } from '../public-record.ts';
import { visibleTownHall } from '../scope.ts';
import { meetingNow, standingOf } from '../standing.ts';
import { noticesOf } from '../store/notices.ts';
import { publicEntries } from '../store/overview.ts';
import { pathOf, processOf, type TownHall } from '../town-hall.ts';
import { meetingShape, recordShape, townHallShape } from './shapes.ts';

const slugged = z.object({ slug: z.string().max(80) });
const tags = ['town-halls'];
const none = { description: 'There is no such town hall' };
const entriesAtOnce = 1_000;

/** Answers with 404 where this visitor sees no such town hall. */
const ofTownHall = async (visit: Visit, answer: (hall: TownHall) => Promise<Response>): Promise<Response> => {
  const hall = await visibleTownHall(visit);
  return hall === undefined ? visit.apiProblem(404, 'no-such-town-hall', 'There is no such town hall.') : answer(hall);
};

export const readApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/town-halls',
    who: anyone,
    summary: 'All published town halls: live ones, then those to come, the soonest first, then those that are over',
    tags,
    query: z.object({
      region: z.string().max(200).optional().describe('An Open Civic Data id: in this region and below it'),
      topic: z.string().max(200).optional(),
    }),
    responses: {
      200: { description: 'The town halls', schema: z.object({ townHalls: z.array(townHallShape) }) },
    },
    handle: async (visit, { query: { region, topic } }) => {
      const listed = await listTownHalls(visit.platform.db, visit.now, {
        ...(region === undefined ? {} : { within: region }),
        ...(topic === undefined ? {} : { topic }),
      });
      return visit.apiJson({ townHalls: listed.map(({ hall, status }) => openTownHall(visit.platform, hall, status)) });
    },
  }),
  api({
    method: 'get',
    path: '/api/town-halls/:slug',
    who: anyone,
    summary: 'One town hall: its plan, where it stands, the questions and who comes next',
    tags,
    params: slugged,
    responses: { 200: { description: 'The town hall', schema: meetingShape }, 404: none },
    handle: (visit) =>
      ofTownHall(visit, async (hall) => {
        const { platform, now } = visit;
        const notice = openNotice(hall, now, await noticesOf(platform.db, hall.id));
        return visit.apiJson(openMeeting(platform, hall, await standingOf(platform, hall), notice));
      }),
  }),
  api({
    method: 'get',
    path: '/api/town-halls/:slug/record',
    who: anyone,
    summary: 'What happened in a town hall, entry by entry: minutes, counts and orders can be computed from it again',
    tags,
    params: slugged,
    query: z.object({ after: z.coerce.number().int().min(0).max(2_147_483_647).default(0) }),
    responses: { 200: { description: 'The next entries', schema: recordShape }, 404: none },
    handle: (visit, { query: { after } }) =>
      ofTownHall(visit, async (hall) => {
        const { platform } = visit;
        const meeting = await meetingNow(platform, hall);
        const entries = await publicEntries(platform.db, hall.id, { after, most: entriesAtOnce + 1 });
        const page = entries.slice(0, entriesAtOnce);
        const last = page.at(-1);
        return visit.apiJson({
          process: processOf(hall.id),
          entries: toldEntries(page, untoldIn(meeting)).map(openEntry),
          next:
            entries.length > page.length && last !== undefined
              ? `${platform.config.publicUrl}/api${pathOf(hall)}/record?after=${last.seq}`
              : null,
        });
      }),
  }),
];
