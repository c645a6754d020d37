/** Profiles that differ in one thing from another, for the question what would have been otherwise. */
import type { Profile } from '../profile.ts';

export function withCost(profile: Profile, project: number, cost: number): Profile {
  const { instance } = profile;
  const projects = instance.projects.with(project, { ...instance.projects[project]!, cost });
  return { ...profile, instance: { ...instance, projects } };
}

/** So many new voters who all name only this project. */
export function withNewVoters(profile: Profile, project: number, voters: number, points: number): Profile {
  const newClass = profile.weights.length;
  const at = profile.projectStarts[project + 1]!;
  return {
    ...profile,
    voters: profile.voters + voters,
    weights: inserted(profile.weights, newClass, voters),
    classStarts: inserted(profile.classStarts, newClass + 1, profile.classProjects.length + 1),
    classProjects: inserted(profile.classProjects, profile.classProjects.length, project),
    classPoints: profile.classPoints && inserted(profile.classPoints, profile.classProjects.length, points),
    projectStarts: profile.projectStarts.map((start, index) => (index > project ? start + 1 : start)),
    projectClasses: inserted(profile.projectClasses, at, newClass),
    projectPoints: profile.projectPoints && inserted(profile.projectPoints, at, points),
    votes: profile.votes.map((count, index) => (index === project ? count + voters : count)),
  };
}

function inserted<T extends Uint32Array | Float64Array>(array: T, at: number, value: number): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length + 1);
  larger.set(array.subarray(0, at));
  larger[at] = value;
  larger.set(array.subarray(at), at + 1);
  return larger;
}
