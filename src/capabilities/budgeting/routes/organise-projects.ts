/** Officials write projects: add, change and take off, until voting opens. */
import { actingOfficial } from '../../../platform/official.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import { locales } from '../../../platform/i18n/catalogue.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { amountText } from '../../../rules/budgeting/index.ts';
import { err, ok, type Result } from '../../../rules/result.ts';
import { addProject } from '../add-project.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { type Budget } from '../budget.ts';
import { changeProject } from '../change-project.ts';
import { projectForm, type ProjectFormParts } from '../pages/organise-project.ts';
import type { ProjectProblem } from '../projects-open.ts';
import { removeProject } from '../remove-project.ts';
import { listProjects, type StoredProject } from '../store/projects.ts';
import type { WrittenProject } from '../store/reviews.ts';
import { readCost } from '../typed-money.ts';
import { organise } from '../words/organise.ts';
import { namedBudget, official, trail } from './organise-budget.ts';

type Problem = NonNullable<ProjectFormParts['problem']>;

const fieldsOf: Readonly<Record<ProjectProblem, string | undefined>> = {
  nameMissing: 'name',
  nameTooLong: 'name',
  textTooLong: 'description',
  categoryTooLong: 'categories',
  costMissing: 'cost',
  costOverBudget: 'cost',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
  notNow: undefined,
  noSuchProject: undefined,
};

function show(
  visit: Visit,
  budget: Budget,
  project: StoredProject | undefined,
  typed: Readonly<Record<string, string>>,
  problem?: Problem,
): Promise<Response> {
  const t = organise(visit.locale);
  const isNew = project === undefined;
  return visit.page({
    title: t(isNew ? 'addTitle' : 'changeTitle'),
    heading: pageHeader({
      title: isNew ? t('addTitle') : `${t('changeTitle')}: ${inLanguage(project, 'name', visit.locale).text}`,
      kicker: inLanguage(budget, 'title', visit.locale).text,
      lead: t(isNew ? 'addLead' : 'changeLead'),
    }),
    breadcrumbs: trail(visit, budget, [{ href: `/budgets/${budget.slug}/organise`, label: t('console') }]),
    status: problem === undefined ? 200 : 422,
    body: projectForm(visit.locale, {
      slug: budget.slug,
      projectId: project?.id,
      draft: budget.publishedAt === null,
      typed,
      problem,
    }),
  });
}

/** The project that the path names, with its budget; undefined is a 404. */
async function namedProject(visit: Visit): Promise<{ budget: Budget; project: StoredProject } | undefined> {
  const budget = await namedBudget(visit);
  const project = (await listProjects(visit.platform.db, budget.id)).find(({ id }) => id === visit.params['project']);
  return project === undefined || budget.imported ? undefined : { budget, project };
}

function readProject(form: Submitted, budget: Budget): Result<WrittenProject, Problem> {
  const cost = readCost(form.text('cost'), budget.unitsPerCurrency);
  if (form.text('name').trim() === '') return err({ field: 'name', key: 'nameMissing' });
  if (cost === 'amountMissing' || cost === 'amountZero') return err({ field: 'cost', key: 'costMissing' });
  if (cost === 'amountTooLarge') return err({ field: 'cost', key: 'costOverBudget' });
  if (cost === 'amountCents') return err({ field: 'cost', key: 'amountCents' });
  if (cost === 'amountUnreadable') return err({ field: 'cost', key: 'costUnreadable' });
  return ok({
    name: form.text('name').trim(),
    description: form.text('description').trim(),
    language: locales.find((locale) => locale === form.text('language')) ?? 'en',
    cost,
    categories: form
      .text('categories')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    district: form.text('district').trim() || null,
  });
}

async function add(visit: Visit): Promise<Response> {
  const [budget, form] = [await namedBudget(visit), await visit.form()];
  const read = readProject(form, budget);
  if (!read.ok) return show(visit, budget, undefined, form.fields, read.error);
  const added = await addProject(
    visit.platform,
    budget.id,
    actingOfficial(visit),
    read.value,
    form.text('reason').trim(),
  );
  if (!added.ok) return show(visit, budget, undefined, form.fields, { field: fieldsOf[added.error], key: added.error });
  return visit.seeOther(`/budgets/${budget.slug}/organise#projects`, organise(visit.locale)('added'));
}

async function change(visit: Visit): Promise<Response> {
  const named = await namedProject(visit);
  if (named === undefined) return visit.notFound();
  const { budget, project } = named;
  const form = await visit.form();
  const read = readProject(form, budget);
  if (!read.ok) return show(visit, budget, project, form.fields, read.error);
  const changed = await changeProject(
    visit.platform,
    budget.id,
    actingOfficial(visit),
    project.id,
    read.value,
    form.text('reason').trim(),
  );
  if (!changed.ok)
    return show(visit, budget, project, form.fields, { field: fieldsOf[changed.error], key: changed.error });
  return visit.seeOther(`/budgets/${budget.slug}/organise#projects`, organise(visit.locale)('saved'));
}

async function remove(visit: Visit): Promise<Response> {
  const named = await namedProject(visit);
  if (named === undefined) return visit.notFound();
  const { budget, project } = named;
  const form = await visit.form();
  const removed = await removeProject(
    visit.platform,
    budget.id,
    actingOfficial(visit),
    project.id,
    form.text('removeReason').trim(),
  );
  if (removed.ok) return visit.seeOther(`/budgets/${budget.slug}/organise#projects`, organise(visit.locale)('removed'));
  const field = removed.error.startsWith('reason') ? 'removeReason' : undefined;
  return show(
    visit,
    budget,
    project,
    { ...typedProject(budget, project), ...form.fields },
    { field, key: removed.error },
  );
}

const typedProject = (budget: Budget, project: StoredProject): Readonly<Record<string, string>> => ({
  name: project.name,
  description: project.description,
  language: project.language,
  cost: amountText(project.cost, budget.unitsPerCurrency),
  categories: project.categories.join(', '),
  district: project.district ?? '',
});

export const projectRoutes: readonly Route[] = [
  get('/budgets/:slug/organise/projects/new', official, async (visit) => {
    const budget = await namedBudget(visit);
    return budget.imported ? visit.notFound() : show(visit, budget, undefined, { language: budget.language });
  }),
  post('/budgets/:slug/projects', official, add),
  get('/budgets/:slug/organise/projects/:project', official, async (visit) => {
    const named = await namedProject(visit);
    return named === undefined
      ? visit.notFound()
      : show(visit, named.budget, named.project, typedProject(named.budget, named.project));
  }),
  post('/budgets/:slug/organise/projects/:project', official, change),
  post('/budgets/:slug/organise/projects/:project/remove', official, remove),
];
