/** Those who run a fund: plan it, change it, publish it, look at applications, decide, record stages. What is refused comes back with what was typed. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { processRoleRoutes } from '../../../platform/process-roles/index.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { err, type Result } from '../../../rules/result.ts';
import { pathOf, phaseOf, processOf, type Fund } from '../fund.ts';
import { answerAppeal, judge, type JudgeProblem } from '../judge.ts';
import { readDollars } from '../money.ts';
import { runPage } from '../pages/run.ts';
import type { Tried } from '../pages/tried.ts';
import { decide, publish } from '../run-fund.ts';
import { clerk, namedFund, organiser } from '../scope.ts';
import { record, type StageProblem } from '../stages.ts';
import { applicationsOf, contactsOf, decisionOf, entriesOf } from '../store/funds.ts';
import { runWords } from '../words/run.ts';
import { crumbsOf } from './crumbs.ts';
import { numberOf, plain } from './sent.ts';

async function showRun(visit: Visit, tried?: Tried): Promise<Response> {
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
    status: tried === undefined ? 200 : 422,
    body: runPage(locale, {
      fund,
      phase: phaseOf(fund, now),
      applications,
      contacts,
      decision,
      entries,
      tried,
      key: randomUUID,
    }),
  });
}

type Problem = StageProblem | JudgeProblem | 'findingMissing' | 'actMissing' | 'sumWrong';

/** Beside which field of its form a problem stands. */
const fields: Readonly<Partial<Record<Problem, string>>> = {
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
  findingMissing: 'eligible',
  'checks-unmet': 'met',
  actMissing: 'kind',
  sumWrong: 'sum',
  'too-much': 'sum',
};

/** Each act is a form with its public reason; what was refused is said in that form. */
const act =
  (
    name: (sent: Submitted) => string,
    does: (visit: Visit, fund: Fund, sent: Submitted) => Promise<Result<'done', Problem>>,
  ) =>
  async (visit: Visit): Promise<Response> => {
    const fund = await namedFund(visit);
    const sent = await visit.form();
    const done = await does(visit, fund, sent);
    const t = runWords(visit.locale);
    if (done.ok) return visit.seeOther(`${pathOf(fund)}/run`, t('done'));
    return showRun(visit, {
      form: name(sent),
      // Something else stands under the old key: what is sent next is meant anew.
      typed: done.error === 'key-used' ? { ...sent.fields, key: '' } : sent.fields,
      ticked: sent.all('met'),
      field: fields[done.error],
      message: t(done.error),
    });
  };

const by = (visit: Visit, sent: Submitted) => ({ official: actingOfficial(visit), reason: plain(sent.text('reason')) });

const kinds = ['accepted', 'reopened', 'paid', 'paid-back'] as const;

const judgeAct = act(
  (sent) => `judge-${numberOf(sent.text('application'))}`,
  async (visit, fund, sent) => {
    const eligible = sent.text('eligible');
    if (eligible !== 'yes' && eligible !== 'no') return err('findingMissing');
    return judge(visit.platform, fund, by(visit, sent), {
      application: numberOf(sent.text('application')),
      revision: numberOf(sent.text('revision')),
      eligible: eligible === 'yes',
      met: sent.all('met').map(Number),
    });
  },
);

const stageAct = act(
  (sent) => `stage-${numberOf(sent.text('application'))}-${numberOf(sent.text('milestone'))}`,
  async (visit, fund, sent) => {
    const kind = kinds.find((one) => one === sent.text('kind'));
    if (kind === undefined) return err('actMissing');
    const cents = kind === 'accepted' || kind === 'reopened' ? null : readDollars(sent.text('sum'));
    if (cents === undefined || cents === 0) return err('sumWrong');
    return record(visit.platform, fund, by(visit, sent), {
      application: numberOf(sent.text('application')),
      milestone: numberOf(sent.text('milestone')),
      kind,
      cents,
      reference: plain(sent.text('reference')).slice(0, 100),
      key: formKey(sent.text('key')),
    });
  },
);

export const runRoutes: readonly Route[] = [
  get('/funds/:slug/run', clerk, (visit) => showRun(visit)),
  post(
    '/funds/:slug/publish',
    organiser,
    act(
      () => 'publish',
      (visit, fund, sent) => publish(visit.platform, fund, by(visit, sent)),
    ),
  ),
  post('/funds/:slug/judge', clerk, judgeAct),
  post(
    '/funds/:slug/answer',
    clerk,
    act(
      (sent) => `answer-${numberOf(sent.text('application'))}`,
      (visit, fund, sent) =>
        answerAppeal(visit.platform, fund, by(visit, sent), { application: numberOf(sent.text('application')) }),
    ),
  ),
  post(
    '/funds/:slug/decide',
    organiser,
    act(
      () => 'decide',
      (visit, fund, sent) => decide(visit.platform, fund, by(visit, sent)),
    ),
  ),
  post('/funds/:slug/stages', clerk, stageAct),
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
