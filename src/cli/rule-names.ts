/** Rules and what goes with them, in English words for the terminal. */
import type { Completion, Rule, RuleChoice } from '../rules/budgeting/index.ts';

const RULES: Readonly<Record<Rule, string>> = {
  greedy: 'Greedy',
  'equal-shares': 'Method of Equal Shares',
  'bos-equal-shares': 'Equal Shares with bounded overspending (BOS)',
  phragmen: 'Sequential Phragmen',
  'maximin-support': 'Maximin support',
  'max-welfare': 'Max welfare',
};

const COMPLETED: Readonly<Record<Completion, string>> = {
  none: '',
  add1: ', Add1',
  add1u: ', Add1U',
  'add-opt': ', add-opt',
  greedy: ', then greedy',
  phragmen: ', then Phragmen',
  'maximin-support': ', then maximin support',
};

/** For example "Method of Equal Shares, Add1U, cost satisfaction". */
export function ruleName({ rule, satisfaction, completion, noSkip, comparison }: RuleChoice): string {
  const skip = noSkip === true ? ' without skipping' : '';
  const step = comparison === undefined ? '' : ', compared with greedy';
  return `${RULES[rule]}${skip}${COMPLETED[completion]}${step}, ${satisfaction} satisfaction`;
}
