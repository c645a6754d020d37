/** Raw counts, the random sample and the projection as open data through the REST API: everything that their pages show. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import type { Initiative } from '../initiative.ts';
import { shownFindings } from '../projection-findings.ts';
import { fullCheckOf, pictureOf } from '../projection-of.ts';
import { rawCountOf } from '../raw-count.ts';
import { visibleInitiative } from '../scope.ts';
import { returnsOf } from '../store/return-totals.ts';
import { countiesOf, countyCounts } from '../store/raw-counts.ts';
import { announcementsOf, countySample, revealOf, samplesOf } from '../store/sample-draws.ts';
import {
  countsShape,
  fullCheckOut,
  numbersShape,
  projectionOut,
  projectionShape,
  sampleShape,
} from './paper-shapes.ts';

export const slugged = z.object({ slug: z.string().max(80) });
export const inCountyPath = slugged.extend({
  county: z.string().max(80).describe("The last part of the county's Open Civic Data id, such as fresno"),
});
export const noInitiative = { description: 'There is no such initiative, or no such county in it' };
export const tags = ['initiatives'];

/** Answers with 404 where this visitor sees no such initiative. */
const ofInitiative =
  (answer: (visit: Visit, initiative: Initiative) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const initiative = await visibleInitiative(visit);
    return initiative === undefined ? unknown(visit) : answer(visit, initiative);
  };

export const unknown = (visit: Visit): Response =>
  visit.apiProblem(404, 'no-such-initiative', 'There is no such initiative, or no such county in it.');

async function giveCounts(visit: Visit, initiative: Initiative): Promise<Response> {
  const { total, counties } = rawCountOf(await countyCounts(visit.platform.db, initiative.id, initiative.regionId));
  return visit.apiJson({
    total,
    required: initiative.required,
    counties: counties.map(({ id, name, signatures, batches, closed, lastReceived }) => ({
      region: id,
      county: name,
      signatures,
      batches,
      finished: closed,
      last_received: lastReceived,
    })),
  });
}

async function giveSample(visit: Visit, initiative: Initiative): Promise<Response> {
  const { db } = visit.platform;
  const [announcements, reveal, samples] = await Promise.all([
    announcementsOf(db, initiative.id),
    revealOf(db, initiative.id),
    samplesOf(db, initiative.id, 'sample'),
  ]);
  return visit.apiJson({
    petition: initiative.slug,
    announcements: announcements.map(({ announced, revealOn, reason, announcedAt }) => ({
      announced,
      reveal_on: revealOn,
      reason,
      at: announcedAt,
    })),
    seed: reveal?.seed ?? null,
    revealed_at: reveal?.revealedAt ?? null,
    counties: samples.map(({ id, name, key, raw, size }) => ({ region: id, county: name, key, raw, size })),
  });
}

async function giveNumbers(visit: Visit, initiative: Initiative): Promise<Response> {
  const { db } = visit.platform;
  const county = (await countiesOf(db, initiative.regionId)).find(({ key }) => key === visit.params['county']);
  const sample = county && (await countySample(db, initiative.id, county.id, 'sample'));
  if (sample === undefined) return unknown(visit);
  const { name, raw, size, numbers } = sample;
  return visit.apiJson({ county: name, raw, size, numbers });
}

async function giveProjection(visit: Visit, initiative: Initiative): Promise<Response> {
  const { db } = visit.platform;
  const [picture, fullCheck, reports, counties] = await Promise.all([
    pictureOf(db, initiative),
    fullCheckOf(db, initiative),
    returnsOf(db, initiative.id, 'sample'),
    countiesOf(db, initiative.regionId),
  ]);
  return visit.apiJson({
    projection: picture === undefined ? null : projectionOut(picture),
    findings: shownFindings(counties, reports),
    full_check: fullCheck === undefined ? null : fullCheckOut(fullCheck),
  });
}

export const paperReadApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/initiatives/:slug/counts',
    who: anyone,
    summary: 'Raw counts of signatures on paper, county by county',
    tags,
    params: slugged,
    responses: { 200: { description: 'The counts', schema: countsShape }, 404: noInitiative },
    handle: ofInitiative(giveCounts),
  }),
  api({
    method: 'get',
    path: '/api/initiatives/:slug/sample',
    who: anyone,
    summary: 'The random sample: how its seed was announced, the seed, and the size in each county',
    tags,
    params: slugged,
    responses: { 200: { description: 'The sample', schema: sampleShape }, 404: noInitiative },
    handle: ofInitiative(giveSample),
  }),
  api({
    method: 'get',
    path: '/api/initiatives/:slug/sample/:county',
    who: anyone,
    summary: 'The numbers drawn in one county',
    tags,
    params: inCountyPath,
    responses: { 200: { description: 'The numbers', schema: numbersShape }, 404: noInitiative },
    handle: ofInitiative(giveNumbers),
  }),
  api({
    method: 'get',
    path: '/api/initiatives/:slug/projection',
    who: anyone,
    summary: 'The projection with every step, its interval, and the full check where one is ordered',
    tags,
    params: slugged,
    responses: { 200: { description: 'The projection', schema: projectionShape }, 404: noInitiative },
    handle: ofInitiative(giveProjection),
  }),
];
