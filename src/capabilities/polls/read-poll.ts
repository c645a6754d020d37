/**
 * What an organiser typed about a poll, or a row of an import: every field read, every problem beside its field. The browser's
 * form, the API and the CSV all go through here, so that none of them takes what another refuses.
 */
import { hasNul } from '../../platform/http/forms.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { sumProblem, type SumProblem } from './answers.ts';
import {
  answerKinds,
  modes,
  populations,
  sampleKinds,
  stakes,
  textFields,
  type Answer,
  type AnswerKind,
  type Mode,
  type PollFacts,
} from './poll.ts';
import { isDay, readDecimal, readShare, readWhole } from './typed-figures.ts';

export interface TypedAnswer {
  readonly label: string;
  readonly kind: string;
  /** Percent, as typed. */
  readonly share: string;
}

export interface TypedPoll {
  readonly text: (field: PollField) => string;
  readonly modes: readonly string[];
  /** Rows left wholly empty are passed over. */
  readonly answers: readonly TypedAnswer[];
}

export type PollField =
  | Exclude<keyof PollFacts, 'complete'>
  | 'complete'
  | 'question'
  | 'questionReason'
  | 'region'
  | 'reason';

export type PollProblem =
  | SumProblem
  | 'missing'
  | 'tooLong'
  | 'choiceMissing'
  | 'dayWrong'
  | 'dayTooEarly'
  | 'daysReversed'
  | 'readBeforeAsked'
  | 'readLater'
  | 'wholeWrong'
  | 'decimalWrong'
  | 'marginWrong'
  | 'stakeNoteMissing'
  | 'populationNoteMissing'
  | 'modeUnknown'
  | 'answersMissing'
  | 'answerWithoutLabel'
  | 'answerKindMissing'
  | 'shareWrong'
  | 'answersTooMany'
  | 'addressWrong'
  | 'languageWrong'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'questionMissing'
  | 'questionUnknown'
  | 'questionElsewhere'
  | 'regionMissing'
  | 'regionNotYours'
  | 'nothingChanged'
  | 'registeredBefore'
  | 'registeredOtherwise';

export type PollProblems = Partial<Record<PollField, PollProblem>>;

export const mostAnswers = 8;
export const longestName = 200;
export const longestText = 4_000;
/** The first surveys of public opinion by samples (Gallup, Crossley and Roper) are of 1935. */
const firstPolls = '1935-01-01';

