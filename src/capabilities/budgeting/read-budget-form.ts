/** The organiser's form as it was sent: every field read, every problem beside its field. */
import { locales } from '../../platform/i18n/catalogue.ts';
import { reading, type Reading, type SentForm } from '../../platform/process-terms/reading.ts';
import type { Result } from '../../rules/result.ts';
import {
  ballotKinds,
  checkDates,
  checkTerms,
  checkTexts,
  comparisons,
  completions,
  ownRules,
  ownSatisfactions,
  tieBreaks,
  voterKinds,
  type BudgetDates,
  type BudgetTerms,
  type BudgetTexts,
  type TermsField,
  type TermsProblem,
  type TermsProblems,
} from './budget-terms.ts';
import { readMoney } from './typed-money.ts';

/** Whole numbers as PostgreSQL's integer holds them, far beyond what a ballot needs. */
const mostPoints = 1_000;
const mostChoices = 1_000;
const mostVotesAsked = 999_999;

/** As the form offers them: greedy without skipping stands beside the rules. */
export const ruleAnswers = [...ownRules, 'greedy-no-skip'] as const;

type Read = Reading<TermsField, TermsProblem>;

/** `known`: the dates of the draft that is edited. */
export function readBudgetForm(
  form: SentForm,
  timeZone: string,
  known: Partial<BudgetDates> = {},
): Result<BudgetTerms, TermsProblems> {
  const read: Read = reading(form, timeZone);
  const { problems, choice } = read;
  const texts = readTexts(read);
  const regionId = read.region();
  const money = readMoney(form.text('amount'));
  if (typeof money === 'string') problems.amount = money;
  const dates = readDates(read, known);
  const voters = choice('voters', voterKinds);
  const ballotType = choice('ballotType', ballotKinds);
  const maxChoices = ballotType === 'approval' ? wholeOrNull(form.text('maxChoices'), mostChoices) : null;
  if (maxChoices === undefined) problems.maxChoices = 'maxChoicesRange';
  const points = ballotType === 'cumulative' ? (wholeOrNull(form.text('points'), mostPoints) ?? undefined) : null;
  if (points === undefined) problems.points = 'pointsRange';
  const answer = choice('rule', ruleAnswers);
  const rule = answer === 'greedy-no-skip' ? 'greedy' : answer;
  // Asked only of the rules that leave money over.
  const completion = rule === 'equal-shares' || rule === 'phragmen' ? choice('completion', completions) : 'none';
  const comparison =
    rule === 'equal-shares' && form.text('comparison') !== '' ? choice('comparison', comparisons) : undefined;
  const minVotes = wholeOrNull(form.text('minVotes'), mostVotesAsked);
  if (minVotes === undefined) problems.minVotes = 'minVotesRange';
  const terms: BudgetTerms = {
    ...texts,
    ...dates,
    regionId,
    topic: form.text('topic') || null,
    amount: typeof money === 'string' ? 1 : money.amount,
    unitsPerCurrency: typeof money === 'string' ? 1 : money.unitsPerCurrency,
    ballotType,
    maxChoices: maxChoices ?? null,
    points: points ?? null,
    rule,
    satisfaction: choice('satisfaction', ownSatisfactions),
    completion,
    ties: choice('ties', tieBreaks),
    seed: form.text('seed').trim(),
    options: {
      ...(answer === 'greedy-no-skip' ? { noSkip: true } : {}),
      ...(comparison === undefined ? {} : { comparison }),
    },
    minVotes: minVotes ?? null,
    voters,
  };
  return read.result(terms, checkTerms(terms));
}

/** What stays open to change after publication: texts, and dates that have not passed. */
export function readChangeForm(
  form: SentForm,
  timeZone: string,
  known: Partial<BudgetDates>,
  imported: boolean,
): Result<BudgetTexts & BudgetDates, TermsProblems> {
  const read: Read = reading(form, timeZone);
  const texts = readTexts(read);
  const dates = imported ? noDates : readDates(read, known);
  return read.result({ ...texts, ...dates }, { ...checkTexts(texts), ...checkDates(dates) });
}

const readTexts = (read: Read): BudgetTexts => ({
  ...read.texts('title', 'summary'),
  language: read.choice('language', locales, 'languageUnknown'),
  other: read.other('title', 'summary'),
});

/** An imported vote has none here; what stands in their place is never stored. */
const noDates: BudgetDates = {
  ideasOpenAt: null,
  ideasCloseAt: null,
  votingOpenAt: new Date(0),
  votingCloseAt: new Date(1),
};

/** Ideas may have no dates. */
function readDates({ line, time }: Read, known: Partial<BudgetDates>): BudgetDates {
  const orNone = (field: 'ideasOpenAt' | 'ideasCloseAt'): Date | null =>
    line(field) === '' ? null : (time(field, known[field]) ?? null);
  const [ideasOpenAt, ideasCloseAt] = [orNone('ideasOpenAt'), orNone('ideasCloseAt')];
  return {
    ideasOpenAt,
    ideasCloseAt,
    // A missing date stands where it causes no second problem.
    votingOpenAt: time('votingOpenAt', known.votingOpenAt) ?? ideasCloseAt ?? new Date(0),
    votingCloseAt: time('votingCloseAt', known.votingCloseAt) ?? new Date(8e15),
  };
}

/** Null when nothing was typed, undefined when it is no whole number from 1 to `most`. */
function wholeOrNull(typed: string, most: number): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const value = Number(text);
  return /^\d{1,6}$/.test(text) && value >= 1 && value <= most ? value : undefined;
}
