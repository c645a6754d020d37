/** The parts of the form of a poll: where it belongs, what was asked, who made it, how, and where it was published. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  checkboxGroup,
  dateField,
  fieldset,
  html,
  numberField,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { answerKinds, modes, populations, sampleKinds, stakes, type Question, type textFields } from '../poll.ts';
import { longestName, longestText, type PollField, type PollProblems } from '../read-poll.ts';
import { answerRows, type ShownPoll } from '../typed-poll.ts';
import { common } from '../words/common.ts';
import type { formWords } from '../words/form.ts';
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
}

/** A field by its name: what was typed and what is wrong with it. */
export interface Speaking {
  readonly locale: Locale;
  readonly t: ReturnType<typeof formWords>;
  readonly parts: PollFormParts;
  readonly of: (name: PollField) => { name: string; label: string; value: string; error?: string };
}

export const belongs = ({ t, of, parts, locale }: Speaking): Content =>
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

export const asked = (speaking: Speaking): Content => {
  const { t, of, parts } = speaking;
  return fieldset({
    legend: t('asked'),
    body: [
      textArea({ ...of('wording'), hint: t('wordingHint'), rows: 4, maxlength: longestText }),
      textField({ ...of('wordingLanguage'), hint: t('languageHint'), width: 'short', maxlength: 20 }),
      textArea({ ...of('context'), hint: t('contextHint'), rows: 2, maxlength: longestText }),
      fieldset({
        legend: t('answersTitle'),
        hint: t('answersHint'),
        body: answerRows.map((n) => answerRow(speaking, n)),
      }),
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
  return html`<div class="answer-row">
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

export const who = ({ t, of, parts, locale }: Speaking): Content =>
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

export const how = (speaking: Speaking): Content => {
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

export const source = ({ t, of }: Speaking): Content =>
  fieldset({
    legend: t('sourceTitle'),
    body: [
      textField({ ...of('sourceUrl'), type: 'url', maxlength: 2_000, required: true }),
      dateField({ ...of('sourceReadOn'), required: true }),
    ],
  });
