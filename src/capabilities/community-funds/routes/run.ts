/** Those who run a fund: plan it, publish it, look at applications, decide, record stages. */
import { randomUUID } from 'node:crypto';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { processRoleRoutes } from '../../../platform/process-roles/index.ts';
import { regionsWithRole } from '../../../platform/rights.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { Result } from '../../../rules/result.ts';
import { pathOf, phaseOf, processOf, type Fund } from '../fund.ts';
import { readDollars } from '../money.ts';
import { runPage, termsForm } from '../pages/run.ts';
import { changeDraft, planFund } from '../plan-fund.ts';
import { readTerms, typedTerms, type TermProblems } from '../read-terms.ts';
import { decide, judge, publish, record, type StageProblem } from '../run-fund.ts';
import { clerk, namedFund, organiser, organiserAnywhere } from '../scope.ts';
import { applicationsOf, contactsOf, decisionOf, entriesOf } from '../store/funds.ts';
import { runWords } from '../words/run.ts';
import { crumbs, crumbsOf } from './crumbs.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const keyOf = (typed: string): string => (uuid.test(typed) ? typed : randomUUID());
const numberOf = (typed: string): number => (/^\d{1,9}$/.test(typed) ? Number(typed) : 0);

async function showForm(
  visit: Visit,
  fund: Fund | undefined,
  typed: Readonly<Record<string, string>>,
  problems: TermProblems = {},
): Promise<Response> {
  const { locale, platform } = visit;
  const t = runWords(locale);
  const title = t(fund === undefined ? 'newTitle' : 'edit');
  return visit.page({
    title,
    breadcrumbs: fund === undefined ? crumbs(locale) : crumbsOf(locale, fund),
    heading: pageHeader({ title, lead: t('newLead') }),
    status: Object.keys(problems).length > 0 ? 422 : 200,
    body: termsForm(locale, {
      action: fund === undefined ? '/funds/new' : `${pathOf(fund)}/edit`,
      back: fund === undefined ? '/funds' : `${pathOf(fund)}/run`,
      typed,
      problems,
      regions:
        fund === undefined ? await regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']) : undefined,
      topics: await topicQuestions(platform.db),
      key: keyOf(typed['key'] ?? ''),
    }),
  });
}

async function read(visit: Visit) {
  const sent = await visit.form();
  const topics = (await topicQuestions(visit.platform.db)).map(({ id }) => id);
  return { sent, terms: readTerms(sent, { timeZone: visit.platform.config.timeZone, topics }) };
}

async function plan(visit: Visit): Promise<Response> {
  const { sent, terms } = await read(visit);
  if (!terms.ok) return showForm(visit, undefined, sent.fields, terms.error);
  const done = await planFund(visit.platform, visit.requireAccount().id, terms.value, keyOf(sent.text('key')));
  if (!done.ok) return showForm(visit, undefined, sent.fields, { region: done.error });
  return visit.seeOther(`${pathOf(done.value)}/run`, runWords(visit.locale)('saved'));
}

async function change(visit: Visit): Promise<Response> {
  const fund = await namedFund(visit);
  const { sent, terms } = await read(visit);
  if (!terms.ok) return showForm(visit, fund, sent.fields, terms.error);
  const t = runWords(visit.locale);
  if (fund.publishedAt !== null) return visit.seeOther(`${pathOf(fund)}/run`, t('not-now'));
  await changeDraft(visit.platform, fund, terms.value);
  return visit.seeOther(`${pathOf(fund)}/run`, t('saved'));
}

async function showRun(visit: Visit, problem?: string): Promise<Response> {
  const fund = await namedFund(visit);
  const { platform, locale, now } = visit;
  const [applications, contacts, decision, entries] = await Promise.all([
    applicationsOf(platform.db, fund.id),
    contactsOf(platform.db, fund.id),
    decisionOf(platform.db, fund.id),
    entriesOf(platform.db, fund.id),
  ]);
  const t = runWords(locale);
  return visit.page({
    title: t('runTitle'),
    breadcrumbs: crumbsOf(locale, fund),
    heading: pageHeader({ title: t('runTitle'), lead: t('runLead'), kicker: inLanguage(fund, 'title', locale).text }),
    status: problem === undefined ? 200 : 422,
    body: runPage(locale, {
      fund,
      phase: phaseOf(fund, now),
      applications,
      contacts,
      decision,
      entries,
      problem,
      key: randomUUID,
    }),
  });
}

