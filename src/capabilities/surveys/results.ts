/**
 * The result of a survey: every question raw and weighted side by side, and by region where enough people answered. Pure.
 *
 * Made of the answers within their quotas; those beyond are counted apart. Shares are of those who answered the question.
 * Texts are never in it. Fewer than ten answers have no result at all.
 */
import { hiddenCells, type Estimate } from '../../rules/survey/index.ts';
import type { AgeTargets } from './age-groups.ts';
import type { Answer, Question } from './question.ts';
import type { CountedAnswer } from './store/answers.ts';
import type { PeopledRegion } from './store/questions.ts';
import { leastPeople, regionClassOf, weigh, type Weighed } from './weigh.ts';
import { weightedMean, weightedShares } from './weighted-figures.ts';

export interface OptionResult {
  /** The place of the option, or the step of the scale. */
  readonly option: number;
  readonly count: number;
  readonly share: number;
  /** Null where it would tell what few people of a group said: see `weighted-figures.ts`. */
  readonly weighted: Estimate | null;
}

export interface QuestionResult {
  readonly number: number;
  readonly answered: number;
  /** single: shares add up to 1. several: each of those who answered. scale: its steps. ranking: put first. */
  readonly options: readonly OptionResult[];
  /** scale, number: the mean. */
  readonly mean: { readonly raw: number; readonly weighted: Estimate | null } | null;
  /** number: quarters of those who answered lie between these; unweighted. */
  readonly quartiles: readonly [number, number, number] | null;
  /** ranking: the mean place of each option, 1 is best. */
  readonly places: readonly { readonly option: number; readonly raw: number; readonly weighted: Estimate | null }[];
  /** By region class, then option: people, or null where it may not be shown. Null as a whole where nothing is shown by region. */
  readonly byRegion: readonly (readonly (number | null)[])[] | null;
}

export interface SurveyResult {
  /** Everybody who answered. */
  readonly respondents: number;
  readonly counted: number;
  readonly overQuota: number;
  readonly weighed: Weighed;
  readonly questions: readonly QuestionResult[];
}

export interface ResultParts {
  readonly questions: readonly Question[];
  readonly regions: readonly PeopledRegion[];
  readonly ageTargets: AgeTargets | null;
  readonly answers: readonly CountedAnswer[];
  /** Only once the survey is closed: while it is open, two looks would tell what few people said. */
  readonly byRegion: boolean;
}

/** Undefined with fewer than ten answers within the quotas. */
export function resultOf({ questions, answers, byRegion, ...targets }: ResultParts): SurveyResult | undefined {
  const counted = answers.filter(({ overQuota }) => !overQuota);
  if (counted.length < leastPeople) return undefined;
  const weighed = weigh(counted, targets);
  const classOf = regionClassOf(weighed);
  const people = counted.map(({ answers: given, regionId }, at) => ({
    given,
    weight: weighed.weights[at]!,
    region: classOf.get(regionId) ?? 0,
  }));
  const regions = byRegion && weighed.classes.regions.length > 1 ? weighed.classes.regions.length : 0;
  return {
    respondents: answers.length,
    counted: counted.length,
    overQuota: answers.length - counted.length,
    weighed,
    questions: questions.map((question) => {
      const found = questionResult(question, people, regions);
      // Weighted by region alone, a weighted share is one equation more about a table by region: it would fill two gaps.
      const gaps = found.byRegion?.some((row) => row.includes(null)) ?? false;
      return weighed.by.region && !weighed.by.age && gaps ? { ...found, byRegion: null } : found;
    }),
  };
}

interface Counted {
  readonly given: Readonly<Record<string, Answer>>;
  readonly weight: number;
  readonly region: number;
}

