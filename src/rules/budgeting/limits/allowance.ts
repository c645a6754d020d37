/**
 * What is funded so far, and what may still be funded: the budget and the {@link Limits} of the election, for all rules
 * alike. A project that is not admitted never is again before {@link Allowance.setFree}: money only gets less.
 */
import type { Project } from '../instance.ts';
import type { Profile } from '../profile.ts';
import type { GroupLimit, Limits } from './limits.ts';

export class Allowance {
  /** Budget left, in money units. Below 0 while a run of Add1 spends more than there is. */
  left: number;
  private readonly terms: Terms;
  private readonly barred: Uint8Array;
  private readonly spent: Float64Array;
  /** 1 for projects refused for the sake of floors: for good, until these are set free. */
  private readonly refused: Uint8Array;
  private keepsFloors: boolean;

  constructor(terms: Terms, state?: Allowance) {
    this.terms = terms;
    this.left = state?.left ?? terms.budget;
    this.barred = (state?.barred ?? terms.barred).slice();
    this.spent = state?.spent.slice() ?? new Float64Array(terms.groups.length);
    this.refused = state?.refused.slice() ?? new Uint8Array(terms.projects.length);
    this.keepsFloors = state?.keepsFloors ?? true;
    this.refuse();
  }

  /** The same, to be spent apart. */
  copy(): Allowance {
    return new Allowance(this.terms, this);
  }

  /** Whether anything but the budget limits what is funded together. */
  get limited(): boolean {
    return this.terms.exclusive.length > 0 || this.terms.groups.length > 0;
  }

  /** Whether it is fit to be funded, is not funded yet, and neither the budget nor a limit stands against it. */
  admits(project: number): boolean {
    return this.terms.projects[project]!.cost <= this.left && this.admitsBeyondBudget(project);
  }

  /** The same apart from the whole budget; money kept for floors is kept here too. */
  admitsBeyondBudget(project: number): boolean {
    if (this.barred[project] !== 0 || this.refused[project] !== 0) return false;
    const { cost } = this.terms.projects[project]!;
    let kept = 0;
    for (const [at, { holds, atMost, atLeast }] of this.terms.groups.entries()) {
      const spent = this.spent[at]!;
      if (holds[project] === 1) {
        if (spent + cost > atMost) return false;
      } else if (this.keepsFloors) kept += Math.max(0, atLeast - spent);
    }
    return kept === 0 || cost <= this.left - kept;
  }

  fund(project: number): void {
    this.spend(project, this.terms.projects[project]!.cost);
  }

  /** Less than it costs, where it is funded in part. */
  spend(project: number, cost: number): void {
    this.left -= cost;
    this.barred[project] = 1;
    for (const group of this.terms.exclusive) {
      if (group.includes(project)) for (const other of group) this.barred[other] = 1;
    }
    this.terms.groups.forEach(({ holds }, at) => {
      if (holds[project] === 1) this.spent[at] = this.spent[at]! + cost;
    });
    this.refuse();
  }

  /** Tests for membership in the groups whose floor is not reached. */
  owed(): ((project: number) => boolean)[] {
    return this.terms.groups
      .filter(({ atLeast }, at) => atLeast > this.spent[at]!)
      .map(
        ({ holds }) =>
          (project) =>
            holds[project] === 1,
      );
  }

  /** From here on no money is kept for floors. */
  setFree(): void {
    this.keepsFloors = false;
    this.refused.fill(0);
  }

  /** What the floors keep back can end with one project, and its refusals must not: a run has to end. */
  private refuse(): void {
    if (!this.keepsFloors || this.terms.groups.every(({ atLeast }) => atLeast === 0)) return;
    this.refused.forEach((_, project) => {
      if (!this.admitsBeyondBudget(project)) this.refused[project] = 1;
    });
  }
}

/** The limits with projects as positions. */
export interface Terms {
  readonly projects: readonly Project[];
  readonly budget: number;
  /** 1 for projects that are not fit to be funded. */
  readonly barred: Uint8Array;
  readonly exclusive: readonly (readonly number[])[];
  readonly groups: readonly Group[];
}

interface Group {
  /** 1 for its projects. */
  readonly holds: Uint8Array;
  readonly atMost: number;
  readonly atLeast: number;
}

export function termsOf(profile: Profile, limits: Limits): Terms {
  const { instance, votes, demand, weightScale, pointSums, pointsScale } = profile;
  const { projects, budget } = instance;
  const { minVotes = 0, minPoints = 0 } = limits;
  const barred = Uint8Array.from(projects, (_, project) => {
    // Nobody gets anything out of it.
    if (demand[project] === 0) return 1;
    const tooFew = votes[project]! < minVotes * weightScale;
    const tooLow = (pointSums?.[project] ?? 0) < minPoints * pointsScale * weightScale;
    return tooFew || tooLow ? 1 : 0;
  });
  const indexOf = new Map(projects.map(({ id }, index) => [id, index]));
  return {
    projects,
    budget,
    barred,
    exclusive: (limits.exclusive ?? []).map((ids) => ids.flatMap((id) => indexOf.get(id) ?? [])),
    groups: (limits.groups ?? []).map((group) => ({
      holds: Uint8Array.from(projects, (project) => (isIn(project, group) ? 1 : 0)),
      atMost: group.atMost ?? Infinity,
      atLeast: group.atLeast ?? 0,
    })),
  };
}

/** Whether a project is in the category or district that a limit names. */
export function isIn({ district = '', categories }: Project, { of, name }: Pick<GroupLimit, 'of' | 'name'>): boolean {
  if (of === 'district') return district === name;
  return name === '' ? categories.length === 0 : categories.includes(name);
}
