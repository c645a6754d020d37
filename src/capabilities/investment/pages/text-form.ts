/** The form in which an allocation is made, and in which its texts are changed. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  languageField,
  reasonField,
  regionField,
  titleField,
  topicField,
  translationFields,
} from '../../../platform/process-terms/fields.ts';
import { fieldsOf, namedProblems, termsForm, type TermsFormParts } from '../../../platform/process-terms/form.ts';
import { fieldset, moneyField, radioGroup, textArea, type Content } from '../../../platform/ui/index.ts';
import { regionLevels } from '../allocation.ts';
import { longestTitle, longestWhy, type TextField, type TextProblem } from '../allocation-texts.ts';
import { textForm } from '../words/form.ts';

const fieldOrder: readonly TextField[] = [
  'title',
  'why',
  'language',
  'region',
  'level',
  'topic',
  'sum',
  'otherTitle',
  'otherWhy',
  'reason',
];

export function textFormPage(locale: Locale, parts: TermsFormParts<TextField, TextProblem>): Content {
  const t = textForm(locale);
  const of = fieldsOf<TextField, TextProblem>(t, parts);
  const speaking = { t, of };
  const { kind } = parts;
  return termsForm(t, parts, {
    errors: namedProblems(t, parts.problems, (field) => t(field), fieldOrder),
    hidden: { key: parts.key },
    body: [
      fieldset({
        legend: t('texts'),
        body: [
          titleField(speaking, longestTitle),
          textArea({ ...of('why'), label: t('why'), hint: t('whyHint'), rows: 6, maxlength: longestWhy }),
          languageField(speaking),
          regionField(speaking, parts),
          kind !== 'published' &&
            radioGroup({
              ...of('level'),
              legend: t('level'),
              inline: true,
              options: regionLevels.map((value) => ({ value, label: t(`level.${value}`) })),
            }),
          kind !== 'published' && topicField(speaking, parts),
          kind === 'new' &&
            moneyField({ ...of('sum'), label: t('sum'), hint: t('sumHint'), prefix: '$', required: true }),
        ],
      }),
      translationFields(
        speaking,
        longestTitle,
        textArea({ ...of('otherWhy'), label: t('otherWhy'), rows: 4, maxlength: longestWhy }),
      ),
      kind === 'published' && reasonField(speaking),
    ],
  });
}
