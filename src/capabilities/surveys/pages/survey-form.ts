/** The form in which an organiser sets the terms of a survey. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  choiceField,
  languageField,
  periodFields,
  reasonField,
  regionField,
  regionKindField,
  titleField,
  topicField,
  translationFields,
} from '../../../platform/process-terms/fields.ts';
import {
  fieldsOf,
  namedProblems,
  termsForm,
  type Speaking as Speaks,
  type TermsFormParts,
} from '../../../platform/process-terms/form.ts';
import { fieldset, html, numberField, textArea, textField, type Content } from '../../../platform/ui/index.ts';
import { ageGroups } from '../age-groups.ts';
import { regionLevels, showsResults } from '../survey.ts';
import { longestSource, longestTitle, type TermsField, type TermsProblem } from '../survey-terms.ts';
import { common } from '../words/common.ts';
import { surveyForm } from '../words/form.ts';

type SurveyFormParts = TermsFormParts<TermsField, TermsProblem>;

interface Speaking extends Speaks<Parameters<ReturnType<typeof surveyForm>>[0], TermsField> {
  readonly locale: Locale;
  readonly parts: SurveyFormParts;
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
  const speaking: Speaking = { locale, t, parts, of: fieldsOf(t, parts) };
  const published = parts.kind === 'published';
  return termsForm(t, parts, {
    errors: namedProblems(t, parts.problems, (field) => labelOf(speaking, field), fieldOrder),
    hidden: { key: parts.key },
    body: [
      texts(speaking),
      periodFields(speaking, parts),
      !published && sorting(speaking),
      !published && ages(speaking),
      published && reasonField(speaking),
    ],
  });
}

function labelOf({ locale, t }: Speaking, field: TermsField): string {
  const at = peopleFields.indexOf(field);
  return at >= 0
    ? t('people', { age: common(locale)(`age.${ageGroups[at]!}`) })
    : t(field as Exclude<TermsField, `people${number}`>);
}

const texts = (speaking: Speaking): Content => {
  const { t, of, parts } = speaking;
  return [
    fieldset({
      legend: t('texts'),
      body: [
        titleField(speaking, longestTitle),
        textArea({ ...of('introduction'), label: t('introduction'), hint: t('introductionHint'), rows: 6 }),
        parts.kind !== 'published' && languageField(speaking),
        regionField(speaking, parts),
        parts.kind !== 'published' && topicField(speaking, parts),
      ],
    }),
    translationFields(
      speaking,
      longestTitle,
      textArea({ ...of('otherIntroduction'), label: t('otherIntroduction'), rows: 4 }),
    ),
  ];
};

const sorting = (speaking: Speaking): Content =>
  fieldset({
    legend: speaking.t('sorting'),
    body: [
      regionKindField(speaking, regionLevels, speaking.t('regionKindHint')),
      choiceField(speaking, 'results', showsResults),
      choiceField(speaking, 'asksAge', ['yes', 'no']),
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
