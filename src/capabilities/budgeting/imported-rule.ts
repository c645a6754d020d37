/**
 * The rule by which an imported election is counted here: the one its file states, as far as that says how to count; for
 * the rest the usual one for its ballots, greedy by total votes, points, or points for ranks, as most cities count.
 */
import {
  problemsOf,
  statedRule,
  type Limits,
  type PbFile,
  type PbRule,
  type RuleChoice,
  type Satisfaction,
} from '../../rules/budgeting/index.ts';
import type { RuleOptions } from './rule-shapes.ts';

export interface ImportedRule extends Pick<RuleChoice, 'rule' | 'satisfaction' | 'completion'> {
  readonly options: RuleOptions;
  readonly limits: Limits;
}

type Stated = Pick<RuleChoice, 'rule' | 'completion'> & RuleOptions;

const greedy: Stated = { rule: 'greedy', completion: 'none' };
const shares: Stated = { rule: 'equal-shares', completion: 'none' };
/** As the elections behind Pabulib's name for it were counted: from the share rounded down, up to the budget. */
const raised = { add1Start: 'whole', add1Stop: 'budget' } as const;

/** Names of rules that leave open how it was counted: the usual greedy stands in for them. */
const OPEN: readonly PbRule[] = ['greedy-exclusive', 'greedy-custom', 'unknown'];

export const statesHowToCount = (rule: PbRule): boolean => !OPEN.includes(rule);

const RULES: Readonly<Record<PbRule, Stated>> = {
  greedy,
  'greedy-no-skip': { ...greedy, noSkip: true },
  'greedy-threshold': greedy,
  'greedy-exclusive': greedy,
  'greedy-custom': greedy,
  equalshares: shares,
  'equalshares/add1': { ...shares, ...raised, completion: 'add1' },
  'equalshares-comparison': { ...shares, comparison: 'satisfaction' },
  'equalshares/add1-comparison': { ...shares, ...raised, completion: 'add1', comparison: 'satisfaction' },
  unknown: greedy,
};

export function importedRule(file: PbFile): ImportedRule {
  const stated = statedRule(file);
  const { rule, completion, ...options } = RULES[stated?.rule ?? 'unknown'];
  const least = (stated?.threshold ?? 0) / (stated?.thresholdScale ?? 1);
  const limits: Limits = least > 0 ? (hasPoints(file) ? { minPoints: least } : { minVotes: least }) : {};
  const chosen = { rule, completion, satisfaction: satisfactionOf(file, rule), options, limits };
  const { instance, ballots } = file;
  const problems = problemsOf(instance, ballots, { ...chosen, ...options, limits, ties: 'id', seed: '' });
  return problems.length === 0
    ? chosen
    : { rule: 'greedy', completion: 'none', satisfaction: 'cost', options: {}, limits: {} };
}

const hasPoints = ({ ballots }: PbFile): boolean => ballots.points !== undefined;

/** Greedy by total score; Equal Shares by the utilities that the ballots give. */
function satisfactionOf(file: PbFile, rule: RuleChoice['rule']): Satisfaction {
  if (hasPoints(file)) return rule === 'greedy' ? 'cost-points' : 'points';
  if (file.instance.ballotType === 'ordinal') return rule === 'greedy' ? 'cost-ranks' : 'borda';
  return 'cost';
}
