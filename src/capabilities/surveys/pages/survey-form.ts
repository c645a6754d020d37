/** The form in which an organiser sets the terms of a survey. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  dateTimeField,
  errorSummary,
  fieldset,
  form,
  html,
  linkButton,
  numberField,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { ageGroups } from '../age-groups.ts';
import { regionLevels, showsResults } from '../survey.ts';
import { longestSource, longestTitle, type TermsField, type TermsProblems } from '../survey-terms.ts';
import { common } from '../words/common.ts';
import { surveyForm } from '../words/form.ts';

export interface SurveyFormParts {
  readonly action: string;
  /** Where the way back leads. */
  readonly back: string;
  readonly kind: 'new' | 'draft' | 'published';
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: TermsProblems;
  /** Stands above the form when no field is to blame. */
  readonly problem?: string | undefined;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly question: string }[];
  readonly timeZone: string;
  /** A double submit of a new form is one survey. */
  readonly key: string;
}

interface Speaking {
  readonly locale: Locale;
  readonly t: ReturnType<typeof surveyForm>;
  readonly parts: SurveyFormParts;
  /** A field by its name: what was typed and what is wrong with it. */
  readonly of: (name: TermsField) => { name: string; value: string; error?: string };
}

const peopleFields = ageGroups.map((_, at): TermsField => `people${at}`);

const fieldOrder: readonly TermsField[] = [
  'title',
  'introduction',
  'language',
  'region',
  'topic',
  'otherTitle',
  'otherIntroduction',
  'opensAt',
  'closesAt',
  'regionKind',
  'results',
  'asksAge',
  ...peopleFields,
  'ageSource',
  'reason',
];

export function surveyFormPage(locale: Locale, parts: SurveyFormParts): Content {
  const t = surveyForm(locale);
  const of: Speaking['of'] = (name) => {
    const problem = parts.problems[name];
    return { name, value: parts.typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };
  const speaking: Speaking = { locale, t, parts, of };
  const listed = fieldOrder.flatMap((field) => {
    const problem = parts.problems[field];
    return problem === undefined ? [] : [{ field, message: `${labelOf(speaking, field)}: ${t(problem)}` }];
  });
  const published = parts.kind === 'published';
  return [
    errorSummary({
      title: t('problemTitle'),
      body: t('problemBody'),
      errors: parts.problem === undefined ? listed : [{ message: parts.problem }],
    }),
    form({
      action: parts.action,
      label: t('formLabel'),
      hidden: { key: parts.key },
      body: [
        texts(speaking),
        dates(speaking),
        !published && sorting(speaking),
        !published && ages(speaking),
        published && textArea({ ...of('reason'), label: t('reason'), hint: t('reasonHint'), rows: 3, required: true }),
      ],
      buttons: [
        button({ label: parts.kind === 'new' ? t('create') : t('save') }),
        linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}

function labelOf({ locale, t }: Speaking, field: TermsField): string {
  const at = peopleFields.indexOf(field);
  return at >= 0
    ? t('people', { age: common(locale)(`age.${ageGroups[at]!}`) })
    : t(field as Exclude<TermsField, `people${number}`>);
}

const languages = locales.map((value) => ({ value, label: localeNames[value] }));

const texts = ({ t, of, parts }: Speaking): Content => [
  fieldset({
    legend: t('texts'),
    body: [
      textField({ ...of('title'), label: t('title'), hint: t('titleHint'), required: true, maxlength: longestTitle }),
      textArea({ ...of('introduction'), label: t('introduction'), hint: t('introductionHint'), rows: 6 }),
      parts.kind !== 'published' &&
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
          width: 'full',
        }),
    ],
  }),
  fieldset({
    legend: t('otherLanguage'),
    hint: t('otherLanguageHint'),
    body: [
      textField({ ...of('otherTitle'), label: t('otherTitle'), maxlength: longestTitle }),
      textArea({ ...of('otherIntroduction'), label: t('otherIntroduction'), rows: 4 }),
    ],
  }),
];

const dates = ({ t, of, parts }: Speaking): Content =>
  fieldset({
    legend: t('dates'),
    hint: t('datesHint', { zone: parts.timeZone }),
    body: [
      dateTimeField({ ...of('opensAt'), label: t('opensAt'), required: true }),
      dateTimeField({ ...of('closesAt'), label: t('closesAt'), required: true }),
    ],
  });

const sorting = ({ t, of }: Speaking): Content =>
  fieldset({
    legend: t('sorting'),
    body: [
      radioGroup({
        ...of('regionKind'),
        legend: t('regionKind'),
        hint: t('regionKindHint'),
        inline: true,
        options: regionLevels.map((value) => ({ value, label: t(`regionKind.${value}`) })),
      }),
      radioGroup({
        ...of('results'),
        legend: t('results'),
        options: showsResults.map((value) => ({
          value,
          label: t(`results.${value}`),
          hint: t(`results.${value}Hint`),
        })),
      }),
      radioGroup({
        ...of('asksAge'),
        legend: t('asksAge'),
        options: (['yes', 'no'] as const).map((value) => ({
          value,
          label: t(`asksAge.${value}`),
          hint: t(`asksAge.${value}Hint`),
        })),
      }),
    ],
  });

const ages = (speaking: Speaking): Content => {
  const { t, of } = speaking;
  return fieldset({
    legend: t('ages'),
    hint: t('agesHint'),
    body: [
      html`<div class="survey-ages">
        ${peopleFields.map((field) => numberField({ ...of(field), label: labelOf(speaking, field), asText: true, width: 'medium' }))}
      </div>`,
      textField({ ...of('ageSource'), label: t('ageSource'), maxlength: longestSource }),
    ],
  });
};
