/** A poll: one question as one survey put it to people, with what is known of how it was made. */
import type { Scope } from '../../platform/rights.ts';
import type { SlugRules } from '../../platform/slug.ts';

export const stakes = ['none-stated', 'has-stake', 'unknown'] as const;
/** Whether who paid for it gains by how it comes out. The same test for every side. */
export type Stake = (typeof stakes)[number];

export const modes = ['online', 'phone', 'automated-phone', 'text-message', 'mail', 'in-person'] as const;
export type Mode = (typeof modes)[number];

export const populations = ['adults', 'registered', 'likely', 'other'] as const;
/** Who was asked: all adults, registered voters, likely voters, or others described in words. */
export type Population = (typeof populations)[number];

export const sampleKinds = ['probability', 'non-probability', 'census'] as const;
/** Whether people were drawn by chance. */
export type SampleKind = (typeof sampleKinds)[number];

export const answerKinds = ['for', 'against', 'other', 'undecided', 'refused'] as const;
/** `for` and `against` as the question means it; several answers may be of one kind. */
export type AnswerKind = (typeof answerKinds)[number];

export interface Answer {
  readonly label: string;
  readonly kind: AnswerKind;
  /** In hundredths of a per cent of all who were asked: 5750 is 57.5 %. */
  readonly share: number;
}

/** What a source says of a poll. Null and '' stand for what it does not say. */
export interface PollFacts {
  /** Word for word; null where no source gives it. */
  readonly wording: string | null;
  readonly wordingLanguage: string;
  /** What was said or asked before that may matter. */
  readonly context: string;
  readonly pollster: string;
  readonly sponsor: string | null;
  readonly stake: Stake;
  readonly stakeNote: string;
  /** Several: people could answer by either. */
  readonly modes: readonly Mode[];
  /** In which languages people were asked. */
  readonly languages: string;
  readonly population: Population | null;
  readonly populationNote: string;
  /** Calendar days as YYYY-MM-DD, both inclusive. */
  readonly askedFrom: string;
  readonly askedUntil: string;
  readonly sampleSize: number | null;
  readonly designEffect: number | null;
  /** Half the published interval, in percentage points. */
  readonly margin: number | null;
  /** Whether the margin includes the design effect, or by which model it was computed. */
  readonly precision: string;
  readonly sampleKind: SampleKind | null;
  readonly frame: string;
  readonly recruitment: string;
  readonly weighting: string;
  readonly weightingSources: string;
  readonly quality: string;
  readonly processing: string;
  readonly limitations: string;
  /** What the registry adds, for example that a day was inferred. */
  readonly note: string;
  readonly answers: readonly Answer[];
  /** Whether `answers` are all there were. */
  readonly complete: boolean;
  /** Of the words above and of the labels. */
  readonly language: string;
  readonly sourceUrl: string;
  readonly sourceReadOn: string;
}

/** Those told in free words; '' where the source does not say. */
export const textFields = [
  'context',
  'stakeNote',
  'populationNote',
  'languages',
  'precision',
  'frame',
  'recruitment',
  'weighting',
  'weightingSources',
  'quality',
  'processing',
  'limitations',
  'note',
] as const satisfies readonly (keyof PollFacts)[];

/** Facts with the question they are put under, and why. */
export interface GroupedFacts extends PollFacts {
  readonly questionId: number;
  readonly questionReason: string;
}

/** Everything that a revision may change, in the order of the form. */
export const factFields = [
  'questionId',
  'questionReason',
  'wording',
  'wordingLanguage',
  'answers',
  'complete',
  'pollster',
  'sponsor',
  'stake',
  'modes',
  'population',
  'askedFrom',
  'askedUntil',
  'sampleSize',
  'margin',
  'designEffect',
  'sampleKind',
  ...textFields,
  'language',
  'sourceUrl',
  'sourceReadOn',
] as const satisfies readonly (keyof GroupedFacts)[];

/** As it stands now. */
export interface Poll extends GroupedFacts {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly hypothetical: boolean;
  readonly publishedAt: Date;
  readonly revision: number;
  /** When the revision was made. */
  readonly at: Date;
  readonly withdrawn: boolean;
  /** Why the revision was made; '' for the first. */
  readonly reason: string;
  readonly byRole: string | null;
}

export interface Question {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly topic: string | null;
  /** The measured thing: "Would vote to leave". */
  readonly title: string;
  readonly about: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly title?: string; readonly about?: string }>>;
  readonly hypothetical: boolean;
  readonly createdAt: Date;
}

/** Its name in the public log and in rights. */
export const processOf = (pollId: number): string => `poll:${pollId}`;

export const scopeOf = ({ regionId, id }: Pick<Poll, 'regionId' | 'id'>): Scope => ({
  regionId,
  process: processOf(id),
});

/** Pages of the room. */
export const pollSlugs: SlugRules = {
  kind: 'poll',
  reserved: ['new', 'import', 'export', 'questions', 'surveys', 'forecast'],
};
export const questionSlugs: SlugRules = { kind: 'question', reserved: ['new'] };

export const pathOf = ({ slug }: Pick<Poll, 'slug'>): string => `/polls/${slug}`;
export const questionPath = ({ slug }: Pick<Question, 'slug'>): string => `/polls/questions/${slug}`;

/** The part of everybody who gave an answer of this kind, from 0 to 1. */
export const shareOf = (answers: readonly Answer[], kind: AnswerKind): number =>
  answers.filter((answer) => answer.kind === kind).reduce((sum, { share }) => sum + share, 0) / 10_000;
