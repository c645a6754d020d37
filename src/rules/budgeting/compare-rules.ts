/** What each rule would have chosen from the same ballots, side by side. */
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { problemsOf } from './choice.ts';
import { COMPLETIONS } from './complete.ts';
import { countProfile } from './count.ts';
import { viewOfVoters } from './explain/voters.ts';
import type { VoterView } from './explain/explanation.ts';
import type { Ballots, Instance } from './instance.ts';
import type { Outcome, Rule, RuleChoice, Satisfaction } from './outcome.ts';
import { Profiles } from './profile.ts';
import { unlessTooHard } from './too-hard.ts';

/** Whether it matters by how much voters support a project: Phragmen and maximin support only ask who does. */
export const asksHowMuch = ({ rule, completion }: Pick<RuleChoice, 'rule' | 'completion'>): boolean =>
  (rule !== 'phragmen' && rule !== 'maximin-support') || completion === 'greedy';

/**
 * Every rule with every completion that goes with these ballots, in order of the rules, their completions and the
 * satisfactions; by the first satisfaction alone where it does not matter.
 */
export function everyRule(
  instance: Instance,
  ballots: Ballots,
  satisfactions: readonly Satisfaction[],
  { ties, seed, limits }: Pick<RuleChoice, 'ties' | 'seed' | 'limits'>,
): RuleChoice[] {
  const options = { ties, seed, ...(limits === undefined ? {} : { limits }) };
  return (Object.keys(COMPLETIONS) as Rule[])
    .flatMap((rule) =>
      COMPLETIONS[rule].flatMap((completion) =>
        (asksHowMuch({ rule, completion }) ? satisfactions : satisfactions.slice(0, 1)).map((satisfaction) => ({
          rule,
          satisfaction,
          completion,
          ...options,
        })),
      ),
    )
    .filter((choice) => problemsOf(instance, ballots, choice).length === 0);
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
 * Max welfare and relative cost can be too hard; all others are always counted.
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
