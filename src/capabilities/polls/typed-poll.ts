/** A browser's form as typed fields, and a poll as the fields that its form shows. */
import type { Submitted } from '../../platform/http/forms.ts';
import { textFields, type GroupedFacts, type Poll } from './poll.ts';
import { mostAnswers, type TypedAnswer, type TypedPoll } from './read-poll.ts';
import { writeShare } from './typed-figures.ts';

export const answerRows: readonly number[] = Array.from({ length: mostAnswers }, (_, at) => at + 1);

export const typedPoll = (form: Pick<Submitted, 'text' | 'all'>): TypedPoll => ({
  text: (field) => form.text(field),
  modes: form.all('modes'),
  answers: answerRows.map((n) => ({
    label: form.text(`label${n}`),
    kind: form.text(`kind${n}`),
    share: form.text(`share${n}`),
  })),
});

/** What stands in the fields of a form, by name; choices of several are in `modes`. */
export interface ShownPoll {
  readonly fields: Readonly<Record<string, string>>;
  readonly modes: readonly string[];
}

export const shownPoll = (poll: Poll, questionSlug: string): ShownPoll => ({
  fields: {
    ...plainFields(poll),
    question: questionSlug,
    revision: String(poll.revision),
    withdrawn: poll.withdrawn ? 'yes' : '',
    ...Object.fromEntries(typedAnswers(poll).flatMap((answer, at) => answerFields(answer, at + 1))),
  },
  modes: poll.modes,
});

const answerFields = ({ label, kind, share }: TypedAnswer, n: number): readonly [string, string][] => [
  [`label${n}`, label],
  [`kind${n}`, kind],
  [`share${n}`, share],
];

export const typedAnswers = ({ answers }: Pick<GroupedFacts, 'answers'>): readonly TypedAnswer[] =>
  answers.map(({ label, kind, share }) => ({ label, kind, share: writeShare(share) }));

const plainFields = (facts: GroupedFacts): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(textFields.map((field) => [field, facts[field]])),
  sampleKind: facts.sampleKind ?? '',
  questionReason: facts.questionReason,
  wording: facts.wording ?? '',
  wordingLanguage: facts.wordingLanguage,
  pollster: facts.pollster,
  sponsor: facts.sponsor ?? '',
  stake: facts.stake,
  population: facts.population ?? '',
  askedFrom: facts.askedFrom,
  askedUntil: facts.askedUntil,
  sampleSize: facts.sampleSize === null ? '' : String(facts.sampleSize),
  designEffect: facts.designEffect === null ? '' : String(facts.designEffect),
  margin: facts.margin === null ? '' : String(facts.margin),
  complete: facts.complete ? 'yes' : 'no',
  language: facts.language,
  sourceUrl: facts.sourceUrl,
  sourceReadOn: facts.sourceReadOn,
});
