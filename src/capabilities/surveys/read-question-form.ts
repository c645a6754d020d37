/** One question as an organiser typed it: options one a line, translations in the same order. Pure. */
import type { Submitted } from '../../platform/http/forms.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import {
  hasOptions,
  largestNumber,
  questionKinds,
  scales,
  type QuestionKind,
  type QuestionTexts,
  type Scale,
} from './question.ts';
import type { NewQuestion } from './store/questions.ts';

export const longestQuestion = 500;
export const longestHint = 500;
export const longestOption = 200;
export const mostOptions = 30;
/** Nobody can rank more with care. */
export const mostRanked = 10;

export type QuestionProblem =
  | 'textMissing'
  | 'textLong'
  | 'hintLong'
  | 'kindMissing'
  | 'optionsFew'
  | 'optionsMany'
  | 'optionLong'
  | 'optionTwice'
  | 'rankedMany'
  | 'mostUnreadable'
  | 'limitUnreadable'
  | 'limitsCrossed'
  | 'otherTextMissing'
  | 'otherOptions';

export type QuestionField =
  | 'kind'
  | 'text'
  | 'hint'
  | 'options'
  | 'most'
  | 'low'
  | 'high'
  | 'lowLabel'
  | 'highLabel'
  | 'otherText'
  | 'otherHint'
  | 'otherOptions'
  | 'otherLowLabel'
  | 'otherHighLabel';

export type QuestionProblems = Partial<Record<QuestionField, QuestionProblem>>;

type Typed = Pick<Submitted, 'text'>;

const lines = (text: string): readonly string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `second`: the language into which it may be translated. */
export function readQuestionForm(form: Typed, second: string): Result<NewQuestion, QuestionProblems> {
  const problems: QuestionProblems = {};
  const kind = form.text('kind') as QuestionKind;
  if (!questionKinds.includes(kind)) return err({ kind: 'kindMissing' });
  const takesOptions = hasOptions({ kind });
  const texts = readTexts(form, '', takesOptions, kind);
  checkTexts(texts, kind, problems);
  const [low, high] = kind === 'scale' ? scaleOf(form) : kind === 'number' ? readLimits(form, problems) : [null, null];
  const other = readTexts(form, 'other', takesOptions, kind);
  const translated = Object.values(other).some((text) => text.length > 0);
  if (translated) checkOther(other, texts, problems);
  const rotated = takesOptions && form.text('rotated') === 'yes';
  const most = kind === 'several' ? readMost(form, texts.options.length, problems) : null;
  if (Object.keys(problems).length > 0) return err(problems);
  return ok({
    kind,
    ...texts,
    required: form.text('required') === 'yes',
    rotated,
    keepsLast: rotated && form.text('keepsLast') === 'yes',
    most,
    low,
    high,
    translations: translated ? { [second]: other } : {},
  });
}

/** What does not belong to the kind is dropped, whatever was typed there before the kind was changed. */
function readTexts(form: Typed, prefix: '' | 'other', takesOptions: boolean, kind: QuestionKind): QuestionTexts {
  const field = (name: string): string =>
    form.text(prefix === '' ? name : `${prefix}${name[0]!.toUpperCase()}${name.slice(1)}`);
  return {
    text: field('text').trim(),
    hint: field('hint').trim(),
    options: takesOptions ? lines(field('options')) : [],
    lowLabel: kind === 'scale' ? field('lowLabel').trim() : '',
    highLabel: kind === 'scale' ? field('highLabel').trim() : '',
  };
}

function checkTexts(
  { text, hint, options, lowLabel, highLabel }: QuestionTexts,
  kind: QuestionKind,
  problems: QuestionProblems,
): void {
  if (text === '') problems.text = 'textMissing';
  else if (text.length > longestQuestion) problems.text = 'textLong';
  if (hint.length > longestHint) problems.hint = 'hintLong';
  if (lowLabel.length > longestOption) problems.lowLabel = 'optionLong';
  if (highLabel.length > longestOption) problems.highLabel = 'optionLong';
  if (!hasOptions({ kind })) return;
  if (options.length < 2) problems.options = 'optionsFew';
  else if (options.length > mostOptions) problems.options = 'optionsMany';
  else if (kind === 'ranking' && options.length > mostRanked) problems.options = 'rankedMany';
  else if (options.some((option) => option.length > longestOption)) problems.options = 'optionLong';
  else if (new Set(options).size < options.length) problems.options = 'optionTwice';
}

/** Whoever reads the other language must find the whole question there. */
function checkOther(other: QuestionTexts, own: QuestionTexts, problems: QuestionProblems): void {
  if (other.text === '') problems.otherText = 'otherTextMissing';
  else if (other.text.length > longestQuestion) problems.otherText = 'textLong';
  if (other.hint.length > longestHint) problems.otherHint = 'hintLong';
  if (other.lowLabel.length > longestOption) problems.otherLowLabel = 'optionLong';
  if (other.highLabel.length > longestOption) problems.otherHighLabel = 'optionLong';
  if (other.options.length !== own.options.length) problems.otherOptions = 'otherOptions';
  else if (other.options.some((option) => option.length > longestOption)) problems.otherOptions = 'optionLong';
}

const scaleOf = (form: Typed): readonly [number, number] =>
  scales[Object.hasOwn(scales, form.text('scale')) ? (form.text('scale') as Scale) : '1-5'];

function readLimits(form: Typed, problems: QuestionProblems): readonly [number | null, number | null] {
  const [low, high] = (['low', 'high'] as const).map((field) => {
    const typed = form.text(field).replace(/[,\s]/g, '');
    if (typed === '') return null;
    const value = /^-?\d{1,10}$/.test(typed) ? Number(typed) : NaN;
    if (Math.abs(value) <= largestNumber) return value;
    problems[field] = 'limitUnreadable';
    return null;
  }) as [number | null, number | null];
  if (low !== null && high !== null && low >= high) problems.high = 'limitsCrossed';
  return [low, high];
}

/** Empty: as many as one likes. */
function readMost(form: Typed, options: number, problems: QuestionProblems): number | null {
  const typed = form.text('most').trim();
  if (typed === '') return null;
  const most = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (most >= 1 && most <= Math.max(1, options)) return most;
  problems.most = 'mostUnreadable';
  return null;
}
