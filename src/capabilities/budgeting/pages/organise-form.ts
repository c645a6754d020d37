/** The form of a budget's terms: new, edited while a draft, or changed after publication (texts and dates only). */
import type { FieldProblems } from '../../../platform/http/forms.ts';
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  dateTimeField,
  errorSummary,
  fieldset,
  form,
  linkButton,
  moneyField,
  numberField,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import {
  ballotKinds,
  comparisons,
  completions,
  ownSatisfactions,
  tieBreaks,
  voterKinds,
  type TermsProblems,
} from '../budget-terms.ts';
import { ruleAnswers } from '../read-budget-form.ts';
import { budgetForm } from '../words/budget-form.ts';
import { common } from '../words/common.ts';
import { rules } from '../words/rules.ts';

export interface TermsFormParts {
  readonly action: string;
  /** Where the way back leads. */
  readonly back: string;
  readonly kind: 'new' | 'draft' | 'published' | 'imported';
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: TermsProblems;
  /** Stands above the form when no field is to blame. */
  readonly problem?: string | undefined;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly question: string }[];
  readonly timeZone: string;
}

/** A field by its name: its label, hint, what was typed and what is wrong with it. */
interface Speaking {
  readonly t: ReturnType<typeof budgetForm>;
  readonly locale: Locale;
  readonly parts: TermsFormParts;
  readonly of: (name: string) => { name: string; value: string; error?: string };
}

export function termsForm(locale: Locale, parts: TermsFormParts): Content {
  const t = budgetForm(locale);
  const errors = parts.problems as FieldProblems;
  const message = (name: string): string | undefined => {
    const key = errors[name];
    return key === undefined ? undefined : t(key as Parameters<typeof t>[0]);
  };
  const of: Speaking['of'] = (name) => {
    const error = message(name);
    return { name, value: parts.typed[name] ?? '', ...(error === undefined ? {} : { error }) };
  };
  const speaking: Speaking = { t, locale, parts, of };
  const listed = Object.keys(errors).map((field) => ({ field, message: message(field) ?? '' }));
  const published = parts.kind === 'published' || parts.kind === 'imported';
  return [
    errorSummary({
      title: t('problemTitle'),
      body: t('problemBody'),
      errors: parts.problem === undefined ? listed : [{ message: parts.problem }],
    }),
    form({
      action: parts.action,
      label: t('formLabel'),
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
        published && textArea({ ...of('reason'), label: t('reason'), hint: t('reasonHint'), rows: 3, required: true }),
      ],
      buttons: [
        button({ label: parts.kind === 'new' ? t('create') : t('save') }),
        linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}

const languages = locales.map((value) => ({ value, label: localeNames[value] }));

const texts = ({ t, of, parts }: Speaking): Content => [
  fieldset({
    legend: t('texts'),
    body: [
      textField({ ...of('title'), label: t('title'), hint: t('titleHint'), required: true, maxlength: 120 }),
      textArea({ ...of('summary'), label: t('summary'), hint: t('summaryHint'), rows: 6 }),
      selectField({ ...of('language'), label: t('language'), options: languages, width: 'short' }),
      parts.kind === 'new' &&
        selectField({
          ...of('region'),
          label: t('region'),
          hint: t('regionHint'),
          placeholder: t('regionPlaceholder'),
          options: parts.regions.map(({ id, name }) => ({ value: id, label: name })),
          required: true,
        }),
      parts.topics.length > 0 &&
        selectField({
          ...of('topic'),
          label: t('topic'),
          hint: t('topicHint'),
          placeholder: t('topicPlaceholder'),
          options: parts.topics.map(({ id, question }) => ({ value: id, label: question })),
        }),
    ],
  }),
  fieldset({
    legend: t('otherLanguage'),
    hint: t('otherLanguageHint'),
    body: [
      textField({ ...of('otherTitle'), label: t('otherTitle'), maxlength: 120 }),
      textArea({ ...of('otherSummary'), label: t('otherSummary'), rows: 4 }),
    ],
  }),
];

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
        radioGroup({
          ...of('voters'),
          legend: t('voters'),
          options: voterKinds.map((value) => ({ value, label: t(`voters.${value}`), hint: t(`voters.${value}Hint`) })),
        }),
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
