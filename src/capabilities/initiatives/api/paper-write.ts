/**
 * Clerks' own programs through the REST API: the same use cases as the forms. Every write names the revision it makes or the one it
 * saw, so that a retry is recorded once.
 */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import type { Initiative } from '../initiative.ts';
import { closeRawCount } from '../raw-close.ts';
import { enterBatch } from '../raw-enter.ts';
import type { County } from '../raw-county.ts';
import { reportTotals } from '../return-report.ts';
import { clerk, visibleInitiative } from '../scope.ts';
import { countiesOf } from '../store/raw-counts.ts';
import { findings } from '../verify-check.ts';
import { finishCounty } from '../verify-finish.ts';
import { recordFindings } from '../verify-record.ts';
import { rawEnterWords } from '../words/raw-enter.ts';
import { verifyWords } from '../words/verify.ts';
import { inCountyPath, noInitiative, tags, unknown } from './paper-read.ts';

const count = z.number().int().min(0).max(1_000_000_000);
const revision = z
  .number()
  .int()
  .min(1)
  .max(1_000_000)
  .describe('Which revision this makes, 1 for the first: the same one sent again changes nothing');
const reason = z.string().max(2_000).default('').describe('Public; needed for every revision but the first');

const batchBody = z.object({
  batch: z.string().max(200),
  signatures: count,
  received_on: z.string().max(20).describe('YYYY-MM-DD'),
  revision,
  reason,
});
const closingBody = z.object({
  closed: z.boolean(),
  signatures: count.describe('The sum on which the count closes'),
  reason: z.string().max(2_000).default('').describe('Public; needed to open a count again'),
});
const findingsBody = z.object({
  findings: z
    .array(
      z.object({
        signature: z.number().int().min(1).max(1_000_000_000),
        finding: z.enum([...findings, 'undone']),
        duplicate_of: z.number().int().min(1).max(1_000_000_000).nullable().default(null),
        seen: z.number().int().min(0).max(1_000_000).default(0).describe('The newest revision you know of; 0: none'),
      }),
    )
    .min(1)
    .max(500)
    .describe('All are recorded, or none'),
});
const totalsBody = z.object({ raw: count, sample: count, valid: count, duplicates: count, revision, reason });
const finishBody = z.object({ reason });

const done = z.object({ state: z.enum(['recorded', 'already']) });
const responses = {
  200: { description: 'Recorded, or known already', schema: done },
  403: { description: 'Your role does not cover this county' },
  404: noInitiative,
  409: { description: 'Not now, or somebody changed it meanwhile' },
  422: { description: 'What was sent cannot be recorded; the message says why' },
};

type Act = (initiative: Initiative, county: County) => Promise<Response>;

async function inCounty(visit: Visit, act: Act): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return unknown(visit);
  const counties = await countiesOf(visit.platform.db, initiative.regionId);
  const county = counties.find(({ key }) => key === visit.params['county']);
  return county === undefined ? unknown(visit) : act(initiative, county);
}

const notNow = new Set([
  'notCounting',
  'countyClosed',
  'batchTaken',
  'changedMeanwhile',
  'nothingCounted',
  'sumChanged',
  'sumTooLarge',
  'notVerifying',
  'countyFinished',
  'nothingToUndo',
  'notAllFound',
  'duplicateOfNothing',
  'alreadyFinished',
]);

/** 'notYourCounty' becomes 'not-your-county'. */
function refuse(visit: Visit, problem: string, message: string): Response {
  const type = problem.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const status = problem === 'notYourCounty' ? 403 : notNow.has(problem) ? 409 : 422;
  return visit.apiProblem(status, type, message);
}

export const paperWriteApi: readonly Route[] = [
  api({
    method: 'post',
    path: '/api/initiatives/:slug/counts/:county/batches',
    who: clerk,
    perMinute: 600,
    summary: 'Enter a batch of the raw count, or a revision of one',
    tags,
    params: inCountyPath,
    body: batchBody,
    responses,
    handle: (visit, { body }) =>
      inCounty(visit, async (initiative, county) => {
        const { received_on: receivedOn, ...rest } = body;
        const account = visit.requireAccount().id;
        const result = await enterBatch(visit.platform, initiative, county, account, { ...rest, receivedOn });
        return result.ok
          ? visit.apiJson({ state: result.value })
          : refuse(visit, result.error, rawEnterWords(visit.locale)(result.error));
      }),
  }),
  api({
    method: 'post',
    path: '/api/initiatives/:slug/counts/:county/closing',
    who: clerk,
    summary: "Say that a county's raw count is whole, or open it again",
    tags,
    params: inCountyPath,
    body: closingBody,
    responses,
    handle: (visit, { body }) =>
      inCounty(visit, async (initiative, county) => {
        const result = await closeRawCount(visit.platform, initiative, county, visit.requireAccount().id, body);
        return result.ok
          ? visit.apiJson({ state: result.value })
          : refuse(visit, result.error, rawEnterWords(visit.locale)(result.error));
      }),
  }),
  api({
    method: 'post',
    path: '/api/initiatives/:slug/verify/:county/findings',
    who: clerk,
    perMinute: 600,
    summary: 'Record what was found of signatures, by their numbers',
    tags,
    params: inCountyPath,
    body: findingsBody,
    responses: {
      ...responses,
      200: {
        description: 'How many were new, and of which another clerk had found something else',
        schema: z.object({ recorded: z.number().int(), overruled: z.array(z.number().int()) }),
      },
    },
    handle: (visit, { body }) =>
      inCounty(visit, async (initiative, county) => {
        const entries = body.findings.map(({ duplicate_of: duplicateOf, ...rest }) => ({ ...rest, duplicateOf }));
        const result = await recordFindings(visit.platform, initiative, county, visit.requireAccount().id, entries);
        if (result.ok) return visit.apiJson(result.value);
        const { type } = result.error;
        const of = 'signature' in result.error ? { number: String(result.error.signature) } : {};
        return refuse(visit, type, verifyWords(visit.locale)(type, of));
      }),
  }),
  api({
    method: 'post',
    path: '/api/initiatives/:slug/verify/:county/finish',
    who: clerk,
    summary: 'Finish a county: its totals are counted from the findings',
    tags,
    params: inCountyPath,
    body: finishBody,
    responses: {
      ...responses,
      200: {
        description: 'The totals',
        schema: z.object({ raw: count, sample: count, valid: count, duplicates: count }),
      },
    },
    handle: (visit, { body }) =>
      inCounty(visit, async (initiative, county) => {
        const account = visit.requireAccount().id;
        const result = await finishCounty(visit.platform, initiative, county, account, body.reason);
        if (result.ok) return visit.apiJson(result.value);
        const { type } = result.error;
        const values = {
          left: 'left' in result.error ? result.error.left : 0,
          numbers: 'signatures' in result.error ? result.error.signatures.join(', ') : '',
        };
        return refuse(visit, type, verifyWords(visit.locale)(type, values));
      }),
  }),
  api({
    method: 'post',
    path: '/api/initiatives/:slug/verify/:county/returns',
    who: clerk,
    summary: 'Report the totals of a county that verifies in its own system',
    tags,
    params: inCountyPath,
    body: totalsBody,
    responses,
    handle: (visit, { body }) =>
      inCounty(visit, async (initiative, county) => {
        const result = await reportTotals(visit.platform, initiative, county, visit.requireAccount().id, body);
        return result.ok
          ? visit.apiJson({ state: result.value })
          : refuse(visit, result.error, verifyWords(visit.locale)(result.error));
      }),
  }),
];
