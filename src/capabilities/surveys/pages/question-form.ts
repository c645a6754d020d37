/** The form of one question. Every kind's fields are there, because a page without scripts cannot change; those of other kinds are not kept. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkbox,
  errorSummary,
  fieldset,
  form,
  linkButton,
  numberField,
  radioGroup,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { questionKinds, scales, type Scale } from '../question.ts';
import {
  longestHint,
  longestOption,
  longestQuestion,
  type QuestionField,
  type QuestionProblems,
} from '../read-question-form.ts';
import { common } from '../words/common.ts';
import { organiseWords } from '../words/organise.ts';

export interface QuestionFormParts {
  readonly action: string;
  readonly back: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: QuestionProblems;
  readonly problem?: string | undefined;
}

const fieldOrder: readonly QuestionField[] = [
  'text',
  'hint',
  'kind',
  'options',
  'most',
  'lowLabel',
  'highLabel',
  'low',
  'high',
  'otherText',
  'otherHint',
  'otherOptions',
  'otherLowLabel',
  'otherHighLabel',
];

export function questionFormPage(locale: Locale, parts: QuestionFormParts): Content {
  const t = organiseWords(locale);
  const of = (name: QuestionField | 'required' | 'scale'): { name: string; value: string; error?: string } => {
    const problem = parts.problems[name as QuestionField];
    return { name, value: parts.typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };
  const ticked = (name: string): boolean => parts.typed[name] === 'yes';
  const label = (field: QuestionField): string => t(field === 'otherOptions' ? 'otherOptionsLabel' : field);
  const errors = fieldOrder.flatMap((field) => {
    const problem = parts.problems[field];
    return problem === undefined ? [] : [{ field, message: `${label(field)}: ${t(problem)}` }];
  });
  return [
    errorSummary({
      title: t('problemTitle'),
      body: t('problemBody'),
      errors: parts.problem === undefined ? errors : [{ message: parts.problem }],
    }),
    form({
      action: parts.action,
      label: t('newQuestion'),
      body: [
        fieldset({
          legend: t('wording'),
          body: [
            textArea({ ...of('text'), label: t('text'), rows: 2, required: true, maxlength: longestQuestion }),
            textArea({ ...of('hint'), label: t('hint'), rows: 2, maxlength: longestHint }),
            radioGroup({
              ...of('kind'),
              legend: t('kind'),
              options: questionKinds.map((value) => ({
                value,
                label: common(locale)(`kind.${value}`),
                hint: t(`kind.${value}Hint`),
              })),
            }),
            radioGroup({
              ...of('required'),
              legend: t('required'),
              inline: true,
              options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`required.${value}`) })),
            }),
          ],
        }),
        fieldset({
          legend: t('answers'),
          hint: t('answersHint'),
          body: [
            textArea({ ...of('options'), label: t('options'), hint: t('optionsHint'), rows: 7 }),
            checkbox({ name: 'rotated', label: t('rotated'), hint: t('rotatedHint'), checked: ticked('rotated') }),
            checkbox({
              name: 'keepsLast',
              label: t('keepsLast'),
              hint: t('keepsLastHint'),
              checked: ticked('keepsLast'),
            }),
            numberField({ ...of('most'), label: t('most'), asText: true }),
          ],
        }),
        fieldset({
          legend: t('scaleTitle'),
          hint: t('scaleHint'),
          body: [
            radioGroup({
              ...of('scale'),
              legend: t('scale'),
              inline: true,
              options: (Object.keys(scales) as Scale[]).map((value) => ({ value, label: t(`scale.${value}`) })),
            }),
            textField({ ...of('lowLabel'), label: t('lowLabel'), maxlength: longestOption, width: 'medium' }),
            textField({ ...of('highLabel'), label: t('highLabel'), maxlength: longestOption, width: 'medium' }),
          ],
        }),
        fieldset({
          legend: t('limits'),
          hint: t('limitsHint'),
          body: [
            numberField({ ...of('low'), label: t('low'), asText: true }),
            numberField({ ...of('high'), label: t('high'), asText: true }),
          ],
        }),
        fieldset({
          legend: t('otherLanguage'),
          hint: t('otherLanguageHint'),
          body: [
            textArea({ ...of('otherText'), label: t('otherText'), rows: 2, maxlength: longestQuestion }),
            textArea({ ...of('otherHint'), label: t('otherHint'), rows: 2, maxlength: longestHint }),
            textArea({ ...of('otherOptions'), label: t('otherOptionsLabel'), rows: 7 }),
            textField({ ...of('otherLowLabel'), label: t('otherLowLabel'), maxlength: longestOption, width: 'medium' }),
            textField({
              ...of('otherHighLabel'),
              label: t('otherHighLabel'),
              maxlength: longestOption,
              width: 'medium',
            }),
          ],
        }),
      ],
      buttons: [
        button({ label: t('save') }),
        button({ label: t('saveMore'), kind: 'secondary', name: 'then', value: 'another' }),
        linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}
