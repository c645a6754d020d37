/** Written answers to what a meeting left open. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { OrderProblem } from '../../../rules/meeting/index.ts';
import { answerInWriting, openAnswers, type AnswerProblem } from '../answers.ts';
import { answersPage, type AnswersPageParts } from '../pages/answers.ts';
import { clerks, namedTownHall, runsIt, visibleTownHall } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { answerWords } from '../words/answers.ts';
import { orderSentence } from '../words/problems.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';

async function show(
  visit: Visit,
  hall: TownHall,
  refused: Pick<AnswersPageParts, 'typed' | 'problem'> = { typed: {} },
): Promise<Response> {
  const { platform, locale, now } = visit;
  const { timeZone } = platform.config;
  const t = answerWords(locale);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({ kicker: ofHall(locale, hall), title: t('title'), lead: t('lead') }),
    breadcrumbs: crumbs(locale, hall),
    status: refused.problem === undefined ? 200 : 422,
    body: answersPage({
      locale,
      timeZone,
      hall,
      answers: openAnswers(hall, await meetingNow(platform, hall), now, timeZone),
      answersHere: await runsIt(visit, hall, ['clerk', 'facilitator', 'organiser']),
      key: randomUUID,
      ...refused,
    }),
  });
}

async function showAnswers(visit: Visit): Promise<Response> {
  const hall = await visibleTownHall(visit);
  return hall === undefined ? visit.notFound() : show(visit, hall);
}

function sentence({ locale }: Visit, problem: AnswerProblem): string {
  const t = answerWords(locale);
  return problem in answerWords.texts.en
    ? t(problem as Parameters<typeof t>[0])
    : orderSentence(locale, problem as OrderProblem);
}

async function answer(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const question = visit.params['question']!.toLowerCase();
  const key = formKey(form.text('key').toLowerCase());
  const done = await answerInWriting(visit.platform, hall, actingOfficial(visit), {
    question,
    key,
    answer: form.text(`answer-${question}`),
    by: form.text(`by-${question}`),
    language: visit.locale,
  });
  if (done.ok) return visit.seeOther(`${pathOf(hall)}/answers`, answerWords(visit.locale)('sent'));
  const field = done.error === 'byMissing' || done.error === 'byTooLong' ? 'by' : 'answer';
  const problem = { question, field, message: sentence(visit, done.error) } as const;
  return show(visit, hall, { typed: { ...form.fields, key }, problem });
}

export const answerRoutes: readonly Route[] = [
  get('/town-halls/:slug/answers', anyone, showAnswers),
  post('/town-halls/:slug/answers/:question', clerks, answer),
];
