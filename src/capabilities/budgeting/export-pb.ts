/** A vote that was held and counted here as a Pabulib file (https://pabulib.org/format). */
import { amountText, makePb, writePb, type PublishedResult } from '../../rules/budgeting/index.ts';
import { ballotColumns } from '../../rules/budgeting/published.ts';
import type { Budget } from './budget.ts';
import { common } from './words/common.ts';

/** What META says beyond what follows from projects and ballots. `unit`: what a district lies in. */
export function pbMeta(
  budget: Budget,
  { unit, timeZone, digest }: { readonly unit: string | undefined; readonly timeZone: string; readonly digest: string },
): Readonly<Record<string, string>> {
  return {
    description: budget.title,
    country: /\/country:([a-z]{2})/.exec(budget.regionId)?.[1]?.toUpperCase() ?? '',
    unit: unit ?? budget.regionName,
    ...(unit === undefined ? {} : { subunit: budget.regionName }),
    instance: budget.slug,
    rule: pabulibRule(budget),
    ...(budget.votingOpenAt === null ? {} : { date_begin: dayOf(budget.votingOpenAt, timeZone) }),
    ...(budget.votingCloseAt === null ? {} : { date_end: dayOf(budget.votingCloseAt, timeZone) }),
    min_length: '1',
    ...(budget.maxChoices === null ? {} : { max_length: String(budget.maxChoices) }),
    ...(budget.ballotType === 'knapsack' ? { max_sum_cost: amountText(budget.amount, budget.unitsPerCurrency) } : {}),
    ...(budget.points === null ? {} : { max_sum_points: String(budget.points) }),
    language: budget.language,
    comment: comment(budget, digest),
  };
}

/** Pabulib's names of rules. What they leave open, the comment says. */
function pabulibRule({ rule, completion }: Budget): string {
  if (rule === 'greedy') return 'greedy';
  return completion === 'add1u' ? 'equalshares/add1' : 'equalshares';
}

function comment(budget: Budget, digest: string): string {
  const t = common('en');
  const { rule, satisfaction, completion, ties, seed } = budget;
  return [
    ...(budget.hypothetical ? ['Hypothetical: projects and ballots were made up for a demonstration.'] : []),
    `Counted by ${t(`rule.${rule}`)}, ${t(`satisfaction.${satisfaction}`)}, ${t(`completion.${completion}`)};`,
    ties === 'id'
      ? 'ties broken by project id.'
      : `ties broken by votes, then cost, then the seed ${JSON.stringify(seed)}.`,
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
