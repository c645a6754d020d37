/** The fields with which one question is answered: radio buttons, checkboxes, a scale, places, a number or a text. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import {
  checkboxGroup,
  fieldId,
  html,
  icon,
  numberField,
  radioGroup,
  textArea,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { longestText, type Question } from '../question.ts';
import { questionIn } from '../question-in.ts';
import type { AnswerProblem } from '../read-answers.ts';
import { answerWords } from '../words/answer.ts';

export interface QuestionFieldParts {
  readonly question: Question;
  /** Places of the options in the order in which this reader sees them. */
  readonly order: readonly number[];
  /** From 1, as printed. */
  readonly place: number;
  /** All values of a field, as typed or as recorded. */
  readonly values: (field: string) => readonly string[];
  readonly problem?: AnswerProblem | undefined;
}

export const fieldOf = (question: Question): string => `q${question.number}`;

/** The sentence of a problem, with the question's own limits. */
export const problemSentence = (locale: Locale, question: Question, problem: AnswerProblem): string =>
  answerWords(locale)(problem, {
    most: question.most ?? 0,
    low: number(locale, question.low ?? 0),
    high: number(locale, question.high ?? 0),
  });

export function questionField(locale: Locale, parts: QuestionFieldParts): Html {
  const { question, place } = parts;
  const { language } = questionIn(question, locale);
  return html`<div class="survey-question" lang="${language === locale ? undefined : language}">
    <span class="survey-place" aria-hidden="true">${place}</span>
    <div class="survey-field">${fieldFor(locale, parts)}</div>
  </div>`;
}

function fieldFor(locale: Locale, { question, order, values, problem }: QuestionFieldParts): Content {
  const t = answerWords(locale);
  const { text, hint, options, lowLabel, highLabel } = questionIn(question, locale);
  const name = fieldOf(question);
  const ways = {
    single: '',
    several: question.most === null ? t('severalHint') : t('severalMost', { most: question.most }),
    scale: '',
    ranking: t('rankingHint'),
    number: t('numberHint'),
    text: t('textHint'),
  } as const;
  const hints = [hint, ways[question.kind], question.required ? '' : t('optional')]
    .filter((each) => each !== '')
    .join(' ');
  const error = problem === undefined ? {} : { error: problemSentence(locale, question, problem) };
  const shared = { name, hint: hints, required: question.required, ...error };
  const listed = order.map((option) => ({ value: String(option), label: options[option] ?? '' }));
  switch (question.kind) {
    case 'single':
      return radioGroup({ ...shared, legend: text, options: listed, value: values(name)[0] });
    case 'several':
      return checkboxGroup({ ...shared, legend: text, options: listed, values: values(name) });
    case 'scale':
      return scaleField({ ...shared, legend: text, question, lowLabel, highLabel, value: values(name)[0] });
    case 'ranking':
      return rankingField(locale, { ...shared, legend: text, order, options, values });
    case 'number':
      return numberField({ ...shared, label: text, value: values(name)[0] ?? '', asText: true, width: 'medium' });
    case 'text':
      return textArea({ ...shared, label: text, value: values(name)[0] ?? '', rows: 4, maxlength: longestText });
  }
}

interface GroupParts {
  readonly name: string;
  readonly legend: string;
  readonly hint: string;
  readonly required: boolean;
  readonly error?: string;
}

const group = ({ name, legend, hint, error }: GroupParts, kind: string, body: Content): Html => {
  const id = fieldId(name);
  const described = [hint !== '' && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return html`<fieldset
    class="field choices ${kind} ${error === undefined ? '' : 'field-wrong'}"
    ${described === '' ? '' : html`aria-describedby="${described}"`}
  >
    <legend>${legend}</legend>
    ${hint !== '' && html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${error !== undefined && html`<p class="field-error" id="${id}-error">${icon('error')}<span>${error}</span></p>`}
    ${body}
  </fieldset>`;
};

/** The ends in words, each step a button of its own; a screen reader hears an end's words with its number. */
function scaleField(
  parts: GroupParts & {
    readonly question: Question;
    readonly lowLabel: string;
    readonly highLabel: string;
    readonly value: string | undefined;
  },
): Html {
  const { name, question, lowLabel, highLabel, value, required } = parts;
  const [low, high] = [question.low ?? 1, question.high ?? 5];
  const steps = Array.from({ length: high - low + 1 }, (_, at) => low + at);
  const end = (step: number): string => (step === low ? lowLabel : step === high ? highLabel : '');
  return group(
    parts,
    'scale',
    html`<div class="scale-steps scale-of-${steps.length}">
        ${steps.map((step, at) => {
          const id = at === 0 ? fieldId(name) : `${fieldId(name)}-${at}`;
          return html`<div class="scale-step">
            <input
              type="radio"
              id="${id}"
              name="${name}"
              value="${step}"
              ${value === String(step) ? 'checked' : ''}
              ${required ? 'required' : ''}
            />
            <label for="${id}"
              >${step}${end(step) !== '' && html`<span class="visually-hidden">: ${end(step)}</span>`}</label
            >
          </div>`;
        })}
      </div>
      ${
        (lowLabel !== '' || highLabel !== '') &&
        html`<p class="scale-ends" aria-hidden="true">
          <span>${low}: ${lowLabel}</span><span>${high}: ${highLabel}</span>
        </p>`
      }`,
  );
}

function rankingField(
  locale: Locale,
  parts: GroupParts & {
    readonly order: readonly number[];
    readonly options: readonly string[];
    readonly values: (field: string) => readonly string[];
  },
): Html {
  const { name, order, options, values } = parts;
  const t = answerWords(locale);
  return group(
    parts,
    'ranking',
    html`<ul class="ranking-list">
      ${order.map((option, at) => {
        const field = `${name}-r${option}`;
        const id = at === 0 ? fieldId(name) : fieldId(field);
        const chosen = values(field)[0] ?? '';
        return html`<li>
          <select id="${id}" name="${field}" class="ranking-place">
            <option value="">${t('place')}</option>
            ${order.map((_, rank) => html`<option value="${rank + 1}" ${chosen === String(rank + 1) ? 'selected' : ''}>${rank + 1}</option>`)}
          </select>
          <label for="${id}">${options[option] ?? ''}</label>
        </li>`;
      })}
    </ul>`,
  );
}
