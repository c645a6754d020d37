/** Registering a question of a finished survey of this site: the confirmation, and what it sends. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { officialIn } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { surveyAsPoll, type SurveyAsPoll } from '../../surveys/index.ts';
import { factsOfSurvey, type SurveyFacts } from '../own-survey.ts';
import { ownSurveyPage } from '../pages/own-survey.ts';
import { inOwn } from '../pages/poll-words.ts';
import type { PollProblems } from '../read-poll.ts';
import { registeredAs, registerSurvey } from '../register-survey.ts';
import { organiserAnywhere } from '../scope.ts';
import { findQuestion, listQuestions } from '../store/questions.ts';
import { formWords } from '../words/form.ts';
import { ownSurveyWords } from '../words/own-survey.ts';
import { crumbs } from './crumbs.ts';
import { today } from './organiser.ts';

interface Named {
  readonly found: SurveyAsPoll;
  readonly facts: SurveyFacts;
}

/** Undefined where there is no such survey, it is not over, or the question has no shares. */
async function named(visit: Visit): Promise<Named | undefined> {
  const { platform, params, now } = visit;
  const [slug, number] = [params['slug'] ?? '', params['number'] ?? ''];
  if (!/^[1-9]\d{0,3}$/.test(number)) return undefined;
  const found = await surveyAsPoll(platform, { slug, question: Number(number) }, now);
  if (found === undefined) return undefined;
  const { publicUrl, timeZone } = platform.config;
  return { found, facts: factsOfSurvey(found, { publicUrl, timeZone, today: today(visit) }) };
}

async function draw(
  visit: Visit,
  { found, facts }: Named,
  typed: Readonly<Record<string, string>> = {},
  problems: PollProblems = {},
): Promise<Response> {
  const { platform, locale, url } = visit;
  const { survey, regionId, question } = found;
  const t = ownSurveyWords(locale);
  return visit.page({
    title: t('title'),
    status: Object.keys(problems).length > 0 ? 422 : 200,
    breadcrumbs: [...crumbs(locale), { href: survey.path, label: survey.title }],
    heading: pageHeader({
      title: t('title'),
      kicker: inOwn(locale, survey.title, question.language),
      lead: t('lead'),
    }),
    body: ownSurveyPage(locale, {
      action: url.pathname,
      back: survey.path,
      facts,
      questions: await listQuestions(platform.db),
      may: (await officialIn(platform, visit.requireAccount().id, ['organiser'], regionId)) !== undefined,
      registered: await registeredAs(platform.db, found, facts),
      typed,
      problems,
    }),
  });
}

async function show(visit: Visit): Promise<Response> {
  const survey = await named(visit);
  return survey === undefined ? visit.notFound() : draw(visit, survey);
}

async function register(visit: Visit): Promise<Response> {
  const [survey, form] = [await named(visit), await visit.form()];
  if (survey === undefined) return visit.notFound();
  const done = await registerSurvey(visit.platform, visit.requireAccount().id, survey, {
    questionId: (await findQuestion(visit.platform.db, form.text('question')))?.id,
    questionReason: form.text('questionReason').trim(),
    stake: form.text('stake'),
    stakeNote: form.text('stakeNote').trim(),
    kinds: survey.facts.answers.map((_, at) => form.text(`kind${at + 1}`)),
  });
  if (!done.ok) return draw(visit, survey, form.fields, done.error);
  const said = formWords(visit.locale)(done.value.fresh ? 'registered' : 'registeredAgain');
  return visit.seeOther(`/polls/${done.value.slug}`, said);
}

export const ownSurveyRoutes: readonly Route[] = [
  get('/polls/surveys/:slug/:number', organiserAnywhere, show),
  post('/polls/surveys/:slug/:number', organiserAnywhere, register),
];
