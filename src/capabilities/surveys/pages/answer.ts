/** The page on which a resident answers: what is kept and what is not, who they are counted as, then the questions. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  button,
  errorSummary,
  fieldset,
  form,
  html,
  linkButton,
  notice,
  radioGroup,
  type Content,
} from '../../../platform/ui/index.ts';
import { ageGroups } from '../age-groups.ts';
import type { Question } from '../question.ts';
import type { AnswerProblems } from '../read-answers.ts';
import { pathOf, type Survey } from '../survey.ts';
import { answerWords } from '../words/answer.ts';
import { common } from '../words/common.ts';
import { fieldOf, problemSentence, questionField } from './question-fields.ts';

export interface AnswerParts {
  readonly survey: Survey;
  readonly questions: readonly Question[];
  readonly orderOf: (question: Question) => readonly number[];
  readonly regionName: string;
  readonly values: (field: string) => readonly string[];
  readonly problems: AnswerProblems;
  /** When the answer that counts now was given. */
  readonly answeredAt: Date | undefined;
  /** Shown where every place for this person is taken whatever their age. */
  readonly full: boolean;
  readonly key: string;
  readonly timeZone: string;
}

export function answerPage(locale: Locale, parts: AnswerParts): Content {
  const { survey, questions, values, problems, answeredAt, orderOf } = parts;
  const t = answerWords(locale);
  const errors = [
    ...(problems['age'] === undefined ? [] : [{ field: 'age', message: `${t('age')}: ${t(problems['age'])}` }]),
    ...questions.flatMap((question, at) => {
      const problem = problems[question.number];
      if (problem === undefined) return [];
      return [
        {
          field: fieldOf(question),
          message: `${t('question', { n: at + 1 })}: ${problemSentence(locale, question, problem)}`,
        },
      ];
    }),
  ];
  return [
    errorSummary({ title: t('problemTitle'), body: t('problemBody'), errors }),
    answeredAt !== undefined &&
      errors.length === 0 &&
      notice({ kind: 'success', body: t('answeredAt', { date: dateTime(locale, answeredAt, parts.timeZone) }) }),
    parts.full && notice({ kind: 'info', title: t('fullTitle'), body: t('fullBody') }),
    notice({ kind: 'info', title: t('privacy'), body: t('privacyBody') }),
    form({
      action: `${pathOf(survey)}/answer`,
      label: t('title'),
      hidden: { key: parts.key },
      body: [
        fieldset({
          legend: t('about'),
          body: [
            html`<p class="survey-region">
              ${t('region')} <strong>${parts.regionName}</strong>. ${t('regionHint')}
              <a href="/account">${t('changeRegion')}</a>
            </p>`,
            survey.ageTargets !== null && ageField(locale, values, problems),
          ],
        }),
        html`<div class="survey-questions">
          ${questions.map((question, at) =>
            questionField(locale, {
              question,
              order: orderOf(question),
              place: at + 1,
              values,
              problem: problems[question.number],
            }),
          )}
        </div>`,
      ],
      buttons: [
        button({ label: t(answeredAt === undefined ? 'send' : 'sendAgain') }),
        linkButton({ href: pathOf(survey), label: t('back'), kind: 'quiet' }),
      ],
    }),
  ];
}

const ageField = (locale: Locale, values: AnswerParts['values'], problems: AnswerProblems): Content => {
  const t = answerWords(locale);
  return radioGroup({
    name: 'age',
    legend: t('age'),
    hint: t('ageHint'),
    inline: true,
    required: true,
    value: values('age')[0],
    options: ageGroups.map((value) => ({ value, label: common(locale)(`age.${value}`) })),
    ...(problems['age'] === undefined ? {} : { error: t(problems['age']) }),
  });
};

/** Why this visitor cannot answer, and what they can do about it. */
export const cannotAnswerPage = (locale: Locale, survey: Survey, sentence: string, account: boolean): Content => [
  notice({ kind: 'warning', title: answerWords(locale)('cannot'), body: sentence }),
  html`<div class="actions">
    ${account && linkButton({ href: '/account', label: answerWords(locale)('account') })}
    ${linkButton({ href: pathOf(survey), label: answerWords(locale)('back'), kind: account ? 'quiet' : 'primary' })}
  </div>`,
];
