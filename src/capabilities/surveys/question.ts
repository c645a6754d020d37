/** Questions of a survey, and what an answer to each is. */

export const questionKinds = ['single', 'several', 'scale', 'ranking', 'number', 'text'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** The scales an organiser can choose, by their ends. */
export const scales = { '1-5': [1, 5], '1-7': [1, 7], '0-10': [0, 10] } as const;
export type Scale = keyof typeof scales;

export interface QuestionTexts {
  readonly text: string;
  readonly hint: string;
  readonly options: readonly string[];
  readonly lowLabel: string;
  readonly highLabel: string;
}

export interface Question extends QuestionTexts {
  /** Stays the same when questions change places. */
  readonly number: number;
  readonly position: number;
  readonly kind: QuestionKind;
  readonly required: boolean;
  /** Each respondent sees the options in an order of their own. */
  readonly rotated: boolean;
  /** With `rotated`: the last option ("something else", "I do not know") stays last. */
  readonly keepsLast: boolean;
  /** several: at most so many options. */
  readonly most: number | null;
  /** scale: its ends. number: its limits, or none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly language: string;
  readonly translations: Readonly<Record<string, Partial<QuestionTexts>>>;
}

/**
 * Options are named by their place in `options`, from 0. single: one. several: some, in their own order. ranking: all, best
 * first. scale and number: a whole number. text: what was written.
 */
export type Answer = number | readonly number[] | string;

/** By number of the question; questions that were left out are missing. */
export type Answers = Readonly<Record<string, Answer>>;

export const hasOptions = ({ kind }: Pick<Question, 'kind'>): boolean =>
  kind === 'single' || kind === 'several' || kind === 'ranking';

export const longestText = 2_000;
/** Numbers beyond this are typing errors, and no table of ours could show them. */
export const largestNumber = 1_000_000_000;
