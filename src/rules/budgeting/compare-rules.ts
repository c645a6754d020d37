/** What each rule would have chosen from the same ballots, side by side. */
import { countProfile } from './count.ts';
import { viewOfVoters } from './explain/voters.ts';
import type { VoterView } from './explain/explanation.ts';
import type { Ballots, Instance } from './instance.ts';
import type { Completion, Outcome, Rule, RuleChoice, Satisfaction } from './outcome.ts';
import { Profiles } from './profile.ts';

const RULES: readonly (readonly [Rule, Completion])[] = [
  ['greedy', 'none'],
  ['equal-shares', 'none'],
  ['equal-shares', 'add1u'],
  ['equal-shares', 'greedy'],
];

/** Greedy, and Equal Shares with each completion, each with both satisfactions. */
export const COMPARED: readonly Pick<RuleChoice, 'rule' | 'satisfaction' | 'completion'>[] = RULES.flatMap(
  ([rule, completion]) =>
    (['cost', 'cardinality'] satisfies Satisfaction[]).map((satisfaction) => ({ rule, satisfaction, completion })),
);

export interface ComparedOutcome {
  readonly outcome: Outcome;
  readonly voters: VoterView;
}

/** `progress` counts the rules that are done. */
export function compareRules(
  instance: Instance,
  ballots: Ballots,
  breaking: Pick<RuleChoice, 'ties' | 'seed'>,
  progress: (done: number, total: number) => void = () => {},
): ComparedOutcome[] {
  const profiles = new Profiles(instance, ballots);
  return COMPARED.map((compared, done) => {
    progress(done, COMPARED.length);
    const { outcome } = countProfile(profiles.by(compared.satisfaction), {
      ...compared,
      ties: breaking.ties,
      seed: breaking.seed,
    });
    if (done + 1 === COMPARED.length) progress(COMPARED.length, COMPARED.length);
    return { outcome, voters: viewOfVoters(profiles.by('cost'), outcome) };
  });
}
