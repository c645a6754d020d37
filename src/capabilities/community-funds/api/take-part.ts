/** Residents apply, change, withdraw and appeal through the REST API, and members of the panel vote; pledges are in the routes beside their form. */
import { z } from 'zod';
import { formKey } from '../../../platform/http/form-keys.ts';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { signedIn } from '../../../platform/rights.ts';
import { apply, longest, type TypedApplication } from '../apply.ts';
import type { Fund } from '../fund.ts';
import { appeal, longestAppeal } from '../judge.ts';
import { dollars } from '../money.ts';
import { voteInPanel } from '../run-fund.ts';
import { panel } from '../scope.ts';
import { findFund } from '../store/funds.ts';
import { fundWords } from '../words/fund.ts';

const tags = ['funds'];
const slug = z.object({ slug: z.string().max(80) });
const numbered = slug.extend({ application: z.coerce.number().int().positive().max(1e9) });
const none = { description: 'There is no such fund, or the application is not yours' };
const late = { description: 'It is not the time for it' };

const line = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .regex(/^[^\n\r\0]*$/);
const application = z.object({
  title: line(longest.title),
  what: z.string().max(longest.what).describe('Markdown'),
  applicant: line(longest.applicant).describe('Public'),
  contact: line(longest.contact).describe('For those who run the fund alone'),
  milestones: z
    .array(z.object({ title: line(200).min(1), cents: z.int().positive().max(1e11) }))
    .min(1)
    .max(20)
    .describe('In order; together they are what is asked for'),
  language: z.enum(locales),
  key: z.string().max(36).optional().describe('A UUID of your own: sent twice it is one application'),
});

async function published(visit: Visit): Promise<Fund | undefined> {
  const found = await findFund(visit.platform.db, visit.params['slug'] ?? '');
  return found === undefined || found.publishedAt === null ? undefined : found;
}

const notThere = (visit: Visit): Response => visit.apiProblem(404, 'not-there', 'There is no such thing of yours.');

async function send(
  visit: Visit,
  typed: TypedApplication,
  how: { readonly number: number | undefined; readonly key: string; readonly withdraw: boolean },
): Promise<Response> {
  const fund = await published(visit);
  if (fund === undefined) return notThere(visit);
  const done = await apply(visit.platform, fund, visit.requireAccount().id, typed, how);
  if (done.ok) return visit.apiJson({ done: true });
  const t = fundWords(visit.locale);
  if (done.error === 'not-yours') return notThere(visit);
  if (done.error === 'closed') return visit.apiProblem(409, 'closed', t('closed'));
  const most = dollars(visit.locale, Math.min(fund.mostAsked, fund.pot));
  const problems = Object.entries(done.error).map(([field, problem]) => ({ field, message: t(problem, { most }) }));
  return visit.apiProblem(422, 'not-usable', t('problems'), problems);
}

/** As the form has it: one milestone a line, in dollars. */
const typedOf = ({ milestones, ...sent }: z.infer<typeof application>): TypedApplication => ({
  ...sent,
  what: sent.what.toWellFormed().replaceAll('\0', '').trim(),
  milestones: milestones.map(({ title, cents }) => `${title} | ${(cents / 100).toFixed(2)}`).join('\n'),
});

const responses = {
  200: { description: 'It is recorded' },
  404: none,
  409: late,
  422: { description: 'Each problem names its field' },
};
const perMinute = 20;

export const takePartApi: readonly Route[] = [
  api({
    method: 'post',
    path: '/api/funds/:slug/applications',
    who: signedIn,
    perMinute,
    summary: 'Apply to a fund while applications are open',
    tags,
    params: slug,
    body: application,
    responses,
    handle: (visit, { body }) =>
      send(visit, typedOf(body), { number: undefined, key: formKey(body.key ?? ''), withdraw: false }),
  }),
  api({
    method: 'put',
    path: '/api/funds/:slug/applications/:application',
    who: signedIn,
    perMinute,
    summary: 'Change your application; it is looked at again',
    tags,
    params: numbered,
    body: application,
    responses,
    handle: (visit, { params, body }) =>
      send(visit, typedOf(body), { number: params.application, key: formKey(body.key ?? ''), withdraw: false }),
  }),
  api({
    method: 'post',
    path: '/api/funds/:slug/applications/:application/withdraw',
    who: signedIn,
    perMinute,
    summary: 'Withdraw your application',
    tags,
    params: numbered,
    responses,
    handle: (visit, { params }) => {
      const nothing = { title: '', what: '', applicant: '', contact: '', milestones: '', language: visit.locale };
      return send(visit, nothing, { number: params.application, key: formKey(''), withdraw: true });
    },
  }),
  api({
    method: 'post',
    path: '/api/funds/:slug/applications/:application/appeal',
    who: signedIn,
    perMinute,
    summary: 'Appeal once against “not eligible”, in public',
    tags,
    params: numbered,
    body: z.object({ words: z.string().max(longestAppeal) }),
    responses,
    handle: async (visit, { params, body }) => {
      const fund = await published(visit);
      if (fund === undefined) return notThere(visit);
      const words = body.words.toWellFormed().replaceAll('\0', '').trim();
      const said = { application: params.application, words };
      const done = await appeal(visit.platform, fund, visit.requireAccount().id, said);
      if (done.ok) return visit.apiJson({ done: true });
      if (done.error === 'not-yours') return notThere(visit);
      const t = fundWords(visit.locale);
      return done.error === 'not-now'
        ? visit.apiProblem(409, 'not-now', t('appealNotNow'))
        : visit.apiProblem(422, 'not-usable', t('problems'), [{ field: 'words', message: t(done.error) }]);
    },
  }),
  api({
    method: 'put',
    path: '/api/funds/:slug/votes/:application',
    who: panel,
    perMinute: 60,
    summary: 'Vote as a member of the panel; the last vote counts',
    tags,
    params: numbered,
    body: z.object({ approves: z.boolean() }),
    responses: { 200: { description: 'It is recorded' }, 404: none, 409: late },
    handle: async (visit, { params, body }) => {
      const fund = await published(visit);
      if (fund === undefined) return notThere(visit);
      const vote = { application: params.application, approves: body.approves };
      const done = await voteInPanel(visit.platform, fund, visit.requireAccount().id, vote);
      if (done.ok) return visit.apiJson({ done: true });
      return done.error === 'not-there'
        ? notThere(visit)
        : visit.apiProblem(409, done.error, fundWords(visit.locale)('voteNotNow'));
    },
  }),
];
