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

/** Voters who would have filled in another ballot. */
export interface ChangedBallots {
  /** The class they are in; -1 for those who name nothing. */
  readonly from: number;
  /** How many, by weight, in units of 1 / weightScale: at most what the class has. */
  readonly weight: number;
  /** What they would name instead: positions in the profile's `classProjects`, and projects (with a utility of 1) besides. */
  readonly keep: readonly number[];
  readonly add: readonly number[];
}

/** `classOf` stays as it was. Utilities of what is kept are kept, but relative costs are worked out anew. */
export function withChangedBallots(
  profile: Profile,
  satisfaction: Satisfaction,
  changes: readonly ChangedBallots[],
): Profile {
  const { classStarts, classProjects, classUtilities } = profile;
  const weights = profile.weights.slice();
  for (const { from, weight } of changes) if (from >= 0) weights[from] = weights[from]! - weight;
  const rows = new Rows(classUtilities !== undefined);
  for (let k = 0; k < weights.length; k++) {
    // Classes without weight would divide by nothing where only they can pay.
    if (weights[k] === 0) continue;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) rows.enter(classProjects[i]!, classUtilities?.[i] ?? 1);
    rows.end(weights[k]!);
  }
  for (const { weight, keep, add } of changes) {
    const kept = keep.map((at) => ({ project: classProjects[at]!, utility: classUtilities?.[at] ?? 1 }));
    const all = [...kept, ...add.map((project) => ({ project, utility: 1 }))].toSorted((a, b) => a.project - b.project);
    for (const { project, utility } of all) rows.enter(project, utility);
    if (all.length > 0) rows.end(weight);
  }
  return withSums(satisfaction, { ...profile, ...rows.columns(profile) });
}

type Columns = Pick<Profile, 'weights' | 'classStarts' | 'classProjects' | 'classUtilities' | 'pointSums'> &
  Pick<Profile, 'projectStarts' | 'projectClasses' | 'projectUtilities'>;

/** Ballots of classes, one after the other. */
class Rows {
  private readonly weights: number[] = [];
  private readonly starts: number[] = [0];
  private readonly projects: number[] = [];
  private readonly utilities: number[] | undefined;

  constructor(withUtilities: boolean) {
    this.utilities = withUtilities ? [] : undefined;
  }

  enter(project: number, utility: number): void {
    this.projects.push(project);
    this.utilities?.push(utility);
  }

  end(weight: number): void {
    this.weights.push(weight);
    this.starts.push(this.projects.length);
  }

  columns({ instance, pointSums }: Profile): Columns {
    const { weights, starts, projects, utilities } = this;
    const projectStarts = new Uint32Array(instance.projects.length + 1);
    for (const project of projects) projectStarts[project + 1] = projectStarts[project + 1]! + 1;
    for (let i = 1; i < projectStarts.length; i++) projectStarts[i] = projectStarts[i]! + projectStarts[i - 1]!;
    const next = projectStarts.slice();
    const projectClasses = new Uint32Array(projects.length);
    const projectUtilities = utilities && new Float64Array(projects.length);
    // Where there are utilities there are points or ranks, from which they come.
    const sums = utilities ? new Float64Array(instance.projects.length) : pointSums;
    for (let k = 0; k < weights.length; k++) {
      for (let i = starts[k]!; i < starts[k + 1]!; i++) {
        const project = projects[i]!;
        const at = next[project]!;
        next[project] = at + 1;
        projectClasses[at] = k;
        if (utilities === undefined) continue;
        projectUtilities![at] = utilities[i]!;
        sums![project] = sums![project]! + weights[k]! * utilities[i]!;
      }
    }
    return {
      weights: Float64Array.from(weights),
      classStarts: Uint32Array.from(starts),
      classProjects: Uint32Array.from(projects),
      classUtilities: utilities && Float64Array.from(utilities),
      pointSums: sums,
      projectStarts,
      projectClasses,
      projectUtilities,
    };
  }
}

function inserted<T extends Uint32Array | Float64Array>(array: T, at: number, value: number): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length + 1);
  larger.set(array.subarray(0, at));
  larger[at] = value;
  larger.set(array.subarray(at), at + 1);
  return larger;
}
