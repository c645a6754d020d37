/** Surveys through the REST API: everything that their pages show, and answering, by the same use case as the form. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone, signedIn } from '../../../platform/rights.ts';
import { openResult } from '../export-files.ts';
import type { Answers, Question } from '../question.ts';
import type { Sent } from '../read-answers.ts';
import { visibleSurvey } from '../scope.ts';
import { shownResult } from '../shown-result.ts';
import { currentAnswer, type StoredAnswer } from '../store/answers.ts';
import { listQuestions } from '../store/questions.ts';
import { publishedSurveys } from '../store/surveys.ts';
import { respondentIn, submitAnswer, type SubmitProblem } from '../submit-answer.ts';
import { stateOf, type Survey } from '../survey.ts';
import {
  answerBody,
  questionShape,
  readQuestion,
  readSurvey,
  recordedShape,
  resultShape,
  surveyShape,
} from './shapes.ts';

const params = z.object({ slug: z.string().max(80) });
const tags = ['surveys'];
const noSurvey = { description: 'There is no such survey' };

/** Answers with 404 where this visitor sees no such survey. */
const ofSurvey =
  (answer: (visit: Visit, survey: Survey) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const survey = await visibleSurvey(visit);
    return survey === undefined
      ? visit.apiProblem(404, 'no-such-survey', 'There is no such survey.')
      : answer(visit, survey);
  };

const refusal: Readonly<Record<SubmitProblem['type'], readonly [status: number, sentence: string]>> = {
  'no-such-survey': [404, 'There is no such survey.'],
  'not-a-key': [400, 'The key is not a UUID.'],
  malformed: [422, 'These are not answers to this survey. Nothing was recorded.'],
  'not-a-resident': [403, 'This survey is for residents of another region. Nothing was recorded.'],
  'region-too-wide': [403, 'Your account does not say closely enough where you live. Nothing was recorded.'],
  'not-open-yet': [409, 'The survey is not open yet. Nothing was recorded.'],
  closed: [409, 'The survey is closed. Nothing was recorded.'],
};

function refuse(visit: Visit, problem: SubmitProblem): Response {
  const [status, sentence] = refusal[problem.type];
  const problems =
    problem.type === 'malformed'
      ? Object.entries(problem.problems).map(([field, message]) => ({
          field: field === 'age' ? 'age' : `answers.${field}`,
          message,
        }))
      : undefined;
  return visit.apiProblem(status, problem.type, sentence, problems);
}

/** The same fields as the form sends, so that both are read alike. */
function sentOf(questions: readonly Question[], answers: Answers, age: string | undefined): Sent {
  const fields = new Map<string, readonly string[]>([['age', age === undefined ? [] : [age]]]);
  for (const { number, kind } of questions) {
    const answer = answers[number];
    if (answer === undefined) continue;
    const list = typeof answer === 'object' ? answer.map(String) : [String(answer)];
    if (kind === 'ranking')
      for (const [rank, option] of list.entries()) fields.set(`q${number}-r${option}`, [String(rank + 1)]);
    else fields.set(`q${number}`, list);
  }
  return (field) => fields.get(field) ?? [];
}

const recorded = ({ revision, overQuota, answeredAt, ageGroup, answers }: StoredAnswer): unknown => ({
  revision,
  overQuota,
  answeredAt,
  age: ageGroup,
  answers,
});

const neverKept = (response: Response): Response => {
  response.headers.set('cache-control', 'no-store');
  return response;
};

export const surveysApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/surveys',
    who: anyone,
    summary: 'All published surveys, those that close last first',
    tags,
    query: z.object({
      region: z.string().max(200).optional().describe('An Open Civic Data id: surveys in this region and below it'),
      topic: z.string().max(200).optional(),
    }),
    responses: { 200: { description: 'The surveys', schema: z.object({ surveys: z.array(surveyShape) }) } },
    handle: async (visit, { query: { region, topic } }) => {
      const filter = { ...(region === undefined ? {} : { within: region }), ...(topic === undefined ? {} : { topic }) };
      const found = await publishedSurveys(visit.platform.db, filter);
      return visit.apiJson({ surveys: found.map((one) => readSurvey(visit, one)) });
    },
  }),
  api({
    method: 'get',
    path: '/api/surveys/:slug',
    who: anyone,
    summary: 'One survey with its questions',
    tags,
    params,
    responses: {
      200: { description: 'The survey', schema: surveyShape.extend({ questions: z.array(questionShape) }) },
      404: noSurvey,
    },
    handle: ofSurvey(async (visit, survey) => {
      const questions = await listQuestions(visit.platform.db, survey.id);
      return visit.apiJson({ ...readSurvey(visit, survey), questions: questions.map(readQuestion) });
    }),
  }),
  api({
    method: 'get',
    path: '/api/surveys/:slug/results',
    who: anyone,
    summary: 'The results, raw and weighted side by side, as far as they may be shown now',
    tags,
    params,
    responses: {
      200: { description: 'The results', schema: resultShape },
      404: noSurvey,
      409: { description: 'There are no results yet, or fewer than ten answers' },
    },
    handle: ofSurvey(async (visit, survey) => {
      const result = await shownResult(visit.platform, survey, visit.now);
      return result === undefined
        ? visit.apiProblem(409, 'no-results-yet', 'There are no results yet, or fewer than ten people answered.')
        : visit.apiJson(openResult(result, stateOf(survey, visit.now) === 'closed'));
    }),
  }),
  api({
    method: 'get',
    path: '/api/surveys/:slug/answer',
    who: signedIn,
    summary: 'Your own answers, as they stand',
    tags,
    params,
    responses: {
      200: { description: 'Your answers', schema: recordedShape },
      404: { description: 'No such survey, or no answer of yours' },
    },
    handle: ofSurvey(async (visit, survey) => {
      const { platform } = visit;
      const own = await currentAnswer(platform.db, survey.id, respondentIn(platform, survey, visit.requireAccount()));
      return own === undefined
        ? visit.apiProblem(404, 'no-answer', 'You have not answered this survey.')
        : neverKept(visit.apiJson(recorded(own)));
    }),
  }),
  api({
    method: 'put',
    path: '/api/surveys/:slug/answer',
    who: signedIn,
    summary: 'Answer the survey, or change your answers until it closes',
    tags,
    params,
    body: answerBody,
    perMinute: 60,
    responses: {
      200: { description: 'Your answers as recorded', schema: recordedShape },
      403: { description: 'The survey is for residents of another region' },
      404: noSurvey,
      409: { description: 'The survey is not open' },
      422: { description: 'These are not answers to this survey: `problems` tells why, by question' },
    },
    handle: async (visit, { body: { key, age, answers } }) => {
      const survey = await visibleSurvey(visit);
      if (survey === undefined || survey.publishedAt === null) return refuse(visit, { type: 'no-such-survey' });
      const questions = await listQuestions(visit.platform.db, survey.id);
      const sent = sentOf(questions, answers, age);
      const done = await submitAnswer(visit.platform, {
        survey,
        questions,
        account: visit.requireAccount(),
        key,
        sent,
      });
      return done.ok ? neverKept(visit.apiJson(recorded(done.value))) : refuse(visit, done.error);
    },
  }),
];
