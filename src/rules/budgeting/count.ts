/** Counts a budget by the chosen rule: the one entry to all rules. */
import { countBy } from './count-by.ts';
import type { Counted, CountOptions, Fund, Progress } from './count-by.ts';
import { fundByDecidingRule } from './deciding-rules.ts';
import type { Ballots, Instance } from './instance.ts';
import { fundByMaxWelfare } from './max-welfare/max-welfare.ts';
import type { Outcome, RuleChoice } from './outcome.ts';
import { mergeBallots } from './profile.ts';
import type { Profile } from './profile.ts';
import { countableBy } from './satisfaction.ts';

/**
 * `progress` is told how much of the budget the count has spent so far, in money units; with Add1 the count may come back
 * to the same figure many times before it ends.
 *
 * Ask `problemsOf` (choice.ts) first whether the choice goes with the ballots; where it does not this throws. Max welfare
 * and relative cost are knapsack problems: where one needs more work than is allowed, TooHard is thrown (too-hard.ts).
 */
export function count(instance: Instance, ballots: Ballots, choice: RuleChoice, progress?: Progress): Outcome {
  const countable = countableBy(instance, ballots, choice.satisfaction);
  if (!countable.ok)
    throw new Error(`These ballots cannot be counted by ${choice.satisfaction}: ${countable.error.code}.`);
  return countProfile(mergeBallots(instance, ballots, choice.satisfaction), choice, { progress }).outcome;
}

export function countsByPoints(ballots: Ballots): boolean {
  return ballots.points !== undefined;
}

/** The same over ballots merged already by the chosen satisfaction, for whoever counts the same ballots many times. */
export function countProfile(profile: Profile, choice: RuleChoice, options?: CountOptions): Counted {
  return countBy(fundByAnyRule, profile, choice, options);
}

const fundByAnyRule: Fund = (counting) =>
  counting.choice.rule === 'max-welfare' ? { selections: fundByMaxWelfare(counting) } : fundByDecidingRule(counting);
