/** Which rules and completions `count` knows, and so are held against the slow count and the shared suite. */
import type { RuleAndCompletion } from './countings.ts';

/** A rule is switched on by its lines here; with all of them on, this is `ALL_RULES`. */
export const RULES_UNDER_TEST: readonly RuleAndCompletion[] = [
  ['greedy', 'none'],
  ['equal-shares', 'none'],
  ['equal-shares', 'add1'],
  ['equal-shares', 'add1u'],
  ['equal-shares', 'greedy'],
];

/** For `skip`: false where the rule is under test, else why it is not. */
export function untested([rule, completion]: RuleAndCompletion): string | false {
  const isOn = RULES_UNDER_TEST.some((on) => on[0] === rule && on[1] === completion);
  return isOn ? false : 'the fast count does not know this rule with this completion yet';
}
