/** A budget and where it stands. The phase follows from the dates and the clock; nothing has to press a button. */
import type {
  BallotType,
  Completion,
  Limits,
  Rule,
  RuleChoice,
  Satisfaction,
  TieBreak,
} from '../../rules/budgeting/index.ts';
import type { Money } from '../../platform/i18n/format.ts';
import type { Scope } from '../../platform/rights.ts';
import type { SlugRules } from '../../platform/slug.ts';
import type { RuleOptions } from './rule-shapes.ts';

/** How residents fill in a ballot here. The last three exist in imported elections only. */
export type BallotKind = 'approval' | 'knapsack' | 'cumulative' | 'ordinal' | 'scoring' | 'choose-1';

export interface Budget {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly topic: string | null;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly title?: string; readonly summary?: string }>>;
  /** In money units. */
  readonly amount: number;
  readonly unitsPerCurrency: number;
  readonly currency: string;
  readonly ballotType: BallotKind;
  readonly maxChoices: number | null;
  readonly points: number | null;
  readonly rule: Rule;
  readonly satisfaction: Satisfaction;
  readonly completion: Completion;
  readonly ties: TieBreak;
  readonly seed: string;
  readonly options: RuleOptions;
  /** As they were set; see `limitsInForce`. */
  readonly limits: Limits;
  /** `residents`: those whose region lies in the budget's region. `signed-in`: every account. */
  readonly voters: 'residents' | 'signed-in';
  readonly ideasOpenAt: Date | null;
  readonly ideasCloseAt: Date | null;
  readonly votingOpenAt: Date | null;
  readonly votingCloseAt: Date | null;
  readonly publishedAt: Date | null;
  readonly imported: boolean;
  readonly importedFrom: string | null;
  readonly hypothetical: boolean;
  /** The process that the money comes from, for example 'allocation:12'. */
  readonly fundedFrom: string | null;
  /** A finished count exists. */
  readonly counted: boolean;
}

/**
 * draft: only its organisers see it. announced: published, ideas not open yet. ideas: residents submit ideas.
 * review: officials decide, until voting opens. voting. counting: closed, no published count yet. result.
 */
export type Phase = 'draft' | 'announced' | 'ideas' | 'review' | 'voting' | 'counting' | 'result';
export const phases: readonly Phase[] = ['announced', 'ideas', 'review', 'voting', 'counting', 'result'];

/** What the phase follows from. */
export type Standing = Pick<
  Budget,
  'publishedAt' | 'imported' | 'counted' | 'ideasOpenAt' | 'ideasCloseAt' | 'votingOpenAt' | 'votingCloseAt'
>;

/** Ends of phases are exclusive: at the closing instant the vote is closed. */
export function phaseOf(budget: Standing, now: Date): Phase {
  if (budget.publishedAt === null) return 'draft';
  if (budget.imported) return budget.counted ? 'result' : 'counting';
  const { ideasOpenAt, ideasCloseAt, votingOpenAt, votingCloseAt } = budget;
  if (votingCloseAt !== null && now >= votingCloseAt) return budget.counted ? 'result' : 'counting';
  if (votingOpenAt !== null && now >= votingOpenAt) return 'voting';
  if (ideasCloseAt !== null && now >= ideasCloseAt) return 'review';
  if (ideasOpenAt !== null && now >= ideasOpenAt) return 'ideas';
  return 'announced';
}

/** `limits`: those in force. */
export const ruleChoice = (budget: Budget, limits: Limits = budget.limits): RuleChoice => ({
  rule: budget.rule,
  satisfaction: budget.satisfaction,
  completion: budget.completion,
  ties: budget.ties,
  seed: budget.seed,
  ...budget.options,
  ...(Object.keys(limits).length === 0 ? {} : { limits }),
});

/** `new` and `import` are pages of the room. */
export const budgetSlugs: SlugRules = { kind: 'budget', reserved: ['new', 'import'] };

/** Its name in the audit log, in live topics, in rights and in pseudonyms. */
export const processOf = (budgetId: number): string => `budget:${budgetId}`;

export const scopeOf = (budget: Budget): Scope => ({ regionId: budget.regionId, process: processOf(budget.id) });

export const inMoney = (budget: Budget, amount: number): Money => ({
  amount,
  unitsPerCurrency: budget.unitsPerCurrency,
  currency: budget.currency,
});

/** What the counting rules call a knapsack ballot: approvals whose cost stays within the budget. */
export const countedAs = (kind: BallotKind): BallotType => (kind === 'knapsack' ? 'approval' : kind);
