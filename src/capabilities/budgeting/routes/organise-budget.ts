/** Organisers make, change and publish budgets, and see where each stands. */
import type { Visit } from '../../../platform/http/visit.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import { regionsWithRole, role } from '../../../platform/rights.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import { newToken } from '../../../platform/secrets.ts';
import { pageHeader, type Link } from '../../../platform/ui/index.ts';
import { amountText } from '../../../rules/budgeting/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { type Budget } from '../budget.ts';
import { hasProblems, type TermsProblems } from '../budget-terms.ts';
import { changeDraft, changePublished, dateNames, type ChangeProblem } from '../change-budget.ts';
import { createBudget } from '../create-budget.ts';
import { toLocal } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { budgetFormPage, type BudgetFormParts } from '../pages/organise-form.ts';
import { readBudgetForm, readChangeForm } from '../read-budget-form.ts';
import { budgetScope } from '../scope.ts';
import { findBudget } from '../store/budgets.ts';
import { budgetForm } from '../words/budget-form.ts';
import { common } from '../words/common.ts';

export const organiser = role(['organiser'], budgetScope);
export const official = role(['organiser', 'clerk'], budgetScope);

/** The budget that the path names; the route's scope has found it before. */
export async function namedBudget(visit: Visit): Promise<Budget> {
  const budget = await findBudget(visit.platform.db, visit.params['slug'] ?? '');
  if (budget === undefined) throw new Error('a budget vanished between two looks');
  return budget;
}

/** From the home page down to the console. */
export const trail = (visit: Visit, budget: Budget, more: readonly Link[] = []): readonly Link[] => [
  { href: '/budgets', label: common(visit.locale)('budgets') },
  { href: `/budgets/${budget.slug}`, label: inLanguage(budget, 'title', visit.locale).text },
  ...more,
];

async function showForm(
  visit: Visit,
  kind: BudgetFormParts['kind'],
  budget: Budget | undefined,
  typed: Readonly<Record<string, string>>,
  problems: TermsProblems = {},
  problem?: string,
): Promise<Response> {
  const { locale, platform } = visit;
  const t = budgetForm(locale);
  const regions = kind === 'new' ? await regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']) : [];
  const words = {
    new: ['newTitle', 'newLead'],
    draft: ['editTitle', 'editLead'],
    published: ['changeTitle', 'changeLead'],
    imported: ['changeTitle', 'changeLead'],
  } as const;
  const [title, lead] = words[kind];
  const back = budget === undefined ? '/budgets' : `/budgets/${budget.slug}/organise`;
  return visit.page({
    title: t(title),
    heading: pageHeader({
      title: t(title),
      lead: t(lead),
      ...(budget === undefined ? {} : { kicker: inLanguage(budget, 'title', locale).text }),
    }),
    breadcrumbs: budget === undefined ? [{ href: '/budgets', label: common(locale)('budgets') }] : trail(visit, budget),
    status: hasProblems(problems) || problem !== undefined ? 422 : 200,
    body:
      kind === 'new' && regions.length === 0
        ? t('noRegions')
        : budgetFormPage(locale, {
            action: budget === undefined ? '/budgets/new' : `/budgets/${budget.slug}/edit`,
            back,
            kind,
            typed,
            problems,
            problem,
            regions,
            topics: kind === 'new' || kind === 'draft' ? await topicQuestions(platform.db) : [],
            timeZone: platform.config.timeZone,
          }),
  });
}

/** A new form starts with the most common terms, so that none is chosen unseen. */
const fresh = (visit: Visit): Readonly<Record<string, string>> => ({
  language: visit.locale,
  voters: 'residents',
  ballotType: 'approval',
  rule: 'equal-shares',
  satisfaction: 'cost',
  completion: 'add1u',
  ties: 'votes-cost-seed',
  seed: newToken().slice(0, 16),
});

