/** The rules beside which a result is shown: all that go with its ballots, each under the limits of the budget. */
import {
  compareRules,
  COMPLETIONS,
  problemsOf,
  type Ballots,
  type ComparedOutcome,
  type Instance,
  type Rule,
  type RuleChoice,
  type Satisfaction,
} from '../../rules/budgeting/index.ts';

/** Max welfare has no outcome where the search for it would take more work than it is allowed. */
export type ComparedRule = ComparedOutcome | { readonly choice: RuleChoice; readonly problem: 'too-hard' };

/** For comparison those of each kind of ballot that cities or papers count it by; the first two go with every ballot. */
const SATISFACTIONS: readonly Satisfaction[] = ['cost', 'cardinality', 'points', 'cost-points', 'borda', 'cost-ranks'];

/** Whether it matters by how much voters support a project: Phragmén and maximin support only ask who does. */
export const asksHowMuch = ({ rule, completion }: Pick<RuleChoice, 'rule' | 'completion'>): boolean =>
  (rule !== 'phragmen' && rule !== 'maximin-support') || completion === 'greedy';

/** In order of the rules, their completions and the satisfactions. */
export function comparedRules(
  instance: Instance,
  ballots: Ballots,
  { ties, seed, limits }: Pick<RuleChoice, 'ties' | 'seed' | 'limits'>,
): RuleChoice[] {
  return (Object.keys(COMPLETIONS) as Rule[])
    .flatMap((rule) =>
      COMPLETIONS[rule].flatMap((completion) =>
        (asksHowMuch({ rule, completion }) ? SATISFACTIONS : SATISFACTIONS.slice(0, 1)).map((satisfaction) => ({
          rule,
          satisfaction,
          completion,
          ties,
          seed,
          ...(limits === undefined ? {} : { limits }),
        })),
      ),
    )
    .filter((choice) => problemsOf(instance, ballots, choice).length === 0);
}

/** `progress` counts the rules that are done. */
export function compareAll(
  instance: Instance,
  ballots: Ballots,
  choice: RuleChoice,
  progress: (done: number, total: number) => void,
): ComparedRule[] {
  return compareRules(instance, ballots, comparedRules(instance, ballots, choice), progress).map((compared) =>
    compared.ok ? compared.value : { choice: compared.error.choice, problem: compared.error.code },
  );
}
