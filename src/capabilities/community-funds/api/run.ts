/** Those who run a fund through the REST API, by the same use cases as the forms; each act with its public reason. */
import { z } from 'zod';
import { formKey } from '../../../platform/http/form-keys.ts';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import type { Result } from '../../../rules/result.ts';
import { pathOf, type Fund } from '../fund.ts';
import { answerAppeal, judge, type JudgeProblem } from '../judge.ts';
import { planFund } from '../plan-fund.ts';
import { longest, readTerms, termFields } from '../read-terms.ts';
import { decide, publish, type By } from '../run-fund.ts';
import { clerk, namedFund, organiser, organiserAnywhere } from '../scope.ts';
import { record, type StageProblem } from '../stages.ts';
import { runWords } from '../words/run.ts';

const tags = ['funds'];
const slug = z.object({ slug: z.string().max(80) });
const numbered = slug.extend({ application: z.coerce.number().int().positive().max(1e9) });
const reason = z.string().max(2_000).describe('Public');
const responses = {
  200: { description: 'It is done, or had been done before' },
  404: { description: 'There is no such fund' },
  422: { description: 'It cannot be done; the type says why' },
};

type Problem = StageProblem | JudgeProblem;

async function done(
  visit: Visit,
  sent: string,
  does: (fund: Fund, by: By) => Promise<Result<'done', Problem>>,
): Promise<Response> {
  const by = { official: actingOfficial(visit), reason: sent.toWellFormed().replaceAll('\0', '').trim() };
  const result = await does(await namedFund(visit), by);
  return result.ok
    ? visit.apiJson({ done: true })
    : visit.apiProblem(422, result.error, runWords(visit.locale)(result.error));
}

const act = (name: 'publish' | 'decide', summary: string): Route =>
  api({
    method: 'post',
    path: `/api/funds/:slug/${name}`,
    who: organiser,
    summary,
    tags,
    params: slug,
    body: z.object({ reason }),
    responses,
    handle: (visit, { body }) =>
      done(visit, body.reason, (fund, by) => (name === 'publish' ? publish : decide)(visit.platform, fund, by)),
  });

const text = z.string().max(longest.text);

export const runApi: readonly Route[] = [
  api({
    method: 'post',
    path: '/api/funds',
    who: organiserAnywhere,
    summary: 'Draft a fund in a region you organise: the fields of its form, as text',
    tags,
    body: z.object({
      fields: z
        .partialRecord(z.enum([...termFields, 'titleOther', 'aboutOther', 'eligibilityOther', 'checksOther']), text)
        .describe('Sums in dollars, times as "2028-03-01T09:00" in the time of the site, checks one a line'),
      key: z.string().max(36).optional().describe('A UUID of your own: sent twice it is one fund'),
    }),
    responses: { 201: { description: 'The draft' }, 422: { description: 'Each problem names its field' } },
    handle: async (visit, { body: { fields, key } }) => {
      const sent: Readonly<Partial<Record<string, string>>> = fields;
      const topics = (await topicQuestions(visit.platform.db)).map(({ id }) => id);
      const read = readTerms(
        { text: (name) => sent[name] ?? '' },
        { timeZone: visit.platform.config.timeZone, topics },
      );
      const made = read.ok
        ? await planFund(visit.platform, visit.requireAccount().id, read.value, formKey(key ?? ''))
        : read;
      if (made.ok) return visit.apiJson({ slug: made.value.slug, path: pathOf(made.value) }, 201);
      const problems = made.error === 'regionNotYours' ? { region: made.error } : made.error;
      const t = runWords(visit.locale);
      return visit.apiProblem(
        422,
        'not-usable',
        t('problems'),
        Object.entries(problems).map(([field, problem]) => ({ field, message: t(problem) })),
      );
    },
  }),
  act('publish', 'Publish a draft: from then on its pot, its limits and its way of deciding stand'),
  api({
    method: 'post',
    path: '/api/funds/:slug/applications/:application/findings',
    who: clerk,
    summary: 'Find an application eligible or not',
    tags,
    params: numbered,
    body: z.object({
      revision: z.int().positive().describe('Of the application as you read it'),
      eligible: z.boolean(),
      met: z.array(z.int().min(0)).max(longest.checks).optional().describe('Places of the checks that are met, from 0'),
      reason,
    }),
    responses,
    handle: (visit, { params: { application }, body: { met, revision, eligible, ...said } }) =>
      done(visit, said.reason, (fund, by) =>
        judge(visit.platform, fund, by, { application, revision, eligible, met: met ?? [] }),
      ),
  }),
  api({
    method: 'post',
    path: '/api/funds/:slug/applications/:application/answer',
    who: clerk,
    summary: 'Answer the appeal of an applicant; the reason is the answer',
    tags,
    params: numbered,
    body: z.object({ reason }),
    responses,
    handle: (visit, { params: { application }, body }) =>
      done(visit, body.reason, (fund, by) => answerAppeal(visit.platform, fund, by, { application })),
  }),
  act('decide', 'Decide once pledges or votes are closed: counts them, and makes commitments of the grants'),
  api({
    method: 'post',
    path: '/api/funds/:slug/applications/:application/entries',
    who: clerk,
    summary: 'Accept a milestone, take that back, or record a payment or what was paid back',
    tags,
    params: numbered,
    body: z.discriminatedUnion('kind', [
      z.object({
        kind: z.enum(['accepted', 'reopened']),
        milestone: z.int().positive().max(1_000),
        reason,
        key: z.uuid().describe('The same again changes nothing'),
      }),
      z.object({
        kind: z.enum(['paid', 'paid-back']),
        milestone: z.int().positive().max(1_000),
        cents: z.int().positive().max(1e13),
        reference: z.string().max(100).optional().describe('In the treasury’s own system'),
        reason,
        key: z.uuid().describe('The same again changes nothing'),
      }),
    ]),
    responses,
    handle: (visit, { params: { application }, body }) =>
      done(visit, body.reason, (fund, by) =>
        record(visit.platform, fund, by, {
          application,
          milestone: body.milestone,
          kind: body.kind,
          cents: 'cents' in body ? body.cents : null,
          reference: 'reference' in body ? (body.reference ?? '').replaceAll('\0', '').trim() : '',
          key: body.key,
        }),
      ),
  }),
];
