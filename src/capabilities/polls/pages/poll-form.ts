/** The form of a poll: registered, or corrected. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkbox,
  checkboxGroup,
  dateField,
  errorSummary,
  fieldId,
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
import {
  answerKinds,
  factFields,
  modes,
  populations,
  sampleKinds,
  stakes,
  type Question,
  type textFields,
} from '../poll.ts';
import { longestName, longestText, type PollField, type PollProblems } from '../read-poll.ts';
import { answerRows, type ShownPoll } from '../typed-poll.ts';
import { common } from '../words/common.ts';
import { formWords } from '../words/form.ts';
import { questionName } from './poll-words.ts';

export interface PollFormParts {
  readonly action: string;
  /** Where the way back leads. */
  readonly back: string;
  readonly kind: 'new' | 'correct';
  readonly shown: ShownPoll;
  readonly problems: PollProblems;
  /** Stands above the form when no field is to blame. */
  readonly problem?: string | undefined;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly questions: readonly Question[];
  readonly key: string;
}

interface Speaking {
  readonly locale: Locale;
  readonly t: ReturnType<typeof formWords>;
  readonly parts: PollFormParts;
  readonly of: (name: PollField) => { name: string; label: string; value: string; error?: string };
}

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
      hidden: {
        key: parts.key,
        ...(parts.kind === 'correct' ? { revision: parts.shown.fields['revision'] ?? '' } : {}),
      },
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

const belongs = ({ t, of, parts, locale }: Speaking): Content =>
  fieldset({
    legend: t('belongs'),
    body: [
      parts.kind === 'new' &&
        selectField({
          ...of('region'),
          hint: t('regionHint'),
          placeholder: t('regionPlaceholder'),
          options: parts.regions.map(({ id, name }) => ({ value: id, label: name })),
          required: true,
        }),
      selectField({
        ...of('question'),
        hint: t('questionHint'),
        placeholder: t('questionPlaceholder'),
        options: parts.questions.map((question) => ({ value: question.slug, label: questionName(locale, question) })),
        width: 'full',
        required: true,
      }),
      textField({ ...of('questionReason'), hint: t('questionReasonHint'), maxlength: 1_000, required: true }),
    ],
  });

const asked = (speaking: Speaking): Content => {
  const { t, of, parts } = speaking;
  return fieldset({
    legend: t('asked'),
    body: [
      textArea({ ...of('wording'), hint: t('wordingHint'), rows: 4, maxlength: longestText }),
      textField({ ...of('wordingLanguage'), hint: t('languageHint'), width: 'short', maxlength: 20 }),
      textArea({ ...of('context'), hint: t('contextHint'), rows: 2, maxlength: longestText }),
      html`<div role="group" aria-labelledby="answers-title">
        <h3 id="answers-title">${t('answersTitle')}</h3>
        <p class="hint">${t('answersHint')}</p>
        ${answerRows.map((n) => answerRow(speaking, n))}
      </div>`,
      radioGroup({
        name: 'complete',
        legend: t('complete'),
        value: parts.shown.fields['complete'],
        ...(parts.problems.complete === undefined ? {} : { error: t(parts.problems.complete) }),
        options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`complete.${value}`) })),
      }),
    ],
  });
};

function answerRow({ t, parts, locale }: Speaking, n: number): Content {
  const value = (name: string): string => parts.shown.fields[`${name}${n}`] ?? '';
  const named = (label: string): Content => [html`<span class="visually-hidden">${t('answer', { n })}: </span>`, label];
  const error = n === 1 && parts.problems.answers !== undefined ? t(parts.problems.answers) : undefined;
  return html`<div class="answer-row" id="${fieldId(`answers-${n}`)}">
    ${textField({
      name: `label${n}`,
      label: named(t('label')),
      value: value('label'),
      maxlength: longestName,
      ...(error === undefined ? {} : { error }),
    })}
    ${numberField({ name: `share${n}`, label: named(t('share')), value: value('share'), suffix: '%', asText: true })}
    ${selectField({
      name: `kind${n}`,
      label: named(t('kind')),
      value: value('kind'),
      placeholder: t('kindPlaceholder'),
      options: answerKinds.map((kind) => ({ value: kind, label: common(locale)(`kind.${kind}`) })),
    })}
  </div>`;
}

