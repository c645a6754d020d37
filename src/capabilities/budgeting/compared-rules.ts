/** The rules beside which a result is shown: all that go with its ballots, each under the limits of the budget. */
import {
  compareRules,
  everyRule,
  type Ballots,
  type ComparedOutcome,
  type Instance,
  type RuleChoice,
  type Satisfaction,
} from '../../rules/budgeting/index.ts';

/** Max welfare has no outcome where the search for it would take more work than it is allowed. */
export type ComparedRule = ComparedOutcome | { readonly choice: RuleChoice; readonly problem: 'too-hard' };

/** For comparison those of each kind of ballot that cities or papers count it by; the first two go with every ballot. */
const SATISFACTIONS: readonly Satisfaction[] = ['cost', 'cardinality', 'points', 'cost-points', 'borda', 'cost-ranks'];

/** `progress` counts the rules that are done. */
export function compareAll(
  instance: Instance,
  ballots: Ballots,
  choice: RuleChoice,
  progress: (done: number, total: number) => void,
): ComparedRule[] {
  return compareRules(instance, ballots, everyRule(instance, ballots, SATISFACTIONS, choice), progress).map(
    (compared) => (compared.ok ? compared.value : { choice: compared.error.choice, problem: compared.error.code }),
  );
}
