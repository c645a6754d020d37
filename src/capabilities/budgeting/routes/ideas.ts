/** Routes of residents' ideas: list, form, one idea, withdrawing. */
import { randomUUID } from 'node:crypto';
import { dateTime, money } from '../../../platform/i18n/format.ts';
import { anyone, signedIn } from '../../../platform/rights.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { html, linkButton, notice, pageHeader } from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { inMoney, phaseOf, type Budget } from '../budget.ts';
import { ideaFormPage } from '../pages/idea-form.ts';
import { ideaListPage, ideasOnPage } from '../pages/idea-list.ts';
import { ideaFacts, ideaPage, withdrawnPage } from '../pages/idea.ts';
import { projectPath } from '../pages/budget-projects.ts';
import { readIdea, type IdeaFieldProblems, type IdeaFields } from '../read-idea.ts';
import { visibleBudget } from '../scope.ts';
import { findIdea, ideaStates, listIdeas, listReviews, type Idea } from '../store/ideas.ts';
import { listProjects } from '../store/projects.ts';
import { submitIdea, type SimilarIdea } from '../submit-idea.ts';
import { withdrawIdea } from '../withdraw-idea.ts';
import { ideaWords } from '../words/ideas.ts';
import { crumbs } from './crumbs.ts';

async function showIdeas(visit: Visit): Promise<Response> {
  const budget = await visibleBudget(visit);
  if (budget === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const t = ideaWords(locale);
  const query = visit.url.searchParams;
  const state = ideaStates.find((name) => name === query.get('state'));
  const asked = Number(query.get('page') ?? 1);
  const page = Number.isSafeInteger(asked) && asked >= 1 && asked <= 1_000_000 ? asked : 1;
  const { ideas, total } = await listIdeas(platform.db, budget.id, {
    state,
    limit: ideasOnPage,
    offset: (page - 1) * ideasOnPage,
  });
  return visit.page({
    title: t('title'),
    breadcrumbs: crumbs(locale, budget),
    heading: pageHeader({
      kicker: inLanguage(budget, 'title', locale).text,
      title: t('title'),
      lead: t('lead', { money: money(locale, inMoney(budget, budget.amount)) }),
    }),
    body: ideaListPage({
      locale,
      timeZone: platform.config.timeZone,
      budget,
      open: phaseOf(budget, visit.now) === 'ideas',
      state,
      page,
      ideas,
      total,
    }),
    wide: true,
  });
}

const nothingTyped = (): IdeaFields => ({
  key: randomUUID(),
  title: '',
  description: '',
  place: '',
  category: '',
  estimate: '',
});

async function showForm(visit: Visit): Promise<Response> {
  const budget = await visibleBudget(visit);
  if (budget === undefined) return visit.notFound();
  if (phaseOf(budget, visit.now) !== 'ideas') return ideasClosed(visit, budget, 'closedNow', 200);
  return drawForm(visit, budget, nothingTyped(), {}, [], 200);
}

async function drawForm(
  visit: Visit,
  budget: Budget,
  typed: IdeaFields,
  problems: IdeaFieldProblems,
  similar: readonly SimilarIdea[],
  status: number,
): Promise<Response> {
  const { locale, platform } = visit;
  const t = ideaWords(locale);
  const date = budget.ideasCloseAt === null ? '' : dateTime(locale, budget.ideasCloseAt, platform.config.timeZone);
  return visit.page({
    title: t('newTitle'),
    status,
    breadcrumbs: [...crumbs(locale, budget), { href: `/budgets/${budget.slug}/ideas`, label: t('title') }],
    heading: pageHeader({
      kicker: inLanguage(budget, 'title', locale).text,
      title: t('newTitle'),
      lead: t('newLead', { date }),
    }),
    // A form that lost its key gets another one, or it could never be sent.
    body: ideaFormPage({
      locale,
      budget,
      typed: 'key' in problems ? { ...typed, key: randomUUID() } : typed,
      problems,
      similar,
    }),
  });
}

async function ideasClosed(
  visit: Visit,
  budget: Budget,
  sentence: 'closed' | 'closedNow' | 'closedWithdraw',
  status: number,
): Promise<Response> {
  const { locale, platform } = visit;
  const t = ideaWords(locale);
  const { ideasOpenAt, ideasCloseAt } = budget;
  const say = (at: Date): string => dateTime(locale, at, platform.config.timeZone);
  const body =
    ideasOpenAt === null || ideasCloseAt === null
      ? t('noIdeas')
      : t(sentence, { from: say(ideasOpenAt), to: say(ideasCloseAt) });
  return visit.page({
    title: t('closedTitle'),
    status,
    breadcrumbs: crumbs(locale, budget),
    heading: pageHeader({ title: t('closedTitle') }),
    body: html`${notice({ kind: 'warning', body })}
      <div class="actions">
        ${linkButton({ href: `/budgets/${budget.slug}`, label: t('toBudget'), kind: 'secondary' })}
      </div>`,
  });
}

async function takeIdea(visit: Visit): Promise<Response> {
  const budget = await visibleBudget(visit);
  if (budget === undefined) return visit.notFound();
  const form = await visit.form();
  const typed: IdeaFields = {
    key: form.text('key'),
    title: form.text('title'),
    description: form.text('description'),
    place: form.text('place'),
    category: form.text('category'),
    estimate: form.text('estimate'),
  };
  const read = readIdea(typed, budget.unitsPerCurrency);
  if (!read.ok) return drawForm(visit, budget, typed, read.error, [], 422);
  const idea = { ...read.value, authorId: visit.requireAccount().id, language: visit.locale };
  const taken = await submitIdea(visit.platform, budget, idea, form.text('different') === 'yes');
  if (taken.ok)
    return visit.seeOther(`/budgets/${budget.slug}/ideas/${taken.value}`, ideaWords(visit.locale)('submitted'));
  if (taken.error.type === 'similar') return drawForm(visit, budget, typed, {}, taken.error.ideas, 422);
  return ideasClosed(visit, budget, 'closed', 409);
}

/** The idea that the path names; undefined for anything that is no number of an idea of this budget. */
async function ideaInPath(visit: Visit, budget: Budget): Promise<Idea | undefined> {
  const text = visit.params['id'] ?? '';
  const id = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(id) ? findIdea(visit.platform.db, budget.id, id) : undefined;
}

async function showIdea(visit: Visit): Promise<Response> {
  const budget = await visibleBudget(visit);
  const idea = budget === undefined ? undefined : await ideaInPath(visit, budget);
  if (budget === undefined || idea === undefined) return visit.notFound();
  const { locale, platform, account } = visit;
  const t = ideaWords(locale);
  const breadcrumbs = [...crumbs(locale, budget), { href: `/budgets/${budget.slug}/ideas`, label: t('title') }];
  if (idea.withdrawnAt !== null) {
    const title = t('withdrawnTitle');
    return visit.page({
      title,
      status: 410,
      breadcrumbs,
      heading: pageHeader({ title }),
      body: withdrawnPage(locale, budget),
    });
  }
  const [reviews, projects] = await Promise.all([
    listReviews(platform.db, budget.id, idea.id),
    listProjects(platform.db, budget.id),
  ]);
  const project = projects.find(({ ideaId }) => ideaId === idea.id);
  const timeZone = platform.config.timeZone;
  const own = account !== undefined && account.id === idea.authorId;
  return visit.page({
    title: idea.title,
    breadcrumbs,
    heading: pageHeader({
      kicker: own ? t('yours') : t('kicker'),
      title: html`<span lang="${idea.language}">${idea.title}</span>`,
      facts: ideaFacts(locale, timeZone, budget, idea),
    }),
    body: ideaPage({
      locale,
      timeZone,
      budget,
      idea,
      reviews,
      project: project && {
        href: projectPath(budget.slug, project.id),
        name: inLanguage(project, 'name', locale).text,
      },
      mayWithdraw: own && phaseOf(budget, visit.now) === 'ideas',
    }),
  });
}

async function takeBack(visit: Visit): Promise<Response> {
  const budget = await visibleBudget(visit);
  const idea = budget === undefined ? undefined : await ideaInPath(visit, budget);
  if (budget === undefined || idea === undefined) return visit.notFound();
  const t = ideaWords(visit.locale);
  const account = visit.requireAccount();
  const list = `/budgets/${budget.slug}/ideas`;
  // A double submit of the same wish is the same act.
  if (idea.authorId === account.id && idea.withdrawnAt !== null) return visit.seeOther(list, t('withdrawn'));
  const done = await withdrawIdea(visit.platform, budget, idea.id, account.id);
  if (done.ok) return visit.seeOther(list, t('withdrawn'));
  if (done.error.type === 'ideas-closed') return ideasClosed(visit, budget, 'closedWithdraw', 409);
  return visit.page({
    title: t('title'),
    status: 403,
    breadcrumbs: crumbs(visit.locale, budget),
    heading: pageHeader({ title: t('title') }),
    body: notice({ kind: 'warning', body: t('notYours') }),
  });
}

export const ideaRoutes: readonly Route[] = [
  get('/budgets/:slug/ideas', anyone, showIdeas),
  get('/budgets/:slug/ideas/new', signedIn, showForm),
  post('/budgets/:slug/ideas', signedIn, takeIdea, { perMinute: 30 }),
  get('/budgets/:slug/ideas/:id', anyone, showIdea),
  post('/budgets/:slug/ideas/:id/withdraw', signedIn, takeBack),
];
