/** What each voter gets out of the funded projects, in one of the satisfactions; identical ballots together. */
import type { Satisfaction } from '../outcome.ts';
import { utilityAt } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { utilityKind } from '../satisfaction.ts';
import { Worths } from '../worths.ts';

/** Satisfactions that count a project that costs nothing like any other. */
const APART_FROM_COST: readonly Satisfaction[] = ['cardinality', 'points', 'borda', 'lexicographic'];

/** Within 2 units in the last place; whole numbers exactly. */
export function worthsOf(profile: Profile, satisfaction: Satisfaction): Float64Array {
  const free = APART_FROM_COST.includes(satisfaction) ? 1 : 0;
  const { near } = new Worths(profile, satisfaction);
  return near.map((worth, project) => (profile.instance.projects[project]!.cost === 0 ? free : worth));
}

/**
 * Sum of utility times worth over the funded projects of each class, in the unit of the satisfaction: money units for cost
 * and share, points for points. The profile must be of the same kind of utility.
 */
export function satisfactionOfClasses(profile: Profile, satisfaction: Satisfaction, funded: Uint8Array): Float64Array {
  const { classStarts, classProjects, weights } = profile;
  const worths = worthsOf(profile, satisfaction);
  const unit = unitOf(profile, satisfaction);
  const values = new Float64Array(weights.length);
  for (let k = 0; k < values.length; k++) {
    let sum = 0;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) {
      const project = classProjects[i]!;
      if (funded[project] === 1) sum += worths[project]! * utilityIn(profile, i, k);
    }
    values[k] = sum / unit;
  }
  return values;
}

export const utilityIn = ({ classUtilities, divisors }: Profile, i: number, k: number): number =>
  utilityAt(classUtilities, divisors, i, k);

/** Points are kept as whole numbers of 1 / pointsScale, and votes, by which shares are divided, of 1 / weightScale. */
export function unitOf({ pointsScale, weightScale }: Profile, satisfaction: Satisfaction): number {
  if (satisfaction === 'share') return 1 / weightScale;
  return utilityKind(satisfaction) === 'points' ? pointsScale : 1;
}
