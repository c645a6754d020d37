/** Routes for residents: the list of budgets, a budget, its projects; ideas and voting follow in their own files. */
import { anyone, heldRole } from '../../../platform/rights.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { PageParts, Visit } from '../../../platform/http/visit.ts';
import { html, pageHeader, type Link } from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { phaseOf, scopeOf, type Budget } from '../budget.ts';
import { voteApi } from '../api/vote.ts';
import { publishedBudgets } from '../cards.ts';
import { budgetListPage } from '../pages/budget-list.ts';
import { hypotheticalBadge, phaseBadge, placeOf } from '../pages/budget-words.ts';
import { budgetPage } from '../pages/budget.ts';
import { officialsLink } from '../pages/organise-list.ts';
import { projectPage } from '../pages/project.ts';
import { readProjectChoice } from '../pages/budget-projects.ts';
import { visibleBudget } from '../scope.ts';
import { voterTotal } from '../store/ballots.ts';
import { budgetRegions } from '../store/budget-regions.ts';
import { findIdea, listReviews } from '../store/ideas.ts';
import { listProjects } from '../store/projects.ts';
import { common } from '../words/common.ts';
import { resident } from '../words/resident.ts';
import { ideaRoutes } from './ideas.ts';
import { crumbs } from './crumbs.ts';
import { voteRoutes } from './vote.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const t = resident(locale);
  const region = visit.url.searchParams.get('region') ?? '';
  const page = Math.max(1, Number.parseInt(visit.url.searchParams.get('page') ?? '1', 10) || 1);
  const regions = await budgetRegions(platform.db);
  const budgets = await publishedBudgets(platform, region === '' ? {} : { within: region });
  return visit.page({
    title: t('listTitle'),
    feed: { href: '/budgets.atom', label: t('listTitle') },
    breadcrumbs: crumbs(locale).slice(0, 1),
    heading: pageHeader({ title: t('listTitle'), lead: t('listLead'), actions: officialsLink(locale, visit.account) }),
    body: budgetListPage({ locale, now, budgets, regions, region, page }),
    wide: true,
  });
}

async function showBudget(visit: Visit): Promise<Response> {
  const budget = await visibleBudget(visit);
  if (budget === undefined) return visit.notFound();
  const { platform, locale, now } = visit;
  const phase = phaseOf(budget, now);
  const [projects, voters, mayOrganise, fundedFrom] = await Promise.all([
    listProjects(platform.db, budget.id),
    voterTotal(platform.db, budget.id),
    organises(visit, budget),
    fundOf(visit, budget),
  ]);
  const title = inLanguage(budget, 'title', locale);
  return visit.page({
    title: title.text,
    description: inLanguage(budget, 'summary', locale).text.slice(0, 200),
    breadcrumbs: crumbs(locale),
    heading: pageHeader({
      kicker: `${resident(locale)('kicker')} · ${placeOf(locale, budget)}`,
      title: html`<span lang="${title.language}">${title.text}</span>`,
      facts: [phaseBadge(locale, phase), ...(budget.hypothetical ? [hypotheticalBadge(locale)] : [])],
    }),
    body: budgetPage({
      locale,
      timeZone: platform.config.timeZone,
      now,
      budget,
      phase,
      projects,
      choice: readProjectChoice(visit.url.searchParams),
      voters,
      mayOrganise,
      fundedFrom,
    }),
    islands: ['live-region'],
    wide: true,
  });
}

async function fundOf({ platform, locale }: Visit, { fundedFrom }: Budget): Promise<Link | undefined> {
  if (fundedFrom === null) return undefined;
  const named = (await platform.processNames([fundedFrom], locale)).get(fundedFrom);
  return named === undefined ? undefined : { href: named.path, label: named.title };
}

async function organises({ platform, account }: Visit, budget: Budget): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, ['organiser', 'clerk'], scopeOf(budget))) !== undefined;
}

async function showProject(visit: Visit): Promise<Response> {
  const budget = await visibleBudget(visit);
  if (budget === undefined) return visit.notFound();
  const { platform, locale, now } = visit;
  const projects = await listProjects(platform.db, budget.id);
  const project = projects.find(({ id }) => id === visit.params['project']);
  if (project === undefined) return visit.notFound();
  const idea = project.ideaId === null ? undefined : await findIdea(platform.db, budget.id, project.ideaId);
  const origin = idea === undefined ? undefined : { idea, reviews: await listReviews(platform.db, budget.id, idea.id) };
  const phase = phaseOf(budget, now);
  const name = inLanguage(project, 'name', locale);
  const parents: readonly Link[] = crumbs(locale, budget);
  const page: PageParts = {
    title: name.text,
    breadcrumbs: parents,
    heading: pageHeader({
      kicker: resident(locale)('projectKicker'),
      title: html`<span lang="${name.language}">${name.text}</span>`,
      facts: budget.hypothetical ? [hypotheticalBadge(locale)] : [],
    }),
    body: [
      projectPage({ locale, timeZone: platform.config.timeZone, budget, phase, project, origin }),
      html`<p class="hint">${common(locale)('advisory')}</p>`,
    ],
  };
  return visit.page(page);
}

export const residentRoutes: readonly Route[] = [
  get('/budgets', anyone, showList),
  ...ideaRoutes,
  ...voteRoutes,
  get('/budgets/:slug/projects/:project', anyone, showProject),
  get('/budgets/:slug', anyone, showBudget),
  ...voteApi,
];