function questionResult(question: Question, people: readonly Counted[], regions: number): QuestionResult {
  const answering = people.filter(({ given }) => given[question.number] !== undefined);
  const answers = answering.map(({ given }) => given[question.number]!);
  const weights = answering.map(({ weight }) => weight);
  const enough = answers.length >= leastPeople;
  const numbers = enough && (question.kind === 'scale' || question.kind === 'number') ? answers.map(Number) : [];
  return {
    number: question.number,
    answered: answers.length,
    options: enough ? optionResults(question, answers, weights) : [],
    mean: numbers.length === 0 ? null : { raw: rawMean(numbers), weighted: weightedMean(numbers, weights) },
    quartiles: question.kind === 'number' && enough ? quartilesOf(numbers) : null,
    places:
      question.kind === 'ranking' && enough
        ? placesOf(question, answers as readonly (readonly number[])[], weights)
        : [],
    byRegion: regions > 0 && enough ? regionTable(question, people, regions) : null,
  };
}

/** What can be chosen, as `chose` knows it. */
export const choicesOf = ({ kind, options, low, high }: Question): readonly number[] => {
  if (kind === 'scale') return Array.from({ length: (high ?? 0) - (low ?? 0) + 1 }, (_, at) => (low ?? 0) + at);
  return kind === 'number' || kind === 'text' ? [] : [...options.keys()];
};

const chose = (kind: Question['kind'], answer: Answer, option: number): boolean =>
  typeof answer === 'object'
    ? kind === 'ranking'
      ? answer[0] === option
      : answer.includes(option)
    : answer === option;

function optionResults(
  question: Question,
  answers: readonly Answer[],
  weights: readonly number[],
): readonly OptionResult[] {
  const choices = choicesOf(question);
  const chosen = choices.map((option) => answers.map((answer) => chose(question.kind, answer, option)));
  const weighted = weightedShares(chosen, weights, {
    adding: question.kind !== 'several' || question.most === 1,
    withMean: question.kind === 'scale',
  });
  return choices.map((option, at) => {
    const count = chosen[at]!.filter(Boolean).length;
    return { option, count, share: count / answers.length, weighted: weighted[at]! };
  });
}

const placesOf = (
  { options }: Question,
  answers: readonly (readonly number[])[],
  weights: readonly number[],
): QuestionResult['places'] =>
  [...options.keys()].map((option) => {
    const places = answers.map((answer) => answer.indexOf(option) + 1);
    return { option, raw: rawMean(places), weighted: weightedMean(places, weights) };
  });

const rawMean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** The value below which a quarter, a half and three quarters lie (nearest rank). */
function quartilesOf(numbers: readonly number[]): readonly [number, number, number] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  return [at(0.25), at(0.5), at(0.75)];
}

/**
 * People of each region by option. Those who did not answer are a column too when cells are hidden, because everybody
 * knows how many there are; of several choices each option is a table of its own, chosen or not.
 */
function regionTable(question: Question, people: readonly Counted[], regions: number): QuestionResult['byRegion'] {
  const choices = choicesOf(question);
  if (choices.length === 0) return null;
  const table = Array.from({ length: regions }, () => Array.from({ length: choices.length + 1 }, () => 0));
  const sizes = Array.from({ length: regions }, () => 0);
  for (const { given, region } of people) {
    const answer = given[question.number];
    sizes[region]! += 1;
    if (answer === undefined) table[region]![choices.length]! += 1;
    else
      for (const [at, option] of choices.entries()) if (chose(question.kind, answer, option)) table[region]![at]! += 1;
  }
  // Of several choices with at most one, each has chosen one or none: the same as a single choice.
  if (question.kind !== 'several' || question.most === 1) {
    const hidden = hiddenCells(table, leastPeople);
    return table.map((row, r) => row.slice(0, -1).map((count, c) => (hidden[r]![c] ? null : count)));
  }
  const shown = choices.map((_, c) => {
    const split = table.map((row, r) => [row[c]!, sizes[r]! - row[c]!]);
    const hidden = hiddenCells(split, leastPeople);
    return split.map(([count], r) => (hidden[r]![0] ? null : count!));
  });
  return table.map((_, r) => choices.map((__, c) => shown[c]![r]!));
}
