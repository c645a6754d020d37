/** Open data of a budget as files, and the feeds of all budgets. */
import { atomResponse } from '../../../platform/feeds/atom.ts';
import { calendarResponse } from '../../../platform/feeds/calendar.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { html, notice, pageHeader } from '../../../platform/ui/index.ts';
import { budgetFeed } from '../atom.ts';
import type { Budget } from '../budget.ts';
import { publishedBudgets } from '../cards.ts';
import { exportFile } from '../export-files.ts';
import { ballotsDescription, projectsCsv, projectsDescription } from '../export-tables.ts';
import type { ExportInput } from '../export.task.ts';
import { budgetCalendar } from '../ical.ts';
import { visibleBudget } from '../scope.ts';
import { publishedCount } from '../store/counts.ts';
import { listProjects } from '../store/projects.ts';
import { resultDates } from '../store/result-dates.ts';
import { exportWords } from '../words/exports.ts';
import { crumbs } from './crumbs.ts';

const csvType = 'text/csv; charset=utf-8; header=present';
const files: Readonly<Record<ExportInput['kind'], readonly [ending: string, type: string]>> = {
  pb: ['.pb', 'text/plain; charset=utf-8'],
  json: ['.json', 'application/json; charset=utf-8'],
  ballots: ['-ballots.csv', csvType],
};

const give =
  (kind: ExportInput['kind']) =>
  async (visit: Visit): Promise<Response> => {
    const budget = await visibleBudget(visit);
    if (budget === undefined) return visit.notFound();
    const bytes = await exportFile(visit.platform, budget, kind);
    if (bytes === undefined) return notCounted(visit, budget, kind);
    const [ending, type] = files[kind];
    const response = visit.download(`${budget.slug}${ending}`, type, bytes);
    return kind === 'ballots' ? described(response, 'ballots.csv') : response;
  };

/** Programs that ask for JSON are told in JSON. */
async function notCounted(visit: Visit, budget: Budget, kind: ExportInput['kind']): Promise<Response> {
  const t = exportWords(visit.locale);
  if (kind === 'json') return visit.apiProblem(409, 'not-counted-yet', t('notYet'));
  return visit.page({
    title: t('notYetTitle'),
    status: 409,
    breadcrumbs: crumbs(visit.locale, budget),
    heading: pageHeader({ title: t('notYetTitle') }),
    body: html`${notice({ kind: 'info', body: t('notYet') })}
      <p><a href="/budgets/${budget.slug}">${t('toBudget')}</a></p>`,
  });
}

/** Without the ballots, so also before the count. */
async function projects(visit: Visit): Promise<Response> {
  const budget = await visibleBudget(visit);
  if (budget === undefined) return visit.notFound();
  const { db } = visit.platform;
  const [listed, count] = await Promise.all([listProjects(db, budget.id), publishedCount(db, budget.id)]);
  const response = visit.download(`${budget.slug}-projects.csv`, csvType, projectsCsv(budget, listed, count));
  return described(response, 'projects.csv');
}

/** CSV on the Web: the columns are described next to the table. */
function described(response: Response, table: string): Response {
  response.headers.set('link', `<${table}-metadata.json>; rel="describedby"; type="application/csvm+json"`);
  return response;
}

const describe =
  (description: () => unknown) =>
  async (visit: Visit): Promise<Response> => {
    const budget = await visibleBudget(visit);
    if (budget === undefined) return visit.notFound();
    const response = visit.apiJson(description());
    response.headers.set('content-type', 'application/csvm+json; charset=utf-8');
    return response;
  };

async function feed({ platform, locale, now }: Visit): Promise<Response> {
  const [budgets, dates] = await Promise.all([publishedBudgets(platform, {}), resultDates(platform.db)]);
  const body = budgetFeed(locale, { publicUrl: platform.config.publicUrl, budgets, resultDates: dates, now });
  return atomResponse(body);
}

async function calendar({ platform, locale, now }: Visit): Promise<Response> {
  const body = budgetCalendar(locale, platform.config.publicUrl, await publishedBudgets(platform, {}), now);
  return calendarResponse(body);
}

export const exportRoutes: readonly Route[] = [
  get('/budgets.atom', anyone, feed),
  get('/budgets.ics', anyone, calendar),
  get('/budgets/:slug/export.pb', anyone, give('pb')),
  get('/budgets/:slug/export.json', anyone, give('json')),
  get('/budgets/:slug/ballots.csv', anyone, give('ballots')),
  get('/budgets/:slug/ballots.csv-metadata.json', anyone, describe(ballotsDescription)),
  get('/budgets/:slug/projects.csv', anyone, projects),
  get('/budgets/:slug/projects.csv-metadata.json', anyone, describe(projectsDescription)),
];
