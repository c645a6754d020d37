/** Residents apply, pledge and appeal; members of the panel vote. What is refused comes back with what was typed. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { formKey } from '../../../platform/http/form-keys.ts';
import { api, get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { signedIn } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { apply, type ApplyProblems } from '../apply.ts';
import { pathOf, phaseOf, type Application, type Fund } from '../fund.ts';
import { appeal } from '../judge.ts';
import { dollars, readDollars } from '../money.ts';
import { applyForm, typedApplication } from '../pages/apply.ts';
import type { Tried } from '../pages/tried.ts';
import { pledge, type PledgeProblem } from '../pledge.ts';
import { voteInPanel } from '../run-fund.ts';
import { panel } from '../scope.ts';
import { applicationsOf, contactsOf, findFund } from '../store/funds.ts';
import { fundWords } from '../words/fund.ts';
import { crumbsOf } from './crumbs.ts';
import { numberOf, plain } from './sent.ts';
import { showFund } from './show-fund.ts';

async function published(visit: Visit): Promise<Fund | undefined> {
  const found = await findFund(visit.platform.db, visit.params['slug'] ?? '');
  return found === undefined || found.publishedAt === null ? undefined : found;
}

async function ownApplication(visit: Visit, fund: Fund, number: number): Promise<Application | undefined> {
  const accountId = visit.requireAccount().id;
  return (await applicationsOf(visit.platform.db, fund.id)).find(
    (one) => one.number === number && one.account === accountId,
  );
}

async function showApply(visit: Visit): Promise<Response> {
  const fund = await published(visit);
  if (fund === undefined) return visit.notFound();
  const number = visit.url.searchParams.get('number') ?? '';
  const own = await ownApplication(visit, fund, numberOf(number));
  if (number !== '' && own === undefined) return visit.notFound();
  if (phaseOf(fund, visit.now) !== 'applying') return visit.seeOther(pathOf(fund), fundWords(visit.locale)('closed'));
  if (own === undefined) return applyPage(visit, fund, {});
  const contact = (await contactsOf(visit.platform.db, fund.id)).get(own.number) ?? '';
  return applyPage(visit, fund, typedApplication(own, contact));
}

function applyPage(
  visit: Visit,
  fund: Fund,
  typed: Readonly<Record<string, string>>,
  { problems = {}, problem }: { readonly problems?: ApplyProblems; readonly problem?: string } = {},
): Promise<Response> {
  const { locale } = visit;
  const t = fundWords(locale);
  const title = t('applyTitle', { fund: inLanguage(fund, 'title', locale).text });
  return visit.page({
    title,
    breadcrumbs: crumbsOf(locale, fund),
    heading: pageHeader({ title, lead: t((typed['number'] ?? '') === '' ? 'applyLead' : 'changeLead') }),
    status: problem !== undefined ? 409 : Object.keys(problems).length > 0 ? 422 : 200,
    body: applyForm(locale, fund, typed, { problems, problem }),
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
  const number = sent.text('number');
  const withdraw = sent.text('withdraw') === 'yes';
  const done = await apply(visit.platform, fund, visit.requireAccount().id, typed, {
    number: number === '' ? undefined : numberOf(number),
    key: formKey(sent.text('key')),
    withdraw,
  });
  const t = fundWords(visit.locale);
  if (done.ok) return visit.seeOther(`${pathOf(fund)}#applications`, t(withdraw ? 'appliedWithdrawn' : 'applied'));
  if (done.error === 'not-yours') return visit.notFound();
  const kept = { ...typed, key: sent.text('key'), number };
  return done.error === 'closed'
    ? applyPage(visit, fund, kept, { problem: t('closed') })
    : applyPage(visit, fund, kept, { problems: done.error });
}

const sentences = {
  'not-open': 'notOpen',
  'not-eligible': 'notEligibleNow',
  'not-resident': 'notResident',
  'too-much': 'pledgeTooMuch',
  'by-panel': 'notOpen',
  'key-used': 'notOpen',
} as const satisfies Record<PledgeProblem, string>;

async function sendPledge(visit: Visit): Promise<Response> {
  const fund = await published(visit);
  if (fund === undefined) return visit.notFound();
  const sent = await visit.form();
  const { locale } = visit;
  const t = fundWords(locale);
  const application = numberOf(sent.text('application'));
  const field = `cents${application}`;
  const typed = { [field]: sent.text(field) };
  const cents = sent.text('take-back') === 'yes' ? 0 : readDollars(sent.text(field));
  const tried = (parts: Pick<Tried, 'message' | 'status'> & { readonly field?: string }): Promise<Response> =>
    showFund(visit, { form: `pledge-${application}`, typed, ...parts });
  if (cents === undefined) return tried({ field, message: t('pledgeWrong') });
  const done = await pledge(visit.platform, fund, visit.requireAccount(), { application, cents, key: randomUUID() });
  if (!done.ok) {
    const most = dollars(locale, fund.mostPledged);
    const message = t(sentences[done.error], { region: fund.regionName, most });
    return done.error === 'too-much' ? tried({ field, message }) : tried({ message, status: 409 });
  }
  const back = `${pathOf(fund)}#application-${application}`;
  if (cents === 0) return visit.seeOther(back, t('pledgeTaken'));
  const sum = dollars(locale, cents);
  const { brings } = done.value;
  return visit.seeOther(
    back,
    brings === null ? t('pledgeDonePlain', { sum }) : t('pledgeDone', { sum, more: dollars(locale, brings) }),
  );
}

async function sendAppeal(visit: Visit): Promise<Response> {
  const fund = await published(visit);
  if (fund === undefined) return visit.notFound();
  const sent = await visit.form();
  const t = fundWords(visit.locale);
  const application = numberOf(sent.text('application'));
  const words = plain(sent.text('words'));
  const done = await appeal(visit.platform, fund, visit.requireAccount().id, { application, words });
  if (done.ok) return visit.seeOther(`${pathOf(fund)}#application-${application}`, t('appealDone'));
  if (done.error === 'not-yours') return visit.notFound();
  const form = `appeal-${application}`;
  return done.error === 'not-now'
    ? showFund(visit, { form, typed: { words }, message: t('appealNotNow'), status: 409 })
    : showFund(visit, { form, typed: { words }, field: 'words', message: t(done.error) });
}

async function sendVote(visit: Visit): Promise<Response> {
  const fund = await published(visit);
  if (fund === undefined) return visit.notFound();
  const sent = await visit.form();
  const t = fundWords(visit.locale);
  const application = numberOf(sent.text('application'));
  const approves = sent.text('approves');
  const form = `vote-${application}`;
  if (approves !== 'yes' && approves !== 'no')
    return showFund(visit, { form, typed: {}, field: 'approves', message: t('voteMissing') });
  const done = await voteInPanel(visit.platform, fund, visit.requireAccount().id, {
    application,
    approves: approves === 'yes',
  });
  return done.ok
    ? visit.seeOther(`${pathOf(fund)}#application-${application}`, t('voted'))
    : showFund(visit, { form, typed: { approves }, message: t('voteNotNow'), status: 409 });
}

export const takePartRoutes: readonly Route[] = [
  get('/funds/:slug/apply', signedIn, showApply),
  post('/funds/:slug/apply', signedIn, sendApplication, { perMinute: 20 }),
  post('/funds/:slug/pledge', signedIn, sendPledge, { perMinute: 60 }),
  post('/funds/:slug/appeal', signedIn, sendAppeal, { perMinute: 20 }),
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
          cents: z.number().describe('What you pledge to it now, also where the key was sent before'),
          brings: z
            .number()
            .nullable()
            .describe(
              'What one more resident’s pledge of this sum would bring from the pot as it is told, in cents; null below ten residents',
            ),
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
