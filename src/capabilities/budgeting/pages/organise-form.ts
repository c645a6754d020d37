/** The form of a budget's terms: new, edited while a draft, or changed after publication (texts and dates only). */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  choiceField,
  languageField,
  reasonField,
  regionField,
  titleField,
  topicField,
  translationFields,
} from '../../../platform/process-terms/fields.ts';
import {
  fieldsOf,
  termsForm,
  type Speaking as Speaks,
  type TermsFormParts,
} from '../../../platform/process-terms/form.ts';
import {
  dateTimeField,
  fieldset,
  moneyField,
  numberField,
  radioGroup,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import {
  ballotKinds,
  comparisons,
  completions,
  longestTitle,
  ownSatisfactions,
  tieBreaks,
  voterKinds,
  type TermsField,
  type TermsProblem,
} from '../budget-terms.ts';
import { ruleAnswers } from '../read-budget-form.ts';
import { budgetForm } from '../words/budget-form.ts';
import { common } from '../words/common.ts';
import { rules } from '../words/rules.ts';

/** It carries no key: title and lot tell a form that is sent twice. */
export interface BudgetFormParts extends Omit<TermsFormParts<TermsField, TermsProblem>, 'kind' | 'key'> {
  readonly kind: TermsFormParts['kind'] | 'imported';
}

interface Speaking extends Speaks<Parameters<ReturnType<typeof budgetForm>>[0], TermsField> {
  readonly locale: Locale;
  readonly parts: BudgetFormParts;
}

export function budgetFormPage(locale: Locale, parts: BudgetFormParts): Content {
  const t = budgetForm(locale);
  const speaking: Speaking = { t, locale, parts, of: fieldsOf(t, parts) };
  const { of } = speaking;
  const published = parts.kind === 'published' || parts.kind === 'imported';
  return termsForm(t, parts, {
    errors: Object.entries(parts.problems).map(([field, problem]) => ({ field, message: t(problem) })),
    body: [
      texts(speaking),
      !published &&
        fieldset({
          legend: t('money'),
          body: moneyField({
            ...of('amount'),
            label: t('amount'),
            hint: t('amountHint'),
            prefix: '$',
            required: true,
          }),
        }),
      parts.kind !== 'imported' && dates(speaking),
      !published && vote(speaking),
      published && reasonField(speaking),
    ],
  });
}

const texts = (speaking: Speaking): Content => {
  const { t, of, parts } = speaking;
  return [
    fieldset({
      legend: t('texts'),
      body: [
        titleField(speaking, longestTitle),
        textArea({ ...of('summary'), label: t('summary'), hint: t('summaryHint'), rows: 6 }),
        languageField(speaking),
        regionField(speaking, parts),
        topicField(speaking, parts, 'medium'),
      ],
    }),
    translationFields(speaking, longestTitle, textArea({ ...of('otherSummary'), label: t('otherSummary'), rows: 4 })),
  ];
};

const dates = ({ t, of, parts }: Speaking): Content =>
  fieldset({
    legend: t('dates'),
    hint: t('datesHint', { zone: parts.timeZone }),
    body: [
      dateTimeField({ ...of('ideasOpenAt'), label: t('ideasOpenAt'), hint: t('ideasOpenHint') }),
      dateTimeField({ ...of('ideasCloseAt'), label: t('ideasCloseAt') }),
      dateTimeField({ ...of('votingOpenAt'), label: t('votingOpenAt'), required: true }),
      dateTimeField({ ...of('votingCloseAt'), label: t('votingCloseAt'), required: true }),
    ],
  });

function vote(speaking: Speaking): Content {
  const { t, of, locale } = speaking;
  return [
    fieldset({
      legend: t('ballot'),
      body: [
        choiceField(speaking, 'voters', voterKinds),
        radioGroup({
          ...of('ballotType'),
          legend: t('ballotType'),
          options: ballotKinds.map((value) => ({
            value,
            label: common(locale)(`ballot.${value}`),
            hint: t(`ballot.${value}Hint`),
          })),
        }),
        numberField({ ...of('maxChoices'), label: t('maxChoices'), hint: t('maxChoicesHint'), min: 1, max: 1_000 }),
        numberField({ ...of('points'), label: t('points'), min: 1, max: 1_000 }),
      ],
    }),
    fieldset({ legend: t('count'), body: counting(speaking) }),
  ];
}

function counting({ t, of, locale }: Speaking): Content {
  const r = rules(locale);
  return [
    radioGroup({
      ...of('rule'),
      legend: t('counting'),
      options: ruleAnswers.map((value) =>
        value === 'greedy-no-skip'
          ? { value, label: `${r('rule.greedy.name')}, ${r('noSkip.name')}`, hint: r('noSkip.how') }
          : { value, label: r(`rule.${value}.name`), hint: r(`rule.${value}.how`) },
      ),
    }),
    radioGroup({
      ...of('satisfaction'),
      legend: t('satisfaction'),
      hint: t('satisfactionHint'),
      options: ownSatisfactions.map((value) => ({
        value,
        label: t(`satisfaction.${value}`),
        hint: `${r(`satisfaction.${value}.how`)} ${r('rule.greedy.short')}: ${r(`satisfaction.${value}.order`)}`,
      })),
    }),
    radioGroup({
      ...of('completion'),
      legend: t('completion'),
      hint: t('completionHint'),
      options: completions.map((value) => ({
        value,
        label: t(`completion.${value}`),
        hint: r(`completion.${value}.how`),
      })),
    }),
    radioGroup({
      ...of('comparison'),
      legend: t('comparison'),
      hint: t('comparisonHint'),
      options: [
        { value: '', label: t('comparison.none') },
        ...comparisons.map((value) => ({
          value,
          label: t(`comparison.${value}`),
          hint: r(`comparison.${value}.how`),
        })),
      ],
    }),
    numberField({
      ...of('minVotes'),
      label: t('minVotes'),
      hint: t('minVotesHint'),
      min: 1,
      max: 999_999,
    }),
    radioGroup({
      ...of('ties'),
      legend: t('ties'),
      options: tieBreaks.map((value) => ({ value, label: r(`ties.${value}.name`), hint: t(`ties.${value}Hint`) })),
    }),
    textField({
      ...of('seed'),
      label: t('seed'),
      hint: t('seedHint'),
      maxlength: 200,
      width: 'medium',
      spellcheck: false,
    }),
  ];
}
