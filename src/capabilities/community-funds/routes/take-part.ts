/** Residents apply and pledge; members of the panel vote. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { api, get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { signedIn } from '../../../platform/rights.ts';
import { button, errorSummary, form, linkButton, pageHeader, textArea, textField } from '../../../platform/ui/index.ts';
import { apply, longest, type ApplyField, type ApplyProblems } from '../apply.ts';
import { pathOf, phaseOf, type Application, type Fund } from '../fund.ts';
import { dollars, readDollars } from '../money.ts';
import { pledge, type PledgeProblem } from '../pledge.ts';
import { voteInPanel } from '../run-fund.ts';
import { panel } from '../scope.ts';
import { applicationsOf, contactsOf, findFund } from '../store/funds.ts';
import { fundWords } from '../words/fund.ts';
import { crumbsOf } from './crumbs.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const keyOf = (typed: string): string => (uuid.test(typed) ? typed : randomUUID());
const plain = (typed: string): string => typed.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();
const numberOf = (typed: string): number | undefined => (/^\d{1,9}$/.test(typed) ? Number(typed) : undefined);

async function published(visit: Visit): Promise<Fund | undefined> {
  const found = await findFund(visit.platform.db, visit.params['slug'] ?? '');
  return found === undefined || found.publishedAt === null ? undefined : found;
}

async function ownApplication(visit: Visit, fund: Fund, number: number | undefined): Promise<Application | undefined> {
  if (number === undefined) return undefined;
  const accountId = visit.requireAccount().id;
  return (await applicationsOf(visit.platform.db, fund.id)).find(
    (one) => one.number === number && one.account === accountId,
  );
}

async function showApply(visit: Visit): Promise<Response> {
  const fund = await published(visit);
  if (fund === undefined) return visit.notFound();
  const number = numberOf(visit.url.searchParams.get('number') ?? '');
  const own = await ownApplication(visit, fund, number);
  if (number !== undefined && own === undefined) return visit.notFound();
  if (phaseOf(fund, visit.now) !== 'applying') return visit.seeOther(pathOf(fund), fundWords(visit.locale)('closed'));
  const contact = own === undefined ? '' : ((await contactsOf(visit.platform.db, fund.id)).get(own.number) ?? '');
  return applyPage(
    visit,
    fund,
    own === undefined
      ? {}
      : {
          title: own.title,
          what: own.what,
          applicant: own.applicant,
          contact,
          number: String(own.number),
          milestones: own.milestones
            .map(({ title, cents }) => `${title} | ${(cents / 100).toFixed(2).replace(/\.00$/, '')}`)
            .join('\n'),
        },
  );
}

function applyPage(
  visit: Visit,
  fund: Fund,
  typed: Readonly<Record<string, string>>,
  problems: ApplyProblems = {},
): Promise<Response> {
  const { locale } = visit;
  const t = fundWords(locale);
  const most = dollars(locale, Math.min(fund.mostAsked, fund.pot));
  const of = (name: ApplyField) => {
    const problem = problems[name];
    return {
      name,
      label: t(name),
      value: typed[name] ?? '',
      maxlength: longest[name],
      required: true,
      ...(problem === undefined ? {} : { error: t(problem, { most }) }),
    };
  };
  const isOld = (typed['number'] ?? '') !== '';
  const title = t('applyTitle', { fund: inLanguage(fund, 'title', locale).text });
  return visit.page({
    title,
    breadcrumbs: crumbsOf(locale, fund),
    heading: pageHeader({ title, lead: t('applyLead') }),
    status: Object.keys(problems).length > 0 ? 422 : 200,
    body: [
      errorSummary({
        title: t('problems'),
        errors: Object.entries(problems).map(([field, problem]) => ({
          field,
          message: `${t(field as ApplyField)}: ${t(problem, { most })}`,
        })),
      }),
      form({
        action: `${pathOf(fund)}/apply`,
        hidden: { key: keyOf(typed['key'] ?? ''), number: typed['number'] ?? '' },
        body: [
          textField(of('title')),
          textArea({ ...of('what'), rows: 8 }),
          textArea({ ...of('milestones'), hint: t('milestonesHint', { most }), rows: 4 }),
          textField({ ...of('applicant'), hint: t('applicantHint') }),
          textField({ ...of('contact'), hint: t('contactHint') }),
        ],
        buttons: [
          button({ label: t(isOld ? 'save' : 'send') }),
          isOld && button({ label: t('withdraw'), kind: 'quiet', name: 'withdraw', value: 'yes' }),
          linkButton({ href: pathOf(fund), label: t('applications'), kind: 'quiet' }),
        ],
      }),
    ],
  });
}

async function sendApplication(visit: Visit): Promise<Response> {
  const fund = await published(visit);
  if (fund === undefined) return visit.notFound();
  const sent = await visit.form();
  const typed = {
    title: plain(sent.text('title')),
    what: plain(sent.text('what')),
    applicant: plain(sent.text('applicant')),
    contact: plain(sent.text('contact')),
    milestones: plain(sent.text('milestones')),
    language: visit.locale,
  };
  const withdraw = sent.text('withdraw') === 'yes';
  const done = await apply(visit.platform, fund, visit.requireAccount().id, typed, {
    number: numberOf(sent.text('number')),
    key: keyOf(sent.text('key')),
    withdraw,
  });
  const t = fundWords(visit.locale);
  if (done.ok) return visit.seeOther(`${pathOf(fund)}#applications`, t(withdraw ? 'appliedWithdrawn' : 'applied'));
  if (done.error === 'not-yours') return visit.notFound();
  if (done.error === 'closed') return visit.seeOther(pathOf(fund), t('closed'));
  return applyPage(visit, fund, { ...typed, key: sent.text('key'), number: sent.text('number') }, done.error);
}

const sentences = {
  'not-open': 'notOpen',
  'not-eligible': 'notEligibleNow',
  'not-resident': 'notResident',
  'too-much': 'pledgeTooMuch',
  'by-panel': 'notOpen',
} as const satisfies Record<PledgeProblem, string>;

async function sendPledge(visit: Visit): Promise<Response> {
  const fund = await published(visit);
  if (fund === undefined) return visit.notFound();
  const sent = await visit.form();
  const { locale } = visit;
  const t = fundWords(locale);
  const application = numberOf(sent.text('application')) ?? 0;
  const back = `${pathOf(fund)}#application-${application}`;
  const typed = sent.text(`cents${application}`).trim();
  const cents = typed === '' ? 0 : readDollars(typed);
  if (cents === undefined) return visit.seeOther(back, t('pledgeWrong'));
  const done = await pledge(visit.platform, fund, visit.requireAccount(), { application, cents, key: randomUUID() });
  if (!done.ok)
    return visit.seeOther(
      back,
      t(sentences[done.error], { region: fund.regionName, most: dollars(locale, fund.mostPledged) }),
    );
  if (cents === 0) return visit.seeOther(back, t('pledgeTaken'));
  const sum = dollars(locale, cents);
  return visit.seeOther(
    back,
    done.value.brings > 0
      ? t('pledgeDone', { sum, more: dollars(locale, done.value.brings) })
      : t('pledgeDonePlain', { sum }),
  );
}

async function sendVote(visit: Visit): Promise<Response> {
  const fund = await published(visit);
  if (fund === undefined) return visit.notFound();
  const sent = await visit.form();
  const t = fundWords(visit.locale);
  const application = numberOf(sent.text('application')) ?? 0;
  const approves = sent.text('approves');
  const back = `${pathOf(fund)}#application-${application}`;
  if (approves !== 'yes' && approves !== 'no') return visit.seeOther(back, t('notEligibleNow'));
  const done = await voteInPanel(visit.platform, fund, visit.requireAccount().id, {
    application,
    approves: approves === 'yes',
  });
  return visit.seeOther(back, t(done.ok ? 'voted' : 'notEligibleNow'));
}

export const takePartRoutes: readonly Route[] = [
  get('/funds/:slug/apply', signedIn, showApply),
  post('/funds/:slug/apply', signedIn, sendApplication, { perMinute: 20 }),
  post('/funds/:slug/pledge', signedIn, sendPledge, { perMinute: 60 }),
  post('/funds/:slug/vote', panel, sendVote, { perMinute: 60 }),
  api({
    method: 'put',
    path: '/api/funds/:slug/pledges/:application',
    who: signedIn,
    perMinute: 60,
    summary: 'Pledge to an application, change the pledge, or take it back with 0 cents',
    tags: ['funds'],
    params: z.object({ slug: z.string(), application: z.coerce.number().int().positive().max(1e9) }),
    body: z.object({
      cents: z.number().int().min(0).max(1e12),
      key: z.uuid().describe('The same again changes nothing'),
    }),
    responses: {
      200: {
        description: 'Recorded',
        schema: z.object({
          cents: z.number(),
          brings: z.number().describe('What the pot would add for it now, in cents'),
        }),
      },
      404: { description: 'There is no such fund' },
      409: { description: 'Not recorded' },
    },
    handle: async (visit, { params, body }) => {
      const fund = await published(visit);
      if (fund === undefined) return visit.apiProblem(404, 'no-such-fund', 'There is no such fund.');
      const { application } = params;
      const done = await pledge(visit.platform, fund, visit.requireAccount(), { application, ...body });
      return done.ok ? visit.apiJson(done.value) : visit.apiProblem(409, done.error, 'The pledge was not recorded.');
    },
  }),
];
