/** Profiles that differ in one thing from another, for the question what would have been otherwise. */
import type { Satisfaction } from '../outcome.ts';
import { withSums } from '../profile.ts';
import type { Profile } from '../profile.ts';

export function withCost(profile: Profile, satisfaction: Satisfaction, project: number, cost: number): Profile {
  const { instance } = profile;
  const projects = instance.projects.with(project, { ...instance.projects[project]!, cost });
  const changed = { ...profile, instance: { ...instance, projects } };
  // Best costs depend on what projects cost; nothing else that is summed up does.
  return profile.divisors === undefined ? changed : withSums(satisfaction, changed);
}

/** So many new voters of weight 1 who all name only this project, each with this utility for it. */
export function withNewVoters(
  profile: Profile,
  satisfaction: Satisfaction,
  project: number,
  voters: number,
  utility: number,
): Profile {
  const newClass = profile.weights.length;
  const at = profile.projectStarts[project + 1]!;
  const weight = voters * profile.weightScale;
  return withSums(satisfaction, {
    ...profile,
    voters: profile.voters + voters,
    totalWeight: profile.totalWeight + weight,
    weights: inserted(profile.weights, newClass, weight),
    classStarts: inserted(profile.classStarts, newClass + 1, profile.classProjects.length + 1),
    classProjects: inserted(profile.classProjects, profile.classProjects.length, project),
    classUtilities: profile.classUtilities && inserted(profile.classUtilities, profile.classProjects.length, utility),
    projectStarts: profile.projectStarts.map((start, index) => (index > project ? start + 1 : start)),
    projectClasses: inserted(profile.projectClasses, at, newClass),
    projectUtilities: profile.projectUtilities && inserted(profile.projectUtilities, at, utility),
    pointSums: profile.pointSums?.map((sum, index) => (index === project ? sum + weight * utility : sum)),
  });
}

function inserted<T extends Uint32Array | Float64Array>(array: T, at: number, value: number): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length + 1);
  larger.set(array.subarray(0, at));
  larger[at] = value;
  larger.set(array.subarray(at), at + 1);
  return larger;
}
