/**
 * Which districts and categories get how much of the money, against how much of the votes and of the voters.
 *
 * The share of voters follows the idea that everybody has the same right to the money (Maly, Rey, Endriss and Lackner,
 * "Fairness in Participatory Budgeting via Equality of Resources", AAMAS 2023): each voter is split evenly over the projects
 * on the ballot, whereas the share of votes gives a voter who names more projects more of a say. Projects in several
 * categories count in equal parts for each, as in `explain/spending.ts`.
 */
import { spendingBy } from '../explain/spending.ts';
import type { SpendingShare } from '../explain/explanation.ts';
import type { Project } from '../instance.ts';
import type { Outcome } from '../outcome.ts';
import type { Profile } from '../profile.ts';

export interface PowerShare extends SpendingShare {
  /** Of all voters who name a project, from 0 to 1. */
  readonly shareOfVoters: number;
  /** shareOfSpending / shareOfVoters: 1 is in proportion, 2 twice as much as that; null where nobody voted for it. */
  readonly power: number | null;
}

export const districtsOf = ({ district }: Project): readonly string[] => [district ?? ''];

export const categoriesOf = ({ categories }: Project): readonly string[] =>
  categories.length === 0 ? [''] : categories;

/** `profile` with utilities of 1. Those with the highest spending first. */
export function powerShares(
  profile: Profile,
  outcome: Outcome,
  placesOf: (project: Project) => readonly string[],
): PowerShare[] {
  const { instance, weights } = profile;
  const namers = weights.reduce((sum, weight) => sum + weight, 0);
  const voters = new Map<string, number>();
  votersOf(profile).forEach((count, index) => {
    const places = placesOf(instance.projects[index]!);
    for (const name of places) voters.set(name, (voters.get(name) ?? 0) + count / places.length);
  });
  return spendingBy(profile, outcome, placesOf).map((place) => {
    const shareOfVoters = namers === 0 ? 0 : Math.min(1, voters.get(place.name)! / namers);
    return {
      ...place,
      shareOfVoters,
      power: shareOfVoters === 0 ? null : place.shareOfSpending / shareOfVoters,
    };
  });
}

/** Each class's weight, split evenly over the projects on its ballot. */
function votersOf({ instance, weights, classStarts, classProjects }: Profile): Float64Array {
  const voters = new Float64Array(instance.projects.length);
  weights.forEach((weight, k) => {
    const from = classStarts[k]!;
    const to = classStarts[k + 1]!;
    for (let i = from; i < to; i++) voters[classProjects[i]!]! += weight / (to - from);
  });
  return voters;
}
