/** Organisers write the questions and quotas of a draft. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { addQuota, moveQuestion, putQuestion, removeQuota, shareOutQuotas } from '../change-questions.ts';
import { questionFormPage } from '../pages/question-form.ts';
import { quotasPage } from '../pages/quotas.ts';
import { scales, type Question } from '../question.ts';
import { readQuestionForm, type QuestionProblems } from '../read-question-form.ts';
import { namedSurvey, organiser } from '../scope.ts';
import { listQuestions, listQuotas, surveyedRegions } from '../store/questions.ts';
import { pathOf, type Survey } from '../survey.ts';
import { organiseWords } from '../words/organise.ts';
import { consoleCrumbs, titleUnder } from './crumbs.ts';

const secondLanguage = (survey: Survey): string => (survey.language === 'en' ? 'es' : 'en');

const fresh = { kind: 'single', required: 'yes', scale: '1-5' } as const;

function typedQuestion(question: Question, second: string): Readonly<Record<string, string>> {
  const other = question.translations[second];
  const scale = Object.entries(scales).find(([, [low, high]]) => low === question.low && high === question.high);
  return {
    kind: question.kind,
    text: question.text,
    hint: question.hint,
    required: question.required ? 'yes' : 'no',
    options: question.options.join('\n'),
    rotated: question.rotated ? 'yes' : '',
    keepsLast: question.keepsLast ? 'yes' : '',
    most: question.most === null ? '' : String(question.most),
    scale: scale?.[0] ?? fresh.scale,
    low: question.kind === 'number' && question.low !== null ? String(question.low) : '',
    high: question.kind === 'number' && question.high !== null ? String(question.high) : '',
    lowLabel: question.lowLabel,
    highLabel: question.highLabel,
    otherText: other?.text ?? '',
    otherHint: other?.hint ?? '',
    otherOptions: (other?.options ?? []).join('\n'),
    otherLowLabel: other?.lowLabel ?? '',
    otherHighLabel: other?.highLabel ?? '',
  };
}

function showQuestion(
  visit: Visit,
  survey: Survey,
  number: number | undefined,
  typed: Readonly<Record<string, string>>,
  problems: QuestionProblems = {},
  problem?: string,
): Promise<Response> {
  const { locale } = visit;
  const t = organiseWords(locale);
  const title = t(number === undefined ? 'newQuestion' : 'changeQuestion');
  const wrong = problem !== undefined || Object.keys(problems).length > 0;
  return visit.page({
    title: titleUnder(locale, survey, title),
    heading: pageHeader({ title, lead: t('questionLead') }),
    breadcrumbs: consoleCrumbs(locale, survey),
    status: wrong ? 422 : 200,
    body: questionFormPage(locale, {
      action: `${pathOf(survey)}/questions/${number ?? 'new'}`,
      back: `${pathOf(survey)}/organise`,
      typed,
      problems,
      problem,
    }),
  });
}

/** The question that the path names; undefined where there is none. */
async function namedQuestion(visit: Visit, survey: Survey): Promise<Question | undefined> {
  const number = Number(/^\d{1,6}$/.exec(visit.params['number'] ?? '')?.[0]);
  return (await listQuestions(visit.platform.db, survey.id)).find((question) => question.number === number);
}

async function showEdit(visit: Visit): Promise<Response> {
  const survey = await namedSurvey(visit);
  const question = await namedQuestion(visit, survey);
  if (question === undefined) return visit.notFound();
  return showQuestion(visit, survey, question.number, typedQuestion(question, secondLanguage(survey)));
}

async function save(visit: Visit, survey: Survey, number: number | undefined): Promise<Response> {
  const form = await visit.form();
  const t = organiseWords(visit.locale);
  const read = readQuestionForm(form, secondLanguage(survey));
  if (!read.ok) return showQuestion(visit, survey, number, form.fields, read.error);
  const done = await putQuestion(visit.platform, survey.id, number, read.value);
  if (!done.ok) return showQuestion(visit, survey, number, form.fields, {}, t(done.error));
  const more = form.text('then') === 'another';
  return visit.seeOther(`${pathOf(survey)}/${more ? 'questions/new' : 'organise'}`, t('savedQuestion'));
}

async function saveEdit(visit: Visit): Promise<Response> {
  const survey = await namedSurvey(visit);
  const question = await namedQuestion(visit, survey);
  return question === undefined ? visit.notFound() : save(visit, survey, question.number);
}

async function move(visit: Visit): Promise<Response> {
  const [survey, form] = [await namedSurvey(visit), await visit.form()];
  const question = await namedQuestion(visit, survey);
  if (question === undefined) return visit.notFound();
  const act = form.text('act') === 'remove' ? 'remove' : 'up';
  const done = await moveQuestion(visit.platform, survey.id, question.number, act);
  const back = `${pathOf(survey)}/organise`;
  return done.ok ? visit.seeOther(back) : visit.seeOther(back, organiseWords(visit.locale)(done.error));
}

async function showQuotas(
  visit: Visit,
  typed: Readonly<Record<string, string>> = {},
  problem?: { readonly field: string; readonly message: string },
): Promise<Response> {
  const { locale, platform } = visit;
  const survey = await namedSurvey(visit);
  const t = organiseWords(locale);
  return visit.page({
    title: titleUnder(locale, survey, t('quotasTitle')),
    heading: pageHeader({ title: t('quotasTitle'), lead: t('quotasPageLead') }),
    breadcrumbs: consoleCrumbs(locale, survey),
    status: problem === undefined ? 200 : 422,
    body: quotasPage(locale, {
      survey,
      quotas: await listQuotas(platform.db, survey.id),
      regions: await surveyedRegions(platform.db, survey),
      typed,
      problem,
    }),
  });
}

async function changeQuotas(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const [survey, form] = [await namedSurvey(visit), await visit.form()];
  const t = organiseWords(locale);
  const act = form.text('act');
  const done =
    act === 'share'
      ? await shareOutQuotas(platform, survey.id, form.text('total').trim())
      : act === 'remove'
        ? await removeQuota(platform, survey.id, Number(/^\d{1,15}$/.exec(form.text('quota'))?.[0] ?? 0))
        : await addQuota(platform, survey.id, {
            region: form.text('region'),
            age: form.text('age'),
            wanted: form.text('wanted').trim(),
          });
  if (done.ok) return visit.seeOther(`${pathOf(survey)}/quotas`, t('quotaSaved'));
  const number = act === 'share' ? 'total' : 'wanted';
  const fields = {
    wantedUnreadable: number,
    regionUnknown: 'region',
    ageUnknown: 'age',
    noPopulation: number,
    'moved-on': number,
  };
  return showQuotas(visit, form.fields, { field: fields[done.error], message: t(done.error) });
}

export const organiseQuestionRoutes: readonly Route[] = [
  get('/surveys/:slug/questions/new', organiser, async (visit) =>
    showQuestion(visit, await namedSurvey(visit), undefined, fresh),
  ),
  post('/surveys/:slug/questions/new', organiser, async (visit) => save(visit, await namedSurvey(visit), undefined)),
  get('/surveys/:slug/questions/:number', organiser, showEdit),
  post('/surveys/:slug/questions/:number', organiser, saveEdit),
  post('/surveys/:slug/questions/:number/move', organiser, move),
  get('/surveys/:slug/quotas', organiser, (visit) => showQuotas(visit)),
  post('/surveys/:slug/quotas', organiser, changeQuotas),
];