/** `today`: nobody can have read a source later. */
export function readPoll(typed: TypedPoll, today: string): Result<PollFacts, PollProblems> {
  const problems: PollProblems = {};
  const text = (field: PollField): string => plain(typed.text(field));
  const limited = (field: PollField, longest: number): string => {
    const value = text(field);
    if (value.length > longest) problems[field] = 'tooLong';
    return value;
  };
  const choose = <T extends string>(field: PollField, allowed: readonly T[]): T | undefined => {
    const value = allowed.find((name) => name === text(field));
    if (value === undefined) problems[field] = 'choiceMissing';
    return value;
  };
  const figure = <T>(field: PollField, read: (typed: string) => T | undefined, problem: PollProblem): T | null => {
    if (text(field) === '') return null;
    const value = read(text(field));
    if (value === undefined) problems[field] = problem;
    return value ?? null;
  };
  const day = (field: PollField): string => {
    if (text(field) === '') problems[field] = 'missing';
    else if (!isDay(text(field))) problems[field] = 'dayWrong';
    return text(field);
  };
  const language = (field: PollField): string => {
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text(field))) problems[field] = 'languageWrong';
    return text(field);
  };

  const wording = limited('wording', longestText);
  const pollster = limited('pollster', longestName);
  if (pollster === '') problems.pollster = 'missing';
  const sponsor = limited('sponsor', longestName);
  const stake = choose('stake', stakes) ?? 'unknown';
  const words = Object.fromEntries(textFields.map((field) => [field, limited(field, longestText)])) as Record<
    (typeof textFields)[number],
    string
  >;
  if (stake === 'has-stake' && words.stakeNote === '') problems.stakeNote = 'stakeNoteMissing';
  const population = text('population') === '' ? null : (choose('population', populations) ?? null);
  if (population === 'other' && words.populationNote === '') problems.populationNote = 'populationNoteMissing';
  const sampleKind = text('sampleKind') === '' ? null : (choose('sampleKind', sampleKinds) ?? null);
  const unknownMode = typed.modes.find((mode) => !modes.includes(mode as Mode));
  if (unknownMode !== undefined) problems.modes = 'modeUnknown';
  const [askedFrom, askedUntil, sourceReadOn] = [day('askedFrom'), day('askedUntil'), day('sourceReadOn')];
  // A slip of a century would stretch the line over a hundred years, or end it.
  if (isDay(askedFrom) && askedFrom < firstPolls) problems.askedFrom ??= 'dayTooEarly';
  // What is no day is before and after nothing.
  if (isDay(askedFrom) && askedFrom > askedUntil) problems.askedUntil ??= 'daysReversed';
  if (sourceReadOn > today) problems.sourceReadOn ??= 'readLater';
  else if (isDay(askedUntil) && sourceReadOn < askedUntil) problems.sourceReadOn ??= 'readBeforeAsked';
  const sourceUrl = limited('sourceUrl', 2_000);
  if (sourceUrl === '') problems.sourceUrl = 'missing';
  else if (!isWebAddress(sourceUrl)) problems.sourceUrl = 'addressWrong';
  const complete = choose('complete', ['yes', 'no'] as const) === 'yes';
  const answers = readAnswers(typed.answers, problems);
  if (problems.answers === undefined && problems.complete === undefined) {
    const sum = sumProblem(answers, complete);
    if (sum !== undefined) problems.answers = sum;
  }
  const facts: PollFacts = {
    wording: wording === '' ? null : wording,
    wordingLanguage: language('wordingLanguage'),
    pollster,
    sponsor: sponsor === '' ? null : sponsor,
    stake,
    modes: modes.filter((mode) => typed.modes.includes(mode)),
    population,
    sampleKind,
    ...words,
    askedFrom,
    askedUntil,
    sampleSize: figure('sampleSize', readWhole, 'wholeWrong'),
    designEffect: figure('designEffect', (value) => within(readDecimal(value), 0.1, 100), 'decimalWrong'),
    margin: figure('margin', (value) => within(readDecimal(value), 0.01, 99), 'marginWrong'),
    answers,
    complete,
    language: language('language'),
    sourceUrl,
    sourceReadOn,
  };
  return Object.keys(problems).length > 0 ? err(problems) : ok(facts);
}

/** One way to write a text: line breaks as one sign, no blanks around it, nothing that PostgreSQL cannot keep. */
const plain = (typed: string): string => {
  const text = typed.toWellFormed().replace(/\r\n?/g, '\n').trim();
  return hasNul(text) ? text.replaceAll('\0', '') : text;
};

const within = (value: number | undefined, low: number, high: number): number | undefined =>
  value === undefined || value < low || value > high ? undefined : value;

function readAnswers(typed: readonly TypedAnswer[], problems: PollProblems): readonly Answer[] {
  const filled = typed.filter(({ label, share }) => label.trim() !== '' || share.trim() !== '');
  if (filled.length === 0) problems.answers = 'answersMissing';
  if (filled.length > mostAnswers) problems.answers = 'answersTooMany';
  return filled.flatMap((row) => {
    const label = plain(row.label);
    const share = readShare(row.share);
    const kind = answerKinds.find((name) => name === row.kind.trim());
    if (label === '') problems.answers ??= 'answerWithoutLabel';
    else if (label.length > longestName) problems.answers ??= 'tooLong';
    else if (kind === undefined) problems.answers ??= 'answerKindMissing';
    else if (share === undefined) problems.answers ??= 'shareWrong';
    return share === undefined || kind === undefined ? [] : [{ label, kind: kind satisfies AnswerKind, share }];
  });
}

/** Shown as a link: nothing but the web is an address here. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s]+$/.test(text)) return false;
  return URL.canParse(text);
}
