/**
 * Why a project is not funded where a limit or the end of the rule stands against it, told from the outcome alone. The
 * explanation of the count knows money only; what it says holds where nothing is found here.
 */
import type { Explanation, GroupLimit, Outcome } from '../../rules/budgeting/index.ts';

type Account = Explanation['projects'][number];

export type Hindrance =
  | { readonly code: 'too-few-votes'; readonly least: number }
  | { readonly code: 'excluded'; readonly by: string }
  /** Together with what is funded it would take more than its category or district may get. */
  | { readonly code: 'over-cap'; readonly group: GroupLimit }
  /** Greedy without skipping ended at a project before it. */
  | { readonly code: 'not-reached' }
  /** It would fit in what is left, and the rule ended all the same. */
  | { readonly code: 'rule-ended' };

/** What the projects of an instance are filed under. */
export interface Filed {
  readonly id: string;
  readonly cost: number;
  readonly categories: readonly string[];
  readonly district?: string | null | undefined;
}

/** Undefined where the account's own reason is right. `left`: of the budget, when the count ended. */
export function hindranceOf(
  account: Account,
  { choice, winners, partly = [] }: Outcome,
  left: number,
  projects: readonly Filed[],
): Hindrance | undefined {
  const { whyNot } = account;
  if (whyNot === undefined || whyNot.code === 'nobody-voted' || whyNot.code === 'dearer-than-budget') return undefined;
  const { minVotes = 0, exclusive = [], groups = [] } = choice.limits ?? {};
  if (account.votes < minVotes) return { code: 'too-few-votes', least: minVotes };
  const paid = new Map(partly.map(({ project, amount }) => [project, amount]));
  for (const { id, cost } of projects) if (winners.includes(id)) paid.set(id, cost);
  const rival = exclusive
    .filter((ids) => ids.includes(account.id))
    .flatMap((ids) => ids.filter((id) => paid.has(id)))[0];
  if (rival !== undefined) return { code: 'excluded', by: rival };
  const group = groups.find((limit) => {
    if (limit.atMost === undefined || !isIn(account.id, limit, projects)) return false;
    const spent = projects.reduce((sum, { id }) => (isIn(id, limit, projects) ? sum + (paid.get(id) ?? 0) : sum), 0);
    return spent + account.cost > limit.atMost;
  });
  if (group !== undefined) return { code: 'over-cap', group };
  if (account.cost > left || whyNot.code === 'supporters-lack-money') return undefined;
  return { code: choice.noSkip === true ? 'not-reached' : 'rule-ended' };
}

function isIn(project: string, { of, name }: GroupLimit, projects: readonly Filed[]): boolean {
  const filed = projects.find(({ id }) => id === project);
  if (filed === undefined) return false;
  if (of === 'district') return (filed.district ?? '') === name;
  return name === '' ? filed.categories.length === 0 : filed.categories.includes(name);
}
