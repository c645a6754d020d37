/** The organiser's form as it was sent: every field read, every problem beside its field. */
import type { Submitted } from '../../platform/http/forms.ts';
import { locales, type Locale } from '../../platform/i18n/catalogue.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import {
  ballotKinds,
  checkDates,
  checkTerms,
  checkTexts,
  comparisons,
  completions,
  hasProblems,
  ownRules,
  ownSatisfactions,
  tieBreaks,
  voterKinds,
  type BudgetDates,
  type BudgetTerms,
  type BudgetTexts,
  type TermsField,
  type TermsProblems,
} from './budget-terms.ts';
import { fromLocal, toLocal } from '../../platform/local-time.ts';
import { readMoney } from './typed-money.ts';

/** Whole numbers as PostgreSQL's integer holds them, far beyond what a ballot needs. */
const mostPoints = 1_000;
const mostChoices = 1_000;
const mostVotesAsked = 999_999;

/** As the form offers them: greedy without skipping stands beside the rules. */
export const ruleAnswers = [...ownRules, 'greedy-no-skip'] as const;

type Typed = Pick<Submitted, 'text'>;

/** `known`: the dates of the draft that is edited. */
export function readBudgetForm(
  form: Typed,
  timeZone: string,
  known: Partial<BudgetDates> = {},
): Result<BudgetTerms, TermsProblems> {
  const problems: TermsProblems = {};
  const choose = <T extends string>(field: TermsField, allowed: readonly T[]): T => {
    const value = form.text(field);
    if (allowed.includes(value as T)) return value as T;
    problems[field] = 'choiceMissing';
    return allowed[0] as T;
  };
  const texts = readTexts(form, problems);
  const regionId = form.text('region');
  if (regionId === '') problems.region = 'regionMissing';
  const money = readMoney(form.text('amount'));
  if (typeof money === 'string') problems.amount = money;
  const dates = readDates(form, timeZone, known, problems);
  const voters = choose('voters', voterKinds);
  const ballotType = choose('ballotType', ballotKinds);
  const maxChoices = ballotType === 'approval' ? wholeOrNull(form.text('maxChoices'), mostChoices) : null;
  if (maxChoices === undefined) problems.maxChoices = 'maxChoicesRange';
  const points = ballotType === 'cumulative' ? (wholeOrNull(form.text('points'), mostPoints) ?? undefined) : null;
  if (points === undefined) problems.points = 'pointsRange';
  const answer = choose('rule', ruleAnswers);
  const rule = answer === 'greedy-no-skip' ? 'greedy' : answer;
  // Asked only of the rules that leave money over.
  const completion = rule === 'equal-shares' || rule === 'phragmen' ? choose('completion', completions) : 'none';
  const comparison =
    rule === 'equal-shares' && form.text('comparison') !== '' ? choose('comparison', comparisons) : undefined;
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
    satisfaction: choose('satisfaction', ownSatisfactions),
    completion,
    ties: choose('ties', tieBreaks),
    seed: form.text('seed').trim(),
    options: {
      ...(answer === 'greedy-no-skip' ? { noSkip: true } : {}),
      ...(comparison === undefined ? {} : { comparison }),
    },
    minVotes: minVotes ?? null,
    voters,
  };
  // What was unreadable stands before what does not fit together.
  const all = { ...checkTerms(terms), ...problems };
  return hasProblems(all) ? err(all) : ok(terms);
}

/** What stays open to change after publication: texts, and dates that have not passed. */
export function readChangeForm(
  form: Typed,
  timeZone: string,
  known: Partial<BudgetDates>,
  imported: boolean,
): Result<BudgetTexts & BudgetDates, TermsProblems> {
  const problems: TermsProblems = {};
  const texts = readTexts(form, problems);
  const dates = imported ? noDates : readDates(form, timeZone, known, problems);
  const all = { ...checkTexts(texts), ...checkDates(dates), ...problems };
  return hasProblems(all) ? err(all) : ok({ ...texts, ...dates });
}

function readTexts(form: Typed, problems: TermsProblems): BudgetTexts {
  const language = form.text('language');
  if (!locales.includes(language as Locale)) problems.language = 'languageUnknown';
  const other = { title: form.text('otherTitle').trim(), summary: form.text('otherSummary').trim() };
  return {
    title: form.text('title').trim(),
    summary: form.text('summary').trim(),
    language: language as Locale,
    other: other.title === '' && other.summary === '' ? null : other,
  };
}

/** An imported vote has none here; what stands in their place is never stored. */
const noDates: BudgetDates = {
  ideasOpenAt: null,
  ideasCloseAt: null,
  votingOpenAt: new Date(0),
  votingCloseAt: new Date(1),
};

/** A date that was not touched keeps its exact instant, also in an hour that exists twice. */
function readDates(form: Typed, timeZone: string, known: Partial<BudgetDates>, problems: TermsProblems): BudgetDates {
  const read = (field: keyof BudgetDates): Date | null => {
    const typed = form.text(field).trim();
    const kept = known[field];
    if (kept && typed === toLocal(kept, timeZone)) return kept;
    if (typed === '') return null;
    const at = fromLocal(typed, timeZone);
    if (typeof at !== 'string') return at;
    problems[field] = at;
    return null;
  };
  const ideasOpenAt = read('ideasOpenAt');
  const ideasCloseAt = read('ideasCloseAt');
  const votingOpenAt = read('votingOpenAt');
  const votingCloseAt = read('votingCloseAt');
  if (votingOpenAt === null) problems.votingOpenAt ??= 'timeMissing';
  if (votingCloseAt === null) problems.votingCloseAt ??= 'timeMissing';
  // A missing date stands where it causes no second problem.
  const [earliest, latest] = [ideasCloseAt ?? new Date(0), new Date(8e15)];
  return { ideasOpenAt, ideasCloseAt, votingOpenAt: votingOpenAt ?? earliest, votingCloseAt: votingCloseAt ?? latest };
}

/** Null when nothing was typed, undefined when it is no whole number from 1 to `most`. */
function wholeOrNull(typed: string, most: number): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const value = Number(text);
  return /^\d{1,6}$/.test(text) && value >= 1 && value <= most ? value : undefined;
}
