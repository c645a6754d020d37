/** What polls on the topic of a vote would mean for it: where the vote's own page leads to. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { comingVote } from '../../referendums/index.ts';
import { voteFiguresPage } from '../pages/vote-figures.ts';
import { questionTrend } from '../question-trend.ts';
import { questionsOf } from '../store/questions.ts';
import { voteFigures } from '../vote-figures.ts';
import { voteFigureWords } from '../words/vote-figures.ts';
import { crumbs } from './crumbs.ts';

async function showForVote(visit: Visit): Promise<Response> {
  const { platform, locale, now, params } = visit;
  const vote = await comingVote(platform, locale, params['slug'] ?? '', now);
  if (vote === undefined) return visit.notFound();
  const t = voteFigureWords(locale);
  const questions = await questionsOf(platform.db, { topic: vote.topic });
  const asked = await Promise.all(
    questions.map(async (question) => {
      const known = await questionTrend(platform, question);
      return { question, figures: voteFigures(known, known.trend.ok ? known.trend.value.wording : undefined) };
    }),
  );
  return visit.page({
    title: `${t('pageTitle')} · ${vote.label}`,
    breadcrumbs: [...crumbs(locale), { href: vote.href, label: vote.label }],
    heading: pageHeader({ kicker: vote.label, title: t('pageTitle'), lead: t('pageLead') }),
    // Those that can be handed on first.
    body: voteFiguresPage(locale, vote, [
      ...asked.filter(({ figures }) => figures !== undefined),
      ...asked.filter(({ figures }) => figures === undefined),
    ]),
  });
}

export const forecastRoutes: readonly Route[] = [get('/polls/forecast/:slug', anyone, showForVote)];