/** Each act is a form with its public reason; what was refused is said on the same page. */
const act =
  (
    does: (visit: Visit, fund: Fund, sent: Awaited<ReturnType<Visit['form']>>) => Promise<Result<'done', StageProblem>>,
  ) =>
  async (visit: Visit): Promise<Response> => {
    const fund = await namedFund(visit);
    const done = await does(visit, fund, await visit.form());
    const t = runWords(visit.locale);
    return done.ok ? visit.seeOther(`${pathOf(fund)}/run`, t('done')) : showRun(visit, t(done.error));
  };

const by = (visit: Visit, sent: { readonly text: (name: string) => string }) => ({
  official: actingOfficial(visit),
  reason: sent.text('reason').toWellFormed().replaceAll('\0', '').trim(),
});

const kinds = ['accepted', 'paid', 'paid-back'] as const;

export const runRoutes: readonly Route[] = [
  get('/funds/new', organiserAnywhere, (visit) => showForm(visit, undefined, { language: visit.locale })),
  post('/funds/new', organiserAnywhere, plan),
  get('/funds/:slug/edit', organiser, async (visit) => {
    const fund = await namedFund(visit);
    return showForm(visit, fund, typedTerms(fund, visit.platform.config.timeZone));
  }),
  post('/funds/:slug/edit', organiser, change),
  get('/funds/:slug/run', clerk, (visit) => showRun(visit)),
  post(
    '/funds/:slug/publish',
    organiser,
    act((visit, fund, sent) => publish(visit.platform, fund, by(visit, sent))),
  ),
  post(
    '/funds/:slug/judge',
    clerk,
    act(async (visit, fund, sent) => {
      const eligible = sent.text('eligible');
      if (eligible !== 'yes' && eligible !== 'no') return { ok: false, error: 'not-there' };
      return judge(visit.platform, fund, by(visit, sent), {
        application: numberOf(sent.text('application')),
        eligible: eligible === 'yes',
      });
    }),
  ),
  post(
    '/funds/:slug/decide',
    organiser,
    act((visit, fund, sent) => decide(visit.platform, fund, by(visit, sent))),
  ),
  post(
    '/funds/:slug/stages',
    clerk,
    act(async (visit, fund, sent) => {
      const kind = kinds.find((one) => one === sent.text('kind'));
      const cents = kind === 'accepted' ? null : readDollars(sent.text('sum'));
      if (kind === undefined || cents === undefined || cents === 0) return { ok: false, error: 'too-much' };
      return record(visit.platform, fund, by(visit, sent), {
        application: numberOf(sent.text('application')),
        milestone: numberOf(sent.text('milestone')),
        kind,
        cents,
        reference: sent.text('reference').toWellFormed().replaceAll('\0', '').trim().slice(0, 100),
        key: keyOf(sent.text('key')),
      });
    }),
  ),
  ...processRoleRoutes({
    path: '/funds/:slug/roles',
    mayGrant: organiser,
    roles: (locale) => {
      const t = runWords(locale);
      return [
        { role: 'clerk', may: t('clerkMay') },
        { role: 'facilitator', may: t('facilitatorMay') },
        { role: 'organiser', may: t('organiserMay') },
      ];
    },
    process: async (visit) => {
      const fund = await namedFund(visit);
      return {
        process: processOf(fund.id),
        regionId: fund.regionId,
        title: inLanguage(fund, 'title', visit.locale),
        crumbs: [
          ...crumbsOf(visit.locale, fund),
          { href: `${pathOf(fund)}/run`, label: runWords(visit.locale)('runTitle') },
        ],
      };
    },
  }),
];
