/** Officials go through the ideas of a budget and record what they find. */
import { actingOfficial } from '../../../platform/official.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { phaseOf, type Budget } from '../budget.ts';
import { reviewPage, verdicts, type ReturnedReview } from '../pages/review-queue.ts';
import { reviewIdea, type ReviewProblem } from '../review-idea.ts';
import { findIdea, ideaStates, listIdeas, type IdeaState } from '../store/ideas.ts';
import { countIdeas } from '../store/organise.ts';
import { latestReviewId } from '../store/reviews.ts';
import { readCost } from '../typed-money.ts';
import { organise } from '../words/organise.ts';
import { reviewWords } from '../words/review.ts';
import { namedBudget, official, trail } from './organise-budget.ts';

const perPage = 20;

const stateFrom = (text: string | null): IdeaState => ideaStates.find((state) => state === text) ?? 'waiting';

async function showQueue(visit: Visit, budget: Budget, state: IdeaState, returned?: ReturnedReview): Promise<Response> {
  const { platform, locale } = visit;
  const t = reviewWords(locale);
  const asked = Number(visit.url.searchParams.get('page') ?? 1);
  const page = Number.isSafeInteger(asked) && asked > 0 && asked < 1e6 ? asked : 1;
  const { ideas, total } = await listIdeas(platform.db, budget.id, {
    state,
    limit: perPage,
    offset: (page - 1) * perPage,
  });
  const shown = [...ideas];
  // An idea whose form came back is shown, wherever it stands by now.
  if (returned !== undefined && !shown.some(({ id }) => id === returned.ideaId)) {
    const idea = await findIdea(platform.db, budget.id, returned.ideaId);
    if (idea !== undefined) shown.unshift(idea);
  }
  const phase = phaseOf(budget, visit.now);
  const title = inLanguage(budget, 'title', locale).text;
  return visit.page({
    title: `${t('title')}: ${title}`,
    heading: pageHeader({ title: t('title'), kicker: title, lead: t('lead') }),
    breadcrumbs: trail(visit, budget, [
      { href: `/budgets/${budget.slug}/organise`, label: organise(locale)('console') },
    ]),
    status: returned === undefined ? 200 : 422,
    body: reviewPage(locale, {
      budget,
      state,
      ideas: await Promise.all(
        shown.map(async (idea) => ({
          ...idea,
          latestReview: (await latestReviewId(platform.db, budget.id, idea.id)) ?? 0,
        })),
      ),
      counts: await countIdeas(platform.db, budget.id),
      page,
      pages: Math.ceil(total / perPage),
      open: !budget.imported && (phase === 'ideas' || phase === 'review'),
      timeZone: platform.config.timeZone,
      returned,
    }),
  });
}

type Problem = ReturnedReview['problem'];

/** 'noSuchIdea' is a 404 and has no place on the page. */
const places: Readonly<Record<Exclude<ReviewProblem, 'noSuchIdea'>, Problem['field']>> = {
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
  costMissing: 'cost',
  costOverBudget: 'cost',
  notNow: undefined,
  withdrawn: undefined,
  reviewedMeanwhile: undefined,
};

async function review(visit: Visit): Promise<Response> {
  const ideaId = Number(visit.params['id']);
  if (!Number.isSafeInteger(ideaId) || ideaId < 1) return visit.notFound();
  const [budget, form] = [await namedBudget(visit), await visit.form()];
  const state = stateFrom(form.text('from'));
  // The queue holds many forms, so its fields carry the idea's number; a form with one idea need not.
  const typed = (name: string): string => (form.text(`${name}-${ideaId}`) || form.text(name)).trim();
  const refuse = (field: Problem['field'], key: Problem['key']): Promise<Response> =>
    showQueue(visit, budget, state, { ideaId, typed: form.fields, problem: { field, key } });

  if ((await findIdea(visit.platform.db, budget.id, ideaId)) === undefined) return visit.notFound();
  const verdict = verdicts.find((name) => name === typed('verdict'));
  if (verdict === undefined) return refuse('verdict', 'verdictMissing');
  const cost = verdict === 'feasible' ? readCost(typed('cost'), budget.unitsPerCurrency) : null;
  if (cost === 'amountMissing' || cost === 'amountZero') return refuse('cost', 'costMissing');
  if (cost === 'amountUnreadable') return refuse('cost', 'costUnreadable');
  if (cost === 'amountCents') return refuse('cost', 'amountCents');
  if (cost === 'amountTooLarge') return refuse('cost', 'costOverBudget');
  const seen = /^\d{1,15}$/.test(form.text('seen')) ? Number(form.text('seen')) : undefined;
  const finding = { ideaId, verdict, reason: typed('reason'), cost, seen };
  const done = await reviewIdea(visit.platform, budget.id, actingOfficial(visit), finding);
  if (done.ok)
    return visit.seeOther(`/budgets/${budget.slug}/review?state=${state}`, reviewWords(visit.locale)('recorded'));
  if (done.error === 'noSuchIdea') return visit.notFound();
  return refuse(places[done.error], done.error);
}

export const reviewRoutes: readonly Route[] = [
  get('/budgets/:slug/review', official, async (visit) => {
    const budget = await namedBudget(visit);
    return budget.imported
      ? visit.notFound()
      : showQueue(visit, budget, stateFrom(visit.url.searchParams.get('state')));
  }),
  post('/budgets/:slug/ideas/:id/review', official, review),
];
