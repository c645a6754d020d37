/** The form of a poll: registered, or corrected. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkbox,
  errorSummary,
  form,
  linkButton,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import { factFields } from '../poll.ts';
import type { PollField } from '../read-poll.ts';
import { formWords } from '../words/form.ts';
import { asked, belongs, how, source, who, type PollFormParts, type Speaking } from './poll-form-fields.ts';

const fieldOrder: readonly PollField[] = [
  'region',
  'question',
  ...factFields.filter((field) => field !== 'questionId'),
  'reason',
];

export function pollFormPage(locale: Locale, parts: PollFormParts): Content {
  const t = formWords(locale);
  const of: Speaking['of'] = (name) => {
    const problem = parts.problems[name];
    return {
      name,
      label: t(name),
      value: parts.shown.fields[name] ?? '',
      ...(problem === undefined ? {} : { error: t(problem) }),
    };
  };
  const speaking: Speaking = { locale, t, parts, of };
  const listed = fieldOrder.flatMap((field) => {
    const problem = parts.problems[field];
    if (problem === undefined) return [];
    return [{ field: field === 'answers' ? 'label1' : field, message: `${t(field)}: ${t(problem)}` }];
  });
  return [
    errorSummary({
      title: t('problemTitle'),
      errors: parts.problem === undefined ? listed : [{ message: parts.problem }],
    }),
    form({
      action: parts.action,
      label: t('formLabel'),
      ...(parts.kind === 'correct' ? { hidden: { revision: parts.shown.fields['revision'] ?? '' } } : {}),
      body: [
        belongs(speaking),
        asked(speaking),
        who(speaking),
        how(speaking),
        source(speaking),
        parts.kind === 'correct' && correction(speaking),
      ],
      buttons: [
        button({ label: parts.kind === 'new' ? t('register') : t('save') }),
        linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}

const correction = ({ t, of, parts }: Speaking): Content => [
  checkbox({
    name: 'withdrawn',
    label: t('withdrawn'),
    hint: t('withdrawnHint'),
    checked: parts.shown.fields['withdrawn'] === 'yes',
  }),
  textArea({ ...of('reason'), hint: t('reasonHint'), rows: 3, maxlength: 1_000, required: true }),
];
