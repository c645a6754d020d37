/**
 * Prices that the voters pay for what an outcome funds, and the check that they explain it (priceability).
 *
 * The conditions, as Peters and Skowron number them, with a start of the same money for everybody:
 *
 * - C1: nobody pays for a project that gives them nothing, and no payment is below 0;
 * - C2: nobody pays more in all than the start;
 * - C3: the payments for a funded project add up to its cost exactly;
 * - C4: nobody pays for a project that is not funded;
 * - C5: the supporters of a project that is not funded have no more left together than it costs.
 *
 * Source: Peters and Skowron, "Proportionality and the Limits of Welfarism" (EC 2020); with costs, Peters, Pierczynski and
 * Skowron, "Proportional Participatory Budgeting with Additive Utilities" (NeurIPS 2021). All exact.
 */
import type { Profile } from '../profile.ts';

/** All amounts are whole numbers of 1 / denominator money units, for a voter of weight 1 / weightScale. */
export interface PriceSystem {
  readonly denominator: bigint;
  readonly start: bigint;
  /** Voters of a class who are in none of these pay nothing. */
  readonly payers: readonly Payers[];
}

/** Voters with the same ballot who pay the same. */
export interface Payers {
  /** Class of the profile. */
  readonly class: number;
  /** In units of 1 / weightScale. */
  readonly weight: number;
  readonly paid: readonly Payment[];
}

export interface Payment {
  readonly project: number;
  readonly amount: bigint;
}

export type PriceCondition = 'C1' | 'C2' | 'C3' | 'C4' | 'C5';

export interface Priceability {
  readonly satisfied: boolean;
  readonly broken: readonly BrokenCondition[];
}

/** A condition that does not hold, and the projects on which it fails (none for C2), in order of the ballot. */
export interface BrokenCondition {
  readonly condition: PriceCondition;
  readonly projects: readonly string[];
}

/**
 * `paidFor`: 1 for the projects that the payments have to cover. `funded`: 1 for those and for what is funded otherwise, by
 * a completion say, which C5 passes over. `profile` says who gains by what.
 */
export function priceability(
  profile: Profile,
  system: PriceSystem,
  paidFor: Uint8Array,
  funded: Uint8Array,
): Priceability {
  const { projects } = profile.instance;
  const failing = { C1: new Set<number>(), C3: new Set<number>(), C4: new Set<number>(), C5: new Set<number>() };
  const received = projects.map(() => 0n);
  const leftOfClass = Array.from(profile.weights, (weight) => BigInt(weight) * system.start);
  let overspent = false;
  for (const { class: k, weight, paid } of system.payers) {
    let spent = 0n;
    for (const { project, amount } of paid) {
      spent += amount;
      received[project]! += BigInt(weight) * amount;
      if (amount < 0n || (amount > 0n && !gains(profile, k, project))) failing.C1.add(project);
      if (amount !== 0n && paidFor[project] === 0) failing.C4.add(project);
    }
    if (spent > system.start) overspent = true;
    leftOfClass[k]! -= BigInt(weight) * spent;
  }
  projects.forEach(({ cost }, project) => {
    const due = BigInt(cost) * system.denominator;
    if (paidFor[project] === 1 && received[project] !== due) failing.C3.add(project);
    if (funded[project] === 0 && leftFor(profile, leftOfClass, project) > due) failing.C5.add(project);
  });
  const broken = (['C1', 'C2', 'C3', 'C4', 'C5'] satisfies PriceCondition[]).flatMap((condition): BrokenCondition[] => {
    if (condition === 'C2') return overspent ? [{ condition, projects: [] }] : [];
    const failed = projects.filter((_, project) => failing[condition].has(project));
    return failed.length === 0 ? [] : [{ condition, projects: failed.map(({ id }) => id) }];
  });
  return { satisfied: broken.length === 0, broken };
}

function gains({ classStarts, classProjects, classUtilities, divisors }: Profile, k: number, project: number): boolean {
  const at = classProjects.subarray(classStarts[k], classStarts[k + 1]).indexOf(project);
  return at >= 0 && classUtilities?.[classStarts[k]! + at] !== 0 && divisors?.[k] !== 0;
}

function leftFor(
  { projectStarts, projectClasses, projectUtilities, divisors }: Profile,
  leftOfClass: readonly bigint[],
  project: number,
): bigint {
  let left = 0n;
  for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) {
    const k = projectClasses[i]!;
    if (projectUtilities?.[i] !== 0 && divisors?.[k] !== 0) left += leftOfClass[k]!;
  }
  return left;
}
