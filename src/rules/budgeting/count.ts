/** Counts a budget by the chosen rule: the one entry to all rules. */
import type { Ballots, Instance } from './instance.ts';
import { countByEqualShares } from './equal-shares/equal-shares.ts';
import { fundGreedily } from './greedy.ts';
import type { Outcome, RuleChoice } from './outcome.ts';
import { mergeBallots } from './profile.ts';
import type { Profile } from './profile.ts';
import { TieBreaker } from './ties.ts';

/**
 * `progress` is told how much of the budget the count has spent so far, in money units; with Add1 the count may come back
 * to the same figure many times before it ends.
 *
 * Counting by points needs ballots with points; ask {@link countsByPoints} first.
 */
export function count(
  instance: Instance,
  ballots: Ballots,
  choice: RuleChoice,
  progress: (done: number, total: number) => void = () => {},
): Outcome {
  if (choice.satisfaction === 'points' && !countsByPoints(ballots)) throw new Error('These ballots carry no points.');
  return countProfile(mergeBallots(instance, ballots, choice.satisfaction === 'points'), choice, progress);
}

export function countsByPoints(ballots: Ballots): boolean {
  return ballots.points !== undefined;
}

/** The same over ballots merged already, for whoever counts the same ballots many times. */
export function countProfile(
  profile: Profile,
  choice: RuleChoice,
  progress: (done: number, total: number) => void = () => {},
): Outcome {
  return choice.rule === 'greedy'
    ? countGreedily(profile, choice)
    : countByEqualShares(profile, choice, progress).outcome;
}

function countGreedily(profile: Profile, choice: RuleChoice): Outcome {
  const { instance, votes } = profile;
  const ties = new TieBreaker(instance, votes, choice.ties, choice.seed);
  const funded = fundGreedily(profile, choice.satisfaction, ties);
  const idOf = (project: number): string => instance.projects[project]!.id;
  return {
    choice,
    winners: funded.map(({ project }) => idOf(project)),
    cost: instance.budget - (funded.at(-1)?.left ?? instance.budget),
    rounds: funded.map(({ project, left }, at) => {
      return { round: at + 1, project: idOf(project), step: 'greedy', supporters: votes[project]!, left };
    }),
    ties: ties.broken,
  };
}
