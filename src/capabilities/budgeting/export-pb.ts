/** A vote that was held and counted here as a Pabulib file (https://pabulib.org/format). */
import {
  amountText,
  makePb,
  writePb,
  type PublishedResult,
  type RuleChoice,
  type Satisfaction,
} from '../../rules/budgeting/index.ts';
import { ballotColumns } from '../../rules/budgeting/published.ts';
import type { Budget } from './budget.ts';
import { limitSentences, ruleName } from './pages/rule-words.ts';

/** What META says beyond what follows from projects and ballots. `unit`: what a district lies in. */
export function pbMeta(
  budget: Budget,
  {
    unit,
    timeZone,
    digest,
    choice,
  }: {
    readonly unit: string | undefined;
    readonly timeZone: string;
    readonly digest: string;
    /** By which it was counted. */
    readonly choice: RuleChoice;
  },
): Readonly<Record<string, string>> {
  return {
    description: budget.title,
    country: /\/country:([a-z]{2})/.exec(budget.regionId)?.[1]?.toUpperCase() ?? '',
    unit: unit ?? budget.regionName,
    ...(unit === undefined ? {} : { subunit: budget.regionName }),
    instance: budget.slug,
    rule: pabulibRule(budget, choice),
    ...(choice.limits?.minVotes === undefined ? {} : { min_project_score_threshold: String(choice.limits.minVotes) }),
    ...(budget.votingOpenAt === null ? {} : { date_begin: dayOf(budget.votingOpenAt, timeZone) }),
    ...(budget.votingCloseAt === null ? {} : { date_end: dayOf(budget.votingCloseAt, timeZone) }),
    min_length: '1',
    ...(budget.maxChoices === null ? {} : { max_length: String(budget.maxChoices) }),
    ...(budget.ballotType === 'knapsack' ? { max_sum_cost: amountText(budget.amount, budget.unitsPerCurrency) } : {}),
    ...(budget.points === null ? {} : { max_sum_points: String(budget.points) }),
    language: budget.language,
    comment: comment(budget, choice, digest),
  };
}

/**
 * Pabulib's names of rules; `unknown` for those it has no name for. Its Equal Shares is by the cost of projects or the
 * points that they were given, its Add1 ends without greedy (of its files, Assen 2024 was counted so), and its comparison is
 * by satisfaction. What the names leave open, such as where Add1 begins, the comment says.
 */
function pabulibRule({ ballotType }: Budget, choice: RuleChoice): string {
  const { rule, satisfaction, completion, comparison, limits } = choice;
  if (rule === 'greedy') return pabulibGreedy(choice, ballotType === 'cumulative' ? 'cost-points' : 'cost');
  const usual = ballotType === 'cumulative' ? 'points' : 'cost';
  if (rule !== 'equal-shares' || satisfaction !== usual) return 'unknown';
  if (limits !== undefined || comparison === 'exclusion-ratio') return 'unknown';
  const steps = { none: '', add1: '/add1' };
  if (!(completion in steps)) return 'unknown';
  return `equalshares${steps[completion as keyof typeof steps]}${comparison === undefined ? '' : '-comparison'}`;
}

/** There is a name for each variation alone; two together are custom. `usual`: by total votes or points. */
function pabulibGreedy({ satisfaction, noSkip, limits = {} }: RuleChoice, usual: Satisfaction): string {
  const { minVotes, minPoints, exclusive, ...others } = limits;
  const variations = [
    ...(noSkip === true ? ['greedy-no-skip'] : []),
    ...(minVotes === undefined && minPoints === undefined ? [] : ['greedy-threshold']),
    ...(exclusive === undefined ? [] : ['greedy-exclusive']),
    ...(Object.keys(others).length === 0 && satisfaction === usual ? [] : ['greedy-custom']),
  ];
  return variations.length > 1 ? 'greedy-custom' : (variations[0] ?? 'greedy');
}

function comment(budget: Budget, choice: RuleChoice, digest: string): string {
  const { ties, seed, limits = {} } = choice;
  return [
    ...(budget.hypothetical ? ['Hypothetical: projects and ballots were made up for a demonstration.'] : []),
    `Counted by ${ruleName('en', choice)};`,
    ties === 'id'
      ? 'ties broken by project id.'
      : `ties broken by votes, then cost, then the seed ${JSON.stringify(seed)}.`,
    ...limitSentences('en', budget, limits, (id) => id),
    `Digest of the result: ${digest}.`,
  ].join(' ');
}

/** As Pabulib writes days: 31.12.2026. */
function dayOf(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' });
  return parts.format(at).replaceAll('/', '.');
}

/** Ballots stand in ascending order of content and are numbered in that order: neither says who voted, or when. */
export function pbText(
  { instance, ballots, outcome }: PublishedResult,
  meta: Readonly<Record<string, string>>,
): string {
  return writePb(
    makePb({
      instance,
      ballots: ballotColumns(ballots),
      voterIds: ballots.chosen.map((_, at) => String(at + 1)),
      meta,
      selected: outcome.winners,
    }),
  );
}
