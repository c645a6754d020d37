/** The page of limits in the organiser's console, and its forms. */
import type { Submitted } from '../../../platform/http/forms.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { type Budget } from '../budget.ts';
import { changeLimits, type LimitProblem } from '../change-limits.ts';
import { fieldName, limitsPage, type ReturnedLimit } from '../pages/organise-limits.ts';
import { projectsOpen } from '../projects-open.ts';
import { limitActs, readLimitsForm, type LimitAct } from '../read-limits-form.ts';
import { listProjects } from '../store/projects.ts';
import { limitWords } from '../words/limits.ts';
import { organise } from '../words/organise.ts';
import { namedBudget, organiser, trail } from './organise-budget.ts';

async function show(visit: Visit, budget: Budget, returned?: ReturnedLimit): Promise<Response> {
  const { locale, platform, now } = visit;
  const t = limitWords(locale);
  const open = projectsOpen(budget, now);
  const console = { href: `/budgets/${budget.slug}/organise`, label: organise(locale)('console') };
  return visit.page({
    title: t('title'),
    heading: pageHeader({
      title: t('title'),
      kicker: inLanguage(budget, 'title', locale).text,
      lead: t(open ? 'lead' : 'leadFixed'),
    }),
    breadcrumbs: trail(visit, budget, [console]),
    status: returned === undefined ? 200 : 422,
    body: limitsPage(locale, {
      budget,
      projects: await listProjects(platform.db, budget.id),
      open,
      returned,
    }),
  });
}

const fields: Readonly<Record<LimitProblem, (act: LimitAct) => string | undefined>> = {
  exclusiveTooFew: () => 'projects',
  noSuchProject: () => 'projects',
  noSuchGroup: () => 'group',
  floorAboveCap: () => 'atLeast',
  floorsAboveBudget: (act) => (act === 'group' ? 'atLeast' : undefined),
  pointsNeeded: () => undefined,
  notAnAmount: (act) => (act === 'votes' ? 'minVotes' : 'atMost'),
  notNow: () => undefined,
  reasonMissing: () => 'reason',
  reasonTooLong: () => 'reason',
};

async function change(visit: Visit): Promise<Response> {
  const [budget, form] = [await namedBudget(visit), await visit.form()];
  const act = limitActs.find((known) => known === form.text('act')) ?? 'remove';
  const refuse = (field: string | undefined, key: ReturnedLimit['key']): Promise<Response> =>
    show(visit, budget, { act, field, key, ...typed(form) });
  const read = readLimitsForm(act, form, budget.unitsPerCurrency);
  if (!read.ok) return refuse(read.error.field, read.error.problem);
  const reason = form.text(fieldName(act, 'reason')).trim();
  const done = await changeLimits(visit.platform, budget.id, actingOfficial(visit), read.value, reason);
  if (!done.ok) return refuse(fields[done.error](act), done.error);
  return visit.seeOther(`/budgets/${budget.slug}/organise/limits`, limitWords(visit.locale)('saved'));
}

const typed = ({ text, all }: Submitted): Pick<ReturnedLimit, 'text' | 'all'> => ({ text, all });

export const limitRoutes: readonly Route[] = [
  get('/budgets/:slug/organise/limits', organiser, async (visit) => show(visit, await namedBudget(visit))),
  post('/budgets/:slug/organise/limits', organiser, change),
];
