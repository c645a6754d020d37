/** Questions that a meeting left open, each with its answer in writing or the day by which one is due. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day } from '../../../platform/i18n/format.ts';
import {
  badge,
  button,
  emptyState,
  errorSummary,
  explainer,
  fieldset,
  form,
  html,
  linkButton,
  notice,
  section,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { MinutesQuestion, Question } from '../../../rules/meeting/index.ts';
import type { OpenAnswers } from '../answers.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { answerWords } from '../words/answers.ts';
import { common } from '../words/common.ts';
import { minutesWords } from '../words/minutes.ts';
import { writtenHead } from './minutes-item.ts';

export interface AnswersPageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly answers: OpenAnswers;
  /** Forms are there for those who run it. */
  readonly answersHere: boolean;
  readonly key: () => string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?:
    | { readonly question: string; readonly field: 'answer' | 'by'; readonly message: string }
    | undefined;
}

export function answersPage(parts: AnswersPageParts): Content {
  const { locale, answers, problem } = parts;
  const t = answerWords(locale);
  const { due, open, answered } = answers;
  if (due === null)
    return emptyState({
      title: t('notOver'),
      icon: 'clock',
      action: linkButton({ href: `${pathOf(parts.hall)}/questions`, label: t('toQuestions'), kind: 'secondary' }),
    });
  if (open.length + answered.length === 0) return emptyState({ title: t('noneLeft'), icon: 'check' });
  return [
    problem !== undefined &&
      errorSummary({
        title: t('problem'),
        errors: [{ field: `${problem.field}-${problem.question}`, message: problem.message }],
      }),
    openAnswersNotice(locale, answers) || notice({ kind: 'success', body: t('allAnswered') }),
    open.length > 0 && section({ id: 'open', title: t('open', { n: open.length }), body: list(parts, open) }),
    answered.length > 0 &&
      section({ id: 'answered', title: t('answered', { n: answered.length }), body: list(parts, answered) }),
  ];
}

/** For every page that tells of a meeting which is over: how many questions are open and until when. Empty where none is. */
export function openAnswersNotice(locale: Locale, { due, open, isOverdue }: OpenAnswers, link?: string): Content {
  if (due === null || open.length === 0) return '';
  const t = answerWords(locale);
  const line = t(isOverdue ? 'overdueLine' : 'openLine', { n: open.length, on: day(locale, due) });
  return notice({
    kind: isOverdue ? 'warning' : 'info',
    body: link === undefined ? line : html`${line} <a href="${link}">${t('toAnswers')}</a>`,
  });
}

const list = (parts: AnswersPageParts, questions: readonly Question[]): Content =>
  html`<ul class="answers">
    ${questions.map((question) => html`<li id="q-${question.question}">${entry(parts, question)}</li>`)}
  </ul>`;

function entry(parts: AnswersPageParts, question: Question): Content {
  const { locale, timeZone, hall, answers, answersHere } = parts;
  const [t, c] = [answerWords(locale), common(locale)];
  const { due, isOverdue } = answers;
  const isOpen = question.written.length === 0;
  const on = due === null ? '' : day(locale, due);
  return html`<p class="minutes-question" lang="${question.language}" dir="auto">${question.text}</p>
    <p class="hint">
      <span dir="auto">${question.name === '' ? c('someone') : question.name}</span> · ${c(`via.${question.via}`)} ·
      ${minutesWords(locale)(`state.${question.state as MinutesQuestion['state']}`)}
    </p>
    ${question.answer !== '' && html`<p class="hint" dir="auto">${t('why', { reason: question.answer })}</p>`}
    ${isOpen && html`<p>${isOverdue ? badge({ label: t('overdue', { on }), tone: 'danger' }) : badge({ label: t('due', { on }), icon: 'clock' })}</p>`}
    ${question.written.map(
      (one) =>
        html`<div class="minutes-answer">
          <p class="hint">${writtenHead(locale, one, timeZone)}</p>
          ${one.text.split(/\n{2,}/).map((piece) => html`<p lang="${one.language}" dir="auto">${piece}</p>`)}
        </div>`,
    )}
    ${
      answersHere &&
      explainer({
        summary: t(isOpen ? 'answerThis' : 'another'),
        open: parts.problem?.question === question.question,
        body: answerForm(parts, hall, question),
      })
    }`;
}

function answerForm(
  { locale, key, typed, problem }: AnswersPageParts,
  hall: TownHall,
  { question, text }: Question,
): Content {
  const t = answerWords(locale);
  const mine = problem?.question === question;
  const error = (field: 'answer' | 'by') => (mine && problem.field === field ? problem.message : undefined);
  // Names of fields end with the question, so that each has a label of its own on a page with many.
  return form({
    action: `${pathOf(hall)}/answers/${question}`,
    hidden: { key: mine ? (typed['key'] ?? key()) : key() },
    body: fieldset({
      legend: html`<span class="visually-hidden">${text}</span>`,
      body: [
        textArea({
          name: `answer-${question}`,
          label: t('answer'),
          hint: t('answerHint'),
          rows: 5,
          value: mine ? typed[`answer-${question}`] : undefined,
          error: error('answer'),
        }),
        textField({
          name: `by-${question}`,
          label: t('by'),
          value: mine ? typed[`by-${question}`] : undefined,
          error: error('by'),
        }),
      ],
    }),
    buttons: button({ label: t('send') }),
  });
}