const who = ({ t, of, parts, locale }: Speaking): Content =>
  fieldset({
    legend: t('who'),
    body: [
      textField({ ...of('pollster'), hint: t('pollsterHint'), maxlength: longestName, required: true }),
      textField({ ...of('sponsor'), hint: t('sponsorHint'), maxlength: longestName }),
      radioGroup({
        name: 'stake',
        legend: t('stake'),
        hint: t('stakeHint'),
        value: parts.shown.fields['stake'],
        ...(parts.problems.stake === undefined ? {} : { error: t(parts.problems.stake) }),
        options: stakes.map((value) => ({
          value,
          label: common(locale)(`stake.${value}`),
          hint: t(`stake.${value}Hint`),
        })),
      }),
      textField({ ...of('stakeNote'), hint: t('stakeNoteHint'), maxlength: longestText }),
    ],
  });

const how = (speaking: Speaking): Content => {
  const { t, of, parts, locale } = speaking;
  const words = (name: (typeof textFields)[number], hint?: Content): Content =>
    textArea({ ...of(name), hint, rows: 2, maxlength: longestText });
  return [
    fieldset({
      legend: t('how'),
      body: [
        dateField({ ...of('askedFrom'), required: true }),
        dateField({ ...of('askedUntil'), required: true }),
        checkboxGroup({
          name: 'modes',
          legend: t('modes'),
          values: parts.shown.modes,
          ...(parts.problems.modes === undefined ? {} : { error: t(parts.problems.modes) }),
          options: modes.map((value) => ({ value, label: common(locale)(`mode.${value}`) })),
        }),
        textField({ ...of('languages'), maxlength: longestText }),
        selectField({
          ...of('population'),
          placeholder: t('populationPlaceholder'),
          options: populations.map((value) => ({ value, label: common(locale)(`population.${value}`) })),
        }),
        textField({ ...of('populationNote'), maxlength: longestText }),
      ],
    }),
    fieldset({
      legend: t('sampleTitle'),
      body: [
        numberField({ ...of('sampleSize'), asText: true }),
        numberField({ ...of('margin'), asText: true }),
        numberField({ ...of('designEffect'), asText: true }),
        words('precision', t('precisionHint')),
        selectField({
          ...of('sampleKind'),
          placeholder: t('populationPlaceholder'),
          options: sampleKinds.map((value) => ({ value, label: common(locale)(`sampleKind.${value}`) })),
        }),
        words('frame', t('frameHint')),
        words('recruitment', t('recruitmentHint')),
        words('weighting', t('weightingHint')),
        words('weightingSources'),
        words('quality'),
        words('processing', t('processingHint')),
        words('limitations'),
        words('note', t('noteHint')),
        textField({ ...of('language'), hint: t('languageHint'), width: 'short', maxlength: 20 }),
      ],
    }),
  ];
};

const source = ({ t, of }: Speaking): Content =>
  fieldset({
    legend: t('sourceTitle'),
    body: [
      textField({ ...of('sourceUrl'), type: 'url', maxlength: 2_000, required: true }),
      dateField({ ...of('sourceReadOn'), required: true }),
    ],
  });

const correction = ({ t, of, parts }: Speaking): Content => [
  checkbox({
    name: 'withdrawn',
    label: t('withdrawn'),
    hint: t('withdrawnHint'),
    checked: parts.shown.fields['withdrawn'] === 'yes',
  }),
  textArea({ ...of('reason'), hint: t('reasonHint'), rows: 3, maxlength: 1_000, required: true }),
];
