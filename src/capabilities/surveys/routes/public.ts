/** Routes that everybody sees: the list of surveys, each survey's own page, and its results. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { findRegion } from '../../../platform/regions.ts';
import { anyone } from '../../../platform/rights.ts';
import { emptyState, excerpt, linkButton, pageHeader } from '../../../platform/ui/index.ts';
import { overviewHeading, overviewPage } from '../pages/overview.ts';
import { resultsPage } from '../pages/results.ts';
import { surveyListPage } from '../pages/survey-list.ts';
import { stateBadge, titleOf } from '../pages/survey-words.ts';
import { quotaStandings } from '../quota-standings.ts';
import { runs, visibleSurvey } from '../scope.ts';
import { shownResult } from '../shown-result.ts';
import { countRespondents, currentAnswer } from '../store/answers.ts';
import { listQuestions, surveyedRegions } from '../store/questions.ts';
import { publishedSurveys, surveyRegions } from '../store/surveys.ts';
import { respondentIn } from '../submit-answer.ts';
import { pathOf, stateOf, type Survey } from '../survey.ts';
import { list } from '../words/list.ts';
import { resultWords } from '../words/results.ts';
import { aboveList, crumbs, titleUnder } from './crumbs.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, now, url, account } = visit;
  const t = list(locale);
  const region = url.searchParams.get('region') ?? '';
  if (region !== '' && (await findRegion(platform.db, region)) === undefined) return visit.notFound();
  const [regions, surveys] = await Promise.all([
    surveyRegions(platform.db),
    publishedSurveys(platform.db, region === '' ? {} : { within: region }),
  ]);
  const organises = account?.roles.some((role) => role === 'organiser' || role === 'administrator') ?? false;
  return visit.page({
    title: t('title'),
    breadcrumbs: aboveList(locale),
    feed: { href: '/surveys.atom', label: t('feedTitle') },
    heading: pageHeader({
      title: t('title'),
      lead: t('lead'),
      actions: organises && linkButton({ href: '/surveys/organise', label: t('organise'), kind: 'secondary' }),
    }),
    body: surveyListPage({ locale, now, timeZone: platform.config.timeZone, surveys, regions, region }),
    wide: true,
  });
}

async function showOverview(visit: Visit): Promise<Response> {
  const survey = await visibleSurvey(visit);
  if (survey === undefined) return visit.notFound();
  const { platform, locale, now, account } = visit;
  const own =
    account === undefined
      ? undefined
      : await currentAnswer(platform.db, survey.id, respondentIn(platform, survey, account));
  const [questions, standing, respondents] = await Promise.all([
    listQuestions(platform.db, survey.id),
    quotaStandings(platform, survey.id),
    countRespondents(platform.db, survey.id),
  ]);
  const parts = {
    survey,
    state: stateOf(survey, now),
    questions,
    standing,
    respondents,
    answered: own !== undefined,
    organises: await runs(visit, survey),
    timeZone: platform.config.timeZone,
  };
  const page = await visit.page({
    title: inLanguage(survey, 'title', locale).text,
    description: excerpt(inLanguage(survey, 'introduction', locale).text, 200),
    breadcrumbs: crumbs(locale),
    heading: overviewHeading(locale, parts),
    body: overviewPage(locale, parts),
  });
  // It says who has answered: no browser or proxy may keep it.
  if (own !== undefined) page.headers.set('cache-control', 'no-store');
  return page;
}

async function showResults(visit: Visit): Promise<Response> {
  const survey = await visibleSurvey(visit);
  if (survey === undefined || survey.publishedAt === null) return visit.notFound();
  const { platform, locale, now } = visit;
  const t = resultWords(locale);
  const state = stateOf(survey, now);
  const result = await shownResult(platform, survey, now);
  const title = t(state === 'closed' ? 'title' : 'titleLive');
  return visit.page({
    title: titleUnder(locale, survey, title),
    breadcrumbs: crumbs(locale, survey),
    heading: pageHeader({
      kicker: titleOf(locale, survey),
      title,
      facts: [stateBadge(locale, state), survey.regionName],
    }),
    wide: true,
    body:
      result === undefined
        ? emptyState({ title: t('waiting'), body: waiting(visit, survey), action: backLink(visit, survey) })
        : resultsPage(locale, {
            survey,
            questions: await listQuestions(platform.db, survey.id),
            regions: await surveyedRegions(platform.db, survey),
            result,
            final: state === 'closed',
            reads: await runs(visit, survey),
          }),
  });
}

function waiting({ locale, now, platform }: Visit, survey: Survey): string {
  const t = resultWords(locale);
  const state = stateOf(survey, now);
  if (state === 'closed') return t('waitingClosed');
  if (state === 'open' && survey.results === 'live') return t('waitingLive');
  return t('waitingOpen', { date: dateTime(locale, survey.closesAt, platform.config.timeZone) });
}

const backLink = ({ locale }: Visit, survey: Survey) =>
  linkButton({ href: pathOf(survey), label: inLanguage(survey, 'title', locale).text, kind: 'secondary' });

export const publicRoutes: readonly Route[] = [
  get('/surveys', anyone, showList),
  get('/surveys/:slug', anyone, showOverview),
  get('/surveys/:slug/results', anyone, showResults),
];
