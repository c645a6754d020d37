/** What each rule would have chosen from the same ballots, side by side. */
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { countProfile } from './count.ts';
import { viewOfVoters } from './explain/voters.ts';
import type { VoterView } from './explain/explanation.ts';
import type { Ballots, Instance } from './instance.ts';
import type { Completion, Outcome, Rule, RuleChoice, Satisfaction } from './outcome.ts';
import { Profiles } from './profile.ts';
import { unlessTooHard } from './too-hard.ts';

const USUAL: readonly (readonly [Rule, Completion])[] = [
  ['greedy', 'none'],
  ['equal-shares', 'none'],
  ['equal-shares', 'add1u'],
  ['equal-shares', 'greedy'],
];

/** Greedy, and Equal Shares with each usual completion, each with both satisfactions that every ballot has. */
export function usualRules(breaking: Pick<RuleChoice, 'ties' | 'seed'>): RuleChoice[] {
  return USUAL.flatMap(([rule, completion]) =>
    (['cost', 'cardinality'] satisfies Satisfaction[]).map((satisfaction) => ({
      rule,
      satisfaction,
      completion,
      ties: breaking.ties,
      seed: breaking.seed,
    })),
  );
}

export interface ComparedOutcome {
  readonly outcome: Outcome;
  readonly voters: VoterView;
}

/** A rule that could not be counted exactly with the work that is allowed; the others are compared all the same. */
export interface NotCounted {
  readonly code: 'too-hard';
  readonly choice: RuleChoice;
}

/**
 * In order of the choices, each of which must go with the ballots (`problemsOf`). `progress` counts the rules that are done.
 * The usual rules are always counted; max welfare and relative cost can be too hard.
 */
export function compareRules(
  instance: Instance,
  ballots: Ballots,
  choices: readonly RuleChoice[],
  progress: (done: number, total: number) => void = () => {},
): Result<ComparedOutcome, NotCounted>[] {
  const profiles = new Profiles(instance, ballots);
  return choices.map((choice, done) => {
    progress(done, choices.length);
    const compared = unlessTooHard(() => {
      const profile = profiles.by(choice.satisfaction);
      const { outcome } = countProfile(profile, choice);
      return { outcome, voters: viewOfVoters(profile, outcome) };
    });
    if (done + 1 === choices.length) progress(choices.length, choices.length);
    return compared === undefined ? err({ code: 'too-hard', choice }) : ok(compared);
  });
}
