/** Organisers register polls and correct them. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { regionsWithRole } from '../../../platform/rights.ts';
import { linkButton, pageHeader } from '../../../platform/ui/index.ts';
import { correctPoll, type CorrectionProblem } from '../correct-poll.ts';
import { pollFormPage } from '../pages/poll-form.ts';
import type { PollFormParts } from '../pages/poll-form-fields.ts';
import { pathOf, type GroupedFacts, type Poll } from '../poll.ts';
import { nameOf } from '../pages/poll-words.ts';
import { readPoll, type PollProblems } from '../read-poll.ts';
import { registerPoll } from '../register-poll.ts';
import { err, ok, type Result } from '../../../rules/result.ts';
import { actingOfficial, reasonProblem } from '../../../platform/official.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import { namedPoll, organiser, organiserAnywhere } from '../scope.ts';
import { findQuestion, listQuestions } from '../store/questions.ts';
import { shownPoll, typedPoll, type ShownPoll } from '../typed-poll.ts';
import { formWords } from '../words/form.ts';
import { crumbs } from './crumbs.ts';
import { today } from './organiser.ts';

async function showForm(
  visit: Visit,
  poll: Poll | undefined,
  shown: ShownPoll,
  problems: PollProblems = {},
  problem?: string,
): Promise<Response> {
  const { locale, platform } = visit;
  const t = formWords(locale);
  const kind: PollFormParts['kind'] = poll === undefined ? 'new' : 'correct';
  const [regions, questions] = await Promise.all([
    kind === 'new' ? regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']) : [],
    listQuestions(platform.db),
  ]);
  const blocked = kind === 'new' && (regions.length === 0 || questions.length === 0);
  const back = poll === undefined ? '/polls' : pathOf(poll);
  return visit.page({
    title: t(`${kind}Title`),
    heading: pageHeader({
      title: t(`${kind}Title`),
      lead: t(`${kind}Lead`),
      ...(poll === undefined ? {} : { kicker: nameOf(locale, poll) }),
    }),
    breadcrumbs: [...crumbs(locale), ...(poll === undefined ? [] : [{ href: back, label: nameOf(locale, poll) }])],
    status: Object.keys(problems).length > 0 || problem !== undefined ? 422 : 200,
    body: blocked
      ? [
          regions.length === 0 ? t('noRegions') : t('noQuestionsYet'),
          regions.length > 0 && linkButton({ href: '/polls/questions/new', label: t('openQuestion') }),
        ]
      : pollFormPage(locale, {
          action: poll === undefined ? '/polls/new' : `${back}/correct`,
          back,
          kind,
          shown,
          problems,
          problem,
          regions,
          questions,
        }),
  });
}

/** Facts, the question and the reason for it, all read and all problems told. */
async function readForm(visit: Visit, form: Submitted): Promise<Result<GroupedFacts, PollProblems>> {
  const { platform } = visit;
  const facts = readPoll(typedPoll(form), today(visit));
  const question = await findQuestion(platform.db, form.text('question'));
  const questionReason = form.text('questionReason').trim();
  const wrongReason = reasonProblem(questionReason);
  const problems: PollProblems = {
    ...(facts.ok ? {} : facts.error),
    ...(question === undefined
      ? { question: form.text('question') === '' ? 'questionMissing' : 'questionUnknown' }
      : {}),
    ...(wrongReason === undefined ? {} : { questionReason: wrongReason }),
  };
  if (!facts.ok || question === undefined || Object.keys(problems).length > 0) return err(problems);
  return ok({ ...facts.value, questionId: question.id, questionReason });
}

const fresh = (visit: Visit): ShownPoll => ({
  fields: { wordingLanguage: visit.locale, language: visit.locale, sourceReadOn: today(visit), complete: '' },
  modes: [],
});

const shownForm = (form: Submitted): ShownPoll => ({ fields: form.fields, modes: form.all('modes') });

async function register(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const t = formWords(visit.locale);
  const read = await readForm(visit, form);
  const regionId = form.text('region');
  if (!read.ok || regionId === '')
    return showForm(visit, undefined, shownForm(form), {
      ...(read.ok ? {} : read.error),
      ...(regionId === '' ? { region: 'regionMissing' } : {}),
    });
  const done = await registerPoll(visit.platform, visit.requireAccount().id, {
    regionId,
    facts: read.value,
    hypothetical: false,
  });
  if (!done.ok) return showForm(visit, undefined, shownForm(form), done.error);
  return visit.seeOther(`/polls/${done.value.slug}`, t(done.value.fresh ? 'registered' : 'registeredAgain'));
}

async function showCorrection(visit: Visit): Promise<Response> {
  const poll = await namedPoll(visit);
  if (poll === undefined) return visit.notFound();
  const question = (await listQuestions(visit.platform.db)).find(({ id }) => id === poll.questionId);
  return showForm(visit, poll, shownPoll(poll, question?.slug ?? ''));
}

async function correct(visit: Visit): Promise<Response> {
  const [poll, form] = [await namedPoll(visit), await visit.form()];
  if (poll === undefined) return visit.notFound();
  const t = formWords(visit.locale);
  const reason = form.text('reason').trim();
  const wrongReason = reasonProblem(reason);
  const read = await readForm(visit, form);
  if (!read.ok || wrongReason !== undefined)
    return showForm(visit, poll, shownForm(form), {
      ...(read.ok ? {} : read.error),
      ...(wrongReason === undefined ? {} : { reason: wrongReason }),
    });
  const done = await correctPoll(visit.platform, poll, actingOfficial(visit), {
    facts: read.value,
    withdrawn: form.text('withdrawn') === 'yes',
    reason,
    from: /^[1-9]\d{0,8}$/.test(form.text('revision')) ? Number(form.text('revision')) : 0,
  });
  if (done.ok) return visit.seeOther(pathOf(poll), t('corrected'));
  const refused: CorrectionProblem = done.error;
  return refused.type === 'fields'
    ? showForm(visit, poll, shownForm(form), refused.fields)
    : showForm(visit, poll, shownForm(form), {}, t('movedOn'));
}

export const organiseRoutes: readonly Route[] = [
  get('/polls/new', organiserAnywhere, (visit) => showForm(visit, undefined, fresh(visit))),
  post('/polls/new', organiserAnywhere, register),
  get('/polls/:slug/correct', organiser, showCorrection),
  post('/polls/:slug/correct', organiser, correct),
];
