/** Organisers open questions. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { reasonProblem } from '../../../platform/official.ts';
import { regionsWithRole } from '../../../platform/rights.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { createQuestion, type QuestionProblems } from '../create-question.ts';
import { questionFormPage } from '../pages/question-form.ts';
import { readQuestion } from '../read-question.ts';
import { organiserAnywhere } from '../scope.ts';
import { formWords } from '../words/form.ts';
import { crumbs } from './crumbs.ts';
import { formKey } from './organiser.ts';

async function showForm(
  visit: Visit,
  typed: Readonly<Record<string, string>>,
  problems: QuestionProblems = {},
): Promise<Response> {
  const { locale, platform } = visit;
  const t = formWords(locale);
  const [regions, topics] = await Promise.all([
    regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']),
    topicQuestions(platform.db),
  ]);
  return visit.page({
    title: t('questionNewTitle'),
    heading: pageHeader({ title: t('questionNewTitle'), lead: t('questionNewLead') }),
    breadcrumbs: crumbs(locale),
    status: Object.keys(problems).length > 0 ? 422 : 200,
    body:
      regions.length === 0
        ? t('noRegions')
        : questionFormPage(locale, { typed, problems, regions, topics, key: formKey(typed['key'] ?? '') }),
  });
}

async function create(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const reason = form.text('reason').trim();
  const wrongReason = reasonProblem(reason);
  const read = readQuestion(form);
  if (!read.ok || wrongReason !== undefined)
    return showForm(visit, form.fields, {
      ...(read.ok ? {} : read.error),
      ...(wrongReason === undefined ? {} : { reason: wrongReason }),
    });
  const made = await createQuestion(
    visit.platform,
    visit.requireAccount().id,
    read.value,
    reason,
    formKey(form.text('key')),
  );
  if (!made.ok) return showForm(visit, form.fields, made.error);
  return visit.seeOther(`/polls/questions/${made.value.slug}`, formWords(visit.locale)('opened'));
}

export const questionFormRoutes: readonly Route[] = [
  get('/polls/questions/new', organiserAnywhere, (visit) => showForm(visit, { language: visit.locale })),
  post('/polls/questions/new', organiserAnywhere, create),
];
