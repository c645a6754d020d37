/** What each rule would have chosen from the same ballots, side by side. */
import { countProfile } from './count.ts';
import { viewOfVoters } from './explain/voters.ts';
import type { VoterView } from './explain/explanation.ts';
import type { Ballots, Instance } from './instance.ts';
import type { Completion, Outcome, Rule, RuleChoice, Satisfaction } from './outcome.ts';
import { Profiles } from './profile.ts';

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

/** In order of the choices, each of which must be countable (`problemsOf`). `progress` counts the rules that are done. */
export function compareRules(
  instance: Instance,
  ballots: Ballots,
  choices: readonly RuleChoice[],
  progress: (done: number, total: number) => void = () => {},
): ComparedOutcome[] {
  const profiles = new Profiles(instance, ballots);
  return choices.map((choice, done) => {
    progress(done, choices.length);
    const profile = profiles.by(choice.satisfaction);
    const { outcome } = countProfile(profile, choice);
    if (done + 1 === choices.length) progress(choices.length, choices.length);
    return { outcome, voters: viewOfVoters(profile, outcome) };
  });
}
