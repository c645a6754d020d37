/**
 * Votes that some voters give, withdraw, or give to nobody else, taken from the ballots in a given order.
 *
 * Counted in votes of weight 1. Voters with identical ballots are interchangeable, so an order is one of classes; -1 stands
 * for those who name nothing.
 */
import { withChangedBallots } from '../explain/changed-profile.ts';
import type { ChangedBallots } from '../explain/changed-profile.ts';
import type { Satisfaction } from '../outcome.ts';
import type { Profile } from '../profile.ts';

/** What happens on the ballots: the project is named too, no longer, or alone. */
export type VoteChange = 'add' | 'remove' | 'only';

export interface Queue {
  /** First those whose votes are changed first. */
  readonly classes: readonly number[];
  /** Votes in each of them. */
  readonly votes: readonly number[];
  readonly total: number;
}

/** Classes that name the project, or those that do not, by ascending rank; equal ranks in order of the classes. */
export function queueOf(profile: Profile, project: number, naming: boolean, rank: (k: number) => number): Queue {
  const { weights, weightScale, projectStarts, projectClasses } = profile;
  const names = new Uint8Array(weights.length);
  for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) names[projectClasses[i]!] = 1;
  const classes = Array.from(weights.keys()).filter((k) => (names[k] === 1) === naming);
  if (!naming) classes.push(-1);
  const ranked = classes.map((k) => ({ k, rank: rank(k) })).toSorted((a, b) => a.rank - b.rank);
  const votes = ranked.map(({ k }) => Math.floor((k === -1 ? silentWeight(profile) : weights[k]!) / weightScale));
  return { classes: ranked.map(({ k }) => k), votes, total: votes.reduce((sum, count) => sum + count, 0) };
}

/** Weight of the voters who name nothing. */
export const silentWeight = ({ totalWeight, weights }: Profile): number =>
  totalWeight - weights.reduce((sum, weight) => sum + weight, 0);

/** So many votes of each class of the queue, from the front. */
export function fromFront({ votes }: Queue, count: number): number[] {
  let left = count;
  return votes.map((available) => {
    const taken = Math.min(available, left);
    left -= taken;
    return taken;
  });
}

/** From all classes in proportion to their votes, rounded so that every stretch of the queue gives its part. */
export function inProportion({ votes, total }: Queue, count: number): number[] {
  let passed = 0;
  let taken = 0;
  return votes.map((available) => {
    passed += available;
    const due = Math.floor((passed * count) / total) - taken;
    taken += due;
    return due;
  });
}

/** The profile with the votes of `taken` (one count for each class of the queue) changed. */
export function withVotes(
  profile: Profile,
  satisfaction: Satisfaction,
  project: number,
  change: VoteChange,
  { classes }: Queue,
  taken: readonly number[],
): Profile {
  const { classStarts, classProjects, weightScale } = profile;
  const changes: ChangedBallots[] = [];
  classes.forEach((from, at) => {
    if (taken[at] === 0) return;
    const keep: number[] = [];
    if (from >= 0) {
      for (let i = classStarts[from]!; i < classStarts[from + 1]!; i++) {
        if (change === 'add' || (classProjects[i] === project) === (change === 'only')) keep.push(i);
      }
    }
    changes.push({ from, weight: taken[at]! * weightScale, keep, add: change === 'add' ? [project] : [] });
  });
  return withChangedBallots(profile, satisfaction, changes);
}
