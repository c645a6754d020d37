/** Answering: the form, and what it sends. */
import { randomUUID } from 'node:crypto';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { findRegion } from '../../../platform/regions.ts';
import { signedIn } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { optionOrder } from '../option-order.ts';
import { answerPage, cannotAnswerPage } from '../pages/answer.ts';
import { titleOf } from '../pages/survey-words.ts';
import type { Answers, Question } from '../question.ts';
import type { AnswerProblems } from '../read-answers.ts';
import { visibleSurvey } from '../scope.ts';
import { currentAnswer, noPlaceFor } from '../store/answers.ts';
import { listQuestions } from '../store/questions.ts';
import { placeOf, respondentIn, submitAnswer, type SubmitProblem } from '../submit-answer.ts';
import { pathOf, stateOf, type Survey } from '../survey.ts';
import { answerWords } from '../words/answer.ts';
import { common } from '../words/common.ts';
import { crumbs, titleUnder } from './crumbs.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Published surveys only: there is nothing to answer in a draft. */
async function answeredSurvey(visit: Visit): Promise<Survey | undefined> {
  const survey = await visibleSurvey(visit);
  return survey?.publishedAt === null ? undefined : survey;
}

/** What was recorded, as the form's fields hold it. */
function valuesOf(
  questions: readonly Question[],
  answers: Answers,
  age: string | null,
): (field: string) => readonly string[] {
  const values = new Map<string, readonly string[]>(age === null ? [] : [['age', [age]]]);
  for (const question of questions) {
    const answer = answers[question.number];
    if (answer === undefined) continue;
    const name = `q${question.number}`;
    if (question.kind === 'ranking' && typeof answer === 'object')
      for (const [rank, option] of answer.entries()) values.set(`${name}-r${option}`, [String(rank + 1)]);
    else values.set(name, typeof answer === 'object' ? answer.map(String) : [String(answer)]);
  }
  return (field) => values.get(field) ?? [];
}

/** `typed`: what came back with problems; without it, what was recorded. */
async function showForm(
  visit: Visit,
  survey: Survey,
  typed?: {
    readonly values: (field: string) => readonly string[];
    readonly problems: AnswerProblems;
    readonly key: string;
  },
): Promise<Response> {
  const { platform, locale, now } = visit;
  const state = stateOf(survey, now);
  if (state === 'announced') return refuse(visit, survey, { type: 'not-open-yet', opensAt: survey.opensAt });
  if (state === 'closed') return refuse(visit, survey, { type: 'closed', closedAt: survey.closesAt });
  const account = visit.requireAccount();
  const place = await placeOf(platform, survey, account);
  if (!place.ok) return refuse(visit, survey, place.error);
  const respondent = respondentIn(platform, survey, account);
  const [questions, before, region] = await Promise.all([
    listQuestions(platform.db, survey.id),
    currentAnswer(platform.db, survey.id, respondent),
    findRegion(platform.db, place.value),
  ]);
  const t = answerWords(locale);
  const title = t(before === undefined ? 'title' : 'titleAgain');
  const page = await visit.page({
    title: titleUnder(locale, survey, title),
    breadcrumbs: crumbs(locale, survey),
    heading: pageHeader({ kicker: titleOf(locale, survey), title }),
    status: typed === undefined ? 200 : 422,
    body: answerPage(locale, {
      survey,
      questions,
      orderOf: (question) => optionOrder(question, respondent),
      regionName: region?.name ?? '',
      values: typed?.values ?? valuesOf(questions, before?.answers ?? {}, before?.ageGroup ?? null),
      problems: typed?.problems ?? {},
      answeredAt: before?.answeredAt,
      full: before?.overQuota ?? (await noPlaceFor(platform.db, survey.id, place.value)),
      key: typed?.key ?? randomUUID(),
      timeZone: platform.config.timeZone,
    }),
  });
  // It holds what somebody said: no browser or proxy may keep it.
  page.headers.set('cache-control', 'no-store');
  return page;
}

type Refusal = Exclude<SubmitProblem, { readonly type: 'malformed' | 'no-such-survey' | 'not-a-key' }>;

async function refuse(visit: Visit, survey: Survey, problem: Refusal): Promise<Response> {
  const { locale, platform } = visit;
  const t = answerWords(locale);
  const on = (at: Date): string => dateTime(locale, at, platform.config.timeZone);
  const said = {
    'not-a-resident': () => t('notAResident', { region: survey.regionName }),
    'region-too-wide': () => t('tooWide', { level: common(locale)(`level.${survey.regionKind}`).toLowerCase() }),
    'not-open-yet': () => t('notOpenYet', { date: on(survey.opensAt) }),
    closed: () => t('closed', { date: on(problem.type === 'closed' ? problem.closedAt : survey.closesAt) }),
  }[problem.type]();
  const residency = problem.type === 'not-a-resident' || problem.type === 'region-too-wide';
  return visit.page({
    title: titleUnder(locale, survey, t('cannot')),
    breadcrumbs: crumbs(locale, survey),
    heading: pageHeader({ kicker: titleOf(locale, survey), title: t('title') }),
    status: residency ? 403 : 409,
    body: cannotAnswerPage(locale, survey, said, residency),
  });
}

async function show(visit: Visit): Promise<Response> {
  const survey = await answeredSurvey(visit);
  return survey === undefined ? visit.notFound() : showForm(visit, survey);
}

async function submit(visit: Visit): Promise<Response> {
  const survey = await answeredSurvey(visit);
  if (survey === undefined) return visit.notFound();
  const [form, questions] = [await visit.form(), await listQuestions(visit.platform.db, survey.id)];
  const key = uuid.test(form.text('key')) ? form.text('key') : randomUUID();
  const sent = (field: string): readonly string[] => form.all(field);
  const done = await submitAnswer(visit.platform, { survey, questions, account: visit.requireAccount(), key, sent });
  const t = answerWords(visit.locale);
  if (done.ok) return visit.seeOther(pathOf(survey), t(done.value.overQuota ? 'thanksOver' : 'thanks'));
  if (done.error.type === 'malformed')
    return showForm(visit, survey, { values: sent, problems: done.error.problems, key });
  if (done.error.type === 'no-such-survey' || done.error.type === 'not-a-key') return visit.notFound();
  return refuse(visit, survey, done.error);
}

export const answerRoutes: readonly Route[] = [
  get('/surveys/:slug/answer', signedIn, show),
  post('/surveys/:slug/answer', signedIn, submit, { perMinute: 30 }),
];
