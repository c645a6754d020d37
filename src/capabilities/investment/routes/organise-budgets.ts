/** An organiser opens participatory budgets from an adopted allocation. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { pathOf } from '../allocation.ts';
import { openBudgets, type BudgetsProblem } from '../open-budgets.ts';
import { openBudgetsPage, type OpenBudgetsParts } from '../pages/open-budgets.ts';
import { namedAllocation, organiser } from '../scope.ts';
import { shownBudgets } from '../shown-budgets.ts';
import { findVersion } from '../store/versions.ts';
import { organiseWords } from '../words/organise.ts';
import { consoleCrumbs, titleUnder } from './crumbs.ts';

async function show(
  visit: Visit,
  typed: OpenBudgetsParts['typed'] = { reason: '', regions: [], all: false },
  problem?: BudgetsProblem,
): Promise<Response> {
  const { platform, locale } = visit;
  const allocation = await namedAllocation(visit);
  const t = organiseWords(locale);
  const version = await findVersion(platform.db, allocation.id);
  const opened = version === undefined ? [] : await shownBudgets(platform, locale, allocation.id, version.snapshot);
  const open = (version?.snapshot.regions ?? []).flatMap(({ region, name }, at) => {
    const cents = version?.found.shares.regions[at]?.total ?? 0;
    return cents === 0 || opened.some((one) => one.region === region) ? [] : [{ region, name, cents }];
  });
  return visit.page({
    title: titleUnder(locale, allocation, t('budgetsTitle')),
    heading: pageHeader({ title: t('budgetsTitle'), lead: t('budgetsLead') }),
    breadcrumbs: consoleCrumbs(locale, allocation),
    status: problem === undefined ? 200 : 422,
    body: openBudgetsPage(locale, { allocation, open, opened, typed, problem }),
  });
}

async function openThem(visit: Visit): Promise<Response> {
  const [allocation, form] = [await namedAllocation(visit), await visit.form()];
  const reason = form.text('reason').trim();
  const [regions, all] = [form.all('region'), form.text('all') === 'yes'];
  const done = await openBudgets(visit.platform, allocation.id, actingOfficial(visit), reason, all ? 'all' : regions);
  if (!done.ok) return show(visit, { reason, regions, all }, done.error);
  return visit.seeOther(`${pathOf(allocation)}/budgets`, organiseWords(visit.locale)('opened', { n: done.value }));
}

export const budgetsRoutes: readonly Route[] = [
  get('/investment/:slug/budgets', organiser, (visit) => show(visit)),
  post('/investment/:slug/budgets', organiser, openThem),
];
