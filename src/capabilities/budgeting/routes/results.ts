/** Routes of the room: the result of a budget, the explanation of each project, and asking for a recount. */
import { actingOfficial } from '../../../platform/official.ts';
import { share } from '../../../platform/db/gather.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone, heldRole, role } from '../../../platform/rights.ts';
import { html, linkButton, moreLink, notice, pageHeader, type Content, type Link } from '../../../platform/ui/index.ts';
import { commitmentsOf, deliverySection } from '../../commitments/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { phaseOf, processOf, scopeOf, type Budget } from '../budget.ts';
import { drawResult, readResult, stampOf } from '../kept-results.ts';
import { explanationHeading, explanationPage } from '../pages/explanation.ts';
import { recountPage } from '../pages/result-recount.ts';
import { waitingPage } from '../pages/result-waiting.ts';
import { namesOf, resultPath } from '../pages/result-words.ts';
import { recount, type RecountProblem } from '../recount.ts';
import { budgetScope, visibleBudget } from '../scope.ts';
import { latestCount } from '../store/counts.ts';
import type { ResultStamp } from '../store/result-stamp.ts';
import { results } from '../words/results.ts';
import { crumbs } from './crumbs.ts';
import { namedBudget } from './organise-budget.ts';

const recounters = ['organiser', 'auditor'] as const;

const promisedBy = share((database, process) => commitmentsOf(database.db, process));

async function showResult(visit: Visit): Promise<Response> {
  const budget = await visibleBudget(visit);
  if (budget === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const phase = phaseOf(budget, visit.now);
  const stamp =
    phase === 'result' && !visit.url.searchParams.has('progress') ? await stampOf(platform, budget) : undefined;
  if (stamp === undefined) return showWaiting(visit, budget);
  const [mayRecount, promised] = await Promise.all([
    mayAskRecount(visit, budget),
    // An election that was held elsewhere makes no promises here.
    budget.imported ? [] : promisedBy(platform.database, processOf(budget.id)),
  ]);
  return visit.keptPage([budget, stamp, promised], async () => {
    const drawn = await drawResult(platform, budget, stamp, locale);
    return {
      title: results(locale)('titleOf', { budget: inLanguage(budget, 'title', locale).text }),
      breadcrumbs: crumbs(locale, budget),
      heading: drawn.heading,
      body: [
        recountNotice(visit, budget, stamp),
        drawn.decided,
        deliverySection(locale, promised, platform.config.timeZone),
        drawn.body,
        mayRecount && recountButton(visit, budget),
      ],
      wide: true,
      islands: ['recount'],
    };
  });
}

async function showWaiting(visit: Visit, budget: Budget): Promise<Response> {
  const { platform, locale } = visit;
  const t = results(locale);
  const phase = phaseOf(budget, visit.now);
  const isCounting = phase === 'counting' || phase === 'result';
  const [latest, mayRecount] = await Promise.all([
    latestCount(platform.db, budget.id),
    isCounting ? mayAskRecount(visit, budget) : false,
  ]);
  const underCount = isCounting && (latest === undefined || latest.state === 'queued' || latest.state === 'running');
  const title = inLanguage(budget, 'title', locale).text;
  return visit.page({
    title: t('titleOf', { budget: title }),
    breadcrumbs: crumbs(locale, budget),
    heading: pageHeader({ kicker: title, title: underCount ? t('countingTitle') : t('title') }),
    body: [
      waitingPage({ locale, timeZone: platform.config.timeZone, budget, phase, latest }),
      latest?.state === 'failed' && mayRecount && recountButton(visit, budget),
    ],
    ...(isCounting ? { islands: ['live-region'] } : {}),
  });
}

async function mayAskRecount({ platform, account }: Visit, budget: Budget): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, recounters, scopeOf(budget))) !== undefined;
}

function recountNotice({ locale }: Visit, budget: Budget, { latestState }: ResultStamp): Content {
  if (latestState === 'done') return '';
  const t = results(locale);
  const body = latestState === 'failed' ? t('recountFailed') : t('recountRunning');
  return notice({
    kind: 'info',
    body: html`<p>${body}</p>
      <p>${moreLink(`${resultPath(budget)}?progress=1`, t('recountLink'))}</p>`,
  });
}

const recountButton = ({ locale }: Visit, budget: Budget): Content =>
  html`<div class="actions">
    ${linkButton({ href: `${resultPath(budget)}/recount`, label: results(locale)('askRecount'), kind: 'secondary' })}
  </div>`;

const under = ({ locale }: Visit, budget: Budget): readonly Link[] => [
  ...crumbs(locale, budget),
  { href: resultPath(budget), label: results(locale)('title') },
];

async function showExplanation(visit: Visit): Promise<Response> {
  const budget = await visibleBudget(visit);
  const stamp =
    budget === undefined || phaseOf(budget, visit.now) !== 'result' ? undefined : await stampOf(visit.platform, budget);
  if (budget === undefined || stamp === undefined) return visit.notFound();
  const read = await readResult(visit.platform, budget, stamp);
  const account = read.count.explanation.projects.find(({ id }) => id === visit.params['project']);
  if (account === undefined) return visit.notFound();
  return visit.keptPage([budget, stamp], async () => {
    const parts = { ...read, budget, locale: visit.locale, account };
    return {
      title: namesOf(parts)(account.id),
      breadcrumbs: under(visit, budget),
      heading: explanationHeading(parts),
      body: explanationPage(parts),
    };
  });
}

async function showRecount(visit: Visit, typed = '', problem?: RecountProblem): Promise<Response> {
  const budget = await namedBudget(visit);
  const { locale } = visit;
  const t = results(locale);
  return visit.page({
    title: t('recountTitle'),
    breadcrumbs: under(visit, budget),
    heading: pageHeader({
      kicker: inLanguage(budget, 'title', locale).text,
      title: t('recountTitle'),
      lead: t('recountLead'),
    }),
    body: recountPage({ locale, budget, typed, problem }),
    status: problem === undefined ? 200 : 422,
  });
}

async function askRecount(visit: Visit): Promise<Response> {
  const [budget, form] = [await namedBudget(visit), await visit.form()];
  const reason = form.text('reason');
  const asked = await recount(visit.platform, budget.id, actingOfficial(visit), reason.trim());
  if (!asked.ok) return showRecount(visit, reason, asked.error);
  const t = results(visit.locale);
  return visit.seeOther(
    `${resultPath(budget)}?progress=1`,
    asked.value === 'asked' ? t('recountAsked') : t('underWay'),
  );
}

const recounter = role(recounters, budgetScope);

export const resultsRoutes: readonly Route[] = [
  get('/budgets/:slug/results', anyone, showResult),
  get('/budgets/:slug/results/recount', recounter, (visit) => showRecount(visit)),
  post('/budgets/:slug/results/recount', recounter, askRecount),
  get('/budgets/:slug/results/projects/:project', anyone, showExplanation),
];
