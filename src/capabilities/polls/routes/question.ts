/** One question with its trend, for everybody. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone } from '../../../platform/rights.ts';
import { badge, pageHeader } from '../../../platform/ui/index.ts';
import { testClaim, type Trend } from '../../../rules/polling/index.ts';
import { comingVotes } from '../../referendums/index.ts';
import type { ClaimParts } from '../pages/claim.ts';
import { questionName, questionTitle } from '../pages/poll-words.ts';
import { questionPage } from '../pages/question.ts';
import { questionPath, type Question } from '../poll.ts';
import { questionTrend, type QuestionTrend } from '../question-trend.ts';
import { dayNumber, isoDay, restsOnStake } from '../readings.ts';
import { listQuestions } from '../store/questions.ts';
import { voteFigures } from '../vote-figures.ts';
import { isDay } from '../typed-figures.ts';
import { common } from '../words/common.ts';
import { questionWords } from '../words/question.ts';
import { registry } from '../words/registry.ts';
import { crumbs } from './crumbs.ts';

async function showQuestion(visit: Visit): Promise<Response> {
  const { platform, locale, params, url } = visit;
  const questions = await listQuestions(platform.db);
  const question = questions.find(({ slug }) => slug === params['slug']);
  if (question === undefined) return visit.notFound();
  const known = await questionTrend(platform, question, url.searchParams.get('wording') ?? undefined);
  const { trend } = known;
  const asked = { from: url.searchParams.get('from'), to: url.searchParams.get('to') };
  const claim = trend.ok ? claimOf(known, trend.value, question, asked) : undefined;
  const wording = trend.ok ? trend.value.wording : undefined;
  const votes = question.topic === null ? [] : await comingVotes(platform, locale, question.topic, visit.now);
  return visit.keptPage([questions, known.polls, wording, claim, votes], async () => ({
    title: questionName(locale, question),
    description: inLanguage(question, 'about', locale).text,
    feed: { href: '/polls.atom', label: registry(locale)('feedTitle') },
    breadcrumbs: crumbs(locale),
    heading: pageHeader({
      kicker: questionWords(locale)('kicker'),
      title: questionTitle(locale, question),
      lead: questionWords(locale)('lead'),
      facts: [
        question.regionName,
        question.hypothetical && badge({ label: common(locale)('hypothetical'), tone: 'warning' }),
      ],
    }),
    body: questionPage(locale, {
      ...known,
      question,
      others: questions.filter(({ id }) => id !== question.id),
      claim,
      votes,
      voteFigures: votes.length === 0 ? undefined : voteFigures(known, wording),
    }),
    wide: true,
  }));
}

/** Unless somebody chose, from the first reading to the last. */
function claimOf(
  { readings: { used } }: QuestionTrend,
  trend: Trend,
  question: Question,
  asked: { readonly from: string | null; readonly to: string | null },
): ClaimParts {
  const [first, last] = [trend.days[0]!.day, trend.days.at(-1)!.day];
  const [from, to] = [asked.from ?? isoDay(first), asked.to ?? isoDay(last)];
  const problem = problemOf(from, to, first, last);
  const tested = problem === undefined ? testClaim(trend, dayNumber(from), dayNumber(to)) : undefined;
  return {
    action: questionPath(question),
    wording: trend.wording,
    // What is no day was not typed into a field for days.
    from: isDay(from) ? from : '',
    to: isDay(to) ? to : '',
    first,
    last,
    problem,
    resting: tested?.ok === true ? [dayNumber(from), dayNumber(to)].filter((day) => restsOnStake(used, day)) : [],
    polls: used.length,
    staked: used.filter(({ source }) => source.stake === 'has-stake').length,
    tested: tested?.ok === true ? tested.value : undefined,
  };
}

function problemOf(from: string, to: string, first: number, last: number): ClaimParts['problem'] {
  if (!isDay(from) || !isDay(to)) return 'claimDayWrong';
  const [before, after] = [dayNumber(from), dayNumber(to)];
  if (Math.min(before, after) < first || Math.max(before, after) > last) return 'claimDayOutside';
  return before >= after ? 'claimDaysReversed' : undefined;
}

export const questionRoutes: readonly Route[] = [get('/polls/questions/:slug', anyone, showQuestion)];