function typedTerms(budget: Budget, timeZone: string): Readonly<Record<string, string>> {
  const second = budget.translations[budget.language === 'en' ? 'es' : 'en'];
  const dates = dateNames.map((name) => [name, budget[name] === null ? '' : toLocal(budget[name], timeZone)]);
  return {
    ...Object.fromEntries(dates),
    title: budget.title,
    summary: budget.summary,
    language: budget.language,
    otherTitle: second?.title ?? '',
    otherSummary: second?.summary ?? '',
    region: budget.regionId,
    topic: budget.topic ?? '',
    amount: amountText(budget.amount, budget.unitsPerCurrency),
    voters: budget.voters,
    ballotType: budget.ballotType,
    maxChoices: String(budget.maxChoices ?? ''),
    points: String(budget.points ?? ''),
    rule: budget.options.noSkip === true ? 'greedy-no-skip' : budget.rule,
    satisfaction: budget.satisfaction,
    completion: budget.completion,
    comparison: budget.options.comparison ?? '',
    minVotes: String(budget.limits.minVotes ?? ''),
    ties: budget.ties,
    seed: budget.seed,
  };
}

async function create(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const terms = readBudgetForm(form, visit.platform.config.timeZone);
  if (!terms.ok) return showForm(visit, 'new', undefined, form.fields, terms.error);
  const made = await createBudget(visit.platform, visit.requireAccount().id, terms.value);
  if (!made.ok) return showForm(visit, 'new', undefined, form.fields, made.error);
  return visit.seeOther(`/budgets/${made.value.slug}/organise`, budgetForm(visit.locale)('created'));
}

const kindOf = (budget: Budget): 'draft' | 'published' | 'imported' =>
  budget.imported ? 'imported' : budget.publishedAt === null ? 'draft' : 'published';

async function showEdit(visit: Visit): Promise<Response> {
  const budget = await namedBudget(visit);
  return showForm(visit, kindOf(budget), budget, typedTerms(budget, visit.platform.config.timeZone));
}

async function edit(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const [budget, form] = [await namedBudget(visit), await visit.form()];
  const { timeZone } = platform.config;
  const known = Object.fromEntries(dateNames.flatMap((name) => (budget[name] === null ? [] : [[name, budget[name]]])));
  const kind = kindOf(budget);
  const refuse = (problem: ChangeProblem): Promise<Response> =>
    problem.type === 'fields'
      ? showForm(visit, kind, budget, form.fields, problem.fields)
      : showForm(visit, kind, budget, form.fields, {}, budgetForm(locale)('movedOn'));
  if (kind === 'draft') {
    const typed = { text: (name: string) => (name === 'region' ? budget.regionId : form.text(name)) };
    const terms = readBudgetForm(typed, timeZone, known);
    if (!terms.ok) return refuse({ type: 'fields', fields: terms.error });
    const changed = await changeDraft(platform, budget.id, actingOfficial(visit), terms.value);
    if (!changed.ok) return refuse(changed.error);
    return visit.seeOther(`/budgets/${budget.slug}/organise`, budgetForm(locale)('changed'));
  }
  const to = readChangeForm(form, timeZone, known, budget.imported);
  if (!to.ok) return refuse({ type: 'fields', fields: to.error });
  const changed = await changePublished(
    platform,
    budget.id,
    actingOfficial(visit),
    to.value,
    form.text('reason').trim(),
  );
  if (!changed.ok) return refuse(changed.error);
  return visit.seeOther(`/budgets/${budget.slug}/organise`, budgetForm(locale)('changedPublic'));
}

export const budgetRoutes: readonly Route[] = [
  get('/budgets/new', role(['organiser'], 'anywhere'), (visit) => showForm(visit, 'new', undefined, fresh(visit))),
  post('/budgets/new', role(['organiser'], 'anywhere'), create),
  get('/budgets/:slug/edit', organiser, showEdit),
  post('/budgets/:slug/edit', organiser, edit),
];
