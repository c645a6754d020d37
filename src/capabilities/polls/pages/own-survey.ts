/** Confirming that a question of a survey becomes a poll: what is taken over, and what the organiser has to say. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dayRange, number } from '../../../platform/i18n/format.ts';
import {
  button,
  errorSummary,
  fieldset,
  form,
  html,
  linkButton,
  notice,
  radioGroup,
  section,
  selectField,
  summaryList,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { SurveyFacts } from '../own-survey.ts';
import { answerKinds, stakes, type Question } from '../poll.ts';
import { longestText, mostAnswers, type PollField, type PollProblems } from '../read-poll.ts';
import { common } from '../words/common.ts';
import { formWords } from '../words/form.ts';
import { ownSurveyWords } from '../words/own-survey.ts';
import { inOwn, questionName, shareText } from './poll-words.ts';

export interface OwnSurveyParts {
  readonly action: string;
  /** The path of the survey. */
  readonly back: string;
  readonly facts: SurveyFacts;
  readonly questions: readonly Question[];
  /** Whether the visitor may register it. */
  readonly may: boolean;
  /** The poll it was registered as. */
  readonly registered: string | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: PollProblems;
}

/** In the order of the form. */
const fields = [
  'region',
  'question',
  'questionReason',
  'answers',
  'stake',
  'stakeNote',
] as const satisfies readonly PollField[];

export function ownSurveyPage(locale: Locale, parts: OwnSurveyParts): Content {
  const [t, f] = [ownSurveyWords(locale), formWords(locale)];
  const { facts, registered, back } = parts;
  const shut = whyShut(locale, parts);
  return [
    errorSummary({
      title: f('problemTitle'),
      errors: fields.flatMap((field) => {
        const problem = parts.problems[field];
        if (problem === undefined) return [];
        return [{ field: field === 'answers' ? 'kind1' : field, message: `${f(field)}: ${f(problem)}` }];
      }),
    }),
    shut ?? notice({ kind: 'info', title: t('volunteersTitle'), body: t('volunteersBody') }),
    registered === undefined && section({ title: t('takenOver'), body: taken(locale, facts) }),
    shut === undefined
      ? confirmation(locale, parts)
      : html`<div class="actions">
          ${
            registered === undefined
              ? linkButton({ href: back, label: t('back'), kind: 'secondary' })
              : linkButton({ href: `/polls/${registered}`, label: t('toPoll') })
          }
        </div>`,
  ];
}

function whyShut(locale: Locale, { registered, may, facts, questions }: OwnSurveyParts): Content | undefined {
  const t = ownSurveyWords(locale);
  if (registered !== undefined) return notice({ kind: 'success', title: t('alreadyTitle'), body: t('alreadyBody') });
  if (!may) return notice({ kind: 'warning', body: t('elsewhere') });
  if (facts.answers.length > mostAnswers)
    return notice({ kind: 'warning', title: t('tooManyTitle'), body: t('tooManyBody', { n: mostAnswers }) });
  return questions.length === 0
    ? notice({ kind: 'warning', body: html`<a href="/polls/questions/new">${formWords(locale)('noQuestionsYet')}</a>` })
    : undefined;
}

function taken(locale: Locale, facts: SurveyFacts): Content {
  const t = ownSurveyWords(locale);
  const effect = facts.designEffect;
  return summaryList([
    { term: t('wording'), value: inOwn(locale, facts.wording ?? '', facts.wordingLanguage) },
    { term: t('dates'), value: dayRange(locale, facts.askedFrom, facts.askedUntil) },
    { term: t('size'), value: number(locale, facts.sampleSize ?? 0) },
    {
      term: t('figures'),
      value: effect === null ? t('figures.raw') : t('figures.weighted', { effect: number(locale, effect, 2) }),
    },
  ]);
}

function confirmation(locale: Locale, { action, back, facts, questions, typed, problems }: OwnSurveyParts): Content {
  const [t, f, c] = [ownSurveyWords(locale), formWords(locale), common(locale)];
  const of = (name: 'question' | 'questionReason' | 'stakeNote') => {
    const problem = problems[name];
    return {
      name,
      label: f(name),
      value: typed[name] ?? '',
      ...(problem === undefined ? {} : { error: f(problem) }),
    };
  };
  return form({
    action,
    label: t('title'),
    body: [
      selectField({
        ...of('question'),
        hint: f('questionHint'),
        placeholder: f('questionPlaceholder'),
        options: questions.map((question) => ({ value: question.slug, label: questionName(locale, question) })),
        width: 'full',
        required: true,
      }),
      textArea({ ...of('questionReason'), hint: f('questionReasonHint'), rows: 2, maxlength: 1_000, required: true }),
      fieldset({
        legend: t('countsAs'),
        hint: t('countsAsHint'),
        body: facts.answers.map(({ label, share }, at) =>
          selectField({
            name: `kind${at + 1}`,
            label: html`${inOwn(locale, label, facts.language)} (${shareText(locale, share)})`,
            value: typed[`kind${at + 1}`] ?? '',
            placeholder: f('kindPlaceholder'),
            options: answerKinds.map((kind) => ({ value: kind, label: c(`kind.${kind}`) })),
            ...(problems.answers === undefined || typed[`kind${at + 1}`] ? {} : { error: f(problems.answers) }),
          }),
        ),
      }),
      radioGroup({
        name: 'stake',
        legend: f('stake'),
        hint: f('stakeHint'),
        value: typed['stake'],
        ...(problems.stake === undefined ? {} : { error: f(problems.stake) }),
        options: stakes.map((value) => ({ value, label: c(`stake.${value}`), hint: f(`stake.${value}Hint`) })),
      }),
      textField({ ...of('stakeNote'), hint: f('stakeNoteHint'), maxlength: longestText }),
    ],
    buttons: [button({ label: f('register') }), linkButton({ href: back, label: f('cancel'), kind: 'quiet' })],
  });
}
