/**
 * EJR+ up to one project: no group that agrees on an unfunded project gets less than its part of the budget could buy.
 *
 * A group of voters who all gain by an unfunded project p deserves what its part of the budget would buy at the price of p:
 *
 *     deserved = (budget / n) * (sum of the group's satisfactions with p) / cost(p)
 *
 * which is |group| * budget / n for cost, and that divided by cost(p) for cardinality. The outcome satisfies the axiom if in
 * every such group somebody has at least that much from the funded projects and p together. The group that shows a violation
 * best is made of those who have least, so sorting the supporters of p finds it.
 *
 * Source: Brill and Peters, "Robust and Verifiable Proportionality Axioms for Multiwinner Voting" (EC 2023), EJR+ up to one
 * project for participatory budgets; for utilities that differ within a group the right side is the one that the proof for
 * the Method of Equal Shares gives. Exact. Projects that cost nothing are left out.
 */
import { amountOf } from '../explain/amounts.ts';
import type { Amount } from '../explain/explanation.ts';
import type { Satisfaction } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { satisfactionOfClasses, unitOf, worthsOf } from './class-satisfaction.ts';

/** Those for which the check is exact: satisfactions that are whole numbers and whose proportionality is proved. */
export const EJR_PLUS: readonly Satisfaction[] = ['cost', 'cardinality', 'points'];

export interface EjrPlus {
  readonly satisfaction: Satisfaction;
  readonly satisfied: boolean;
  /** Unfunded projects with a group that deserves more. */
  readonly violations: number;
  /** The one that is short of most. */
  readonly worst?: EjrViolation;
}

export interface EjrViolation {
  readonly project: string;
  /** Size of the group, by weight. */
  readonly voters: number;
  /** In the unit of the satisfaction. */
  readonly deserved: Amount;
  /** The most that anybody in the group has from the funded projects. */
  readonly has: Amount;
  /** The most that anybody in the group would have with this project too; less than is deserved. */
  readonly wouldHave: Amount;
}

/** The profile must be of the satisfaction's kind of utility. */
export function ejrPlus(profile: Profile, satisfaction: Satisfaction, funded: Uint8Array): EjrPlus {
  const values = satisfactionOfClasses(profile, satisfaction, funded);
  const unit = unitOf(profile, satisfaction);
  const has = values.map((value) => Math.round(value * unit));
  const worths = worthsOf(profile, satisfaction);
  let worst: Shortfall | undefined;
  let violations = 0;
  profile.instance.projects.forEach(({ cost }, project) => {
    if (funded[project] === 1 || cost === 0) return;
    const found = largestShortfall(profile, project, worths[project]!, has);
    if (found === undefined) return;
    violations++;
    if (worst === undefined || found.near > worst.near) worst = found;
  });
  return {
    satisfaction,
    satisfied: violations === 0,
    violations,
    ...(worst === undefined ? {} : { worst: violationOf(profile, worst, BigInt(unit)) }),
  };
}

interface Shortfall {
  readonly project: number;
  readonly group: number;
  /** Deserved, as numerator / denominator. */
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly has: number;
  readonly wouldHave: number;
  /** Deserved - would have. */
  readonly near: number;
}

/** Relative; far above the rounding of the few products compared. */
const DOUBT = 1e-12;

function largestShortfall(profile: Profile, project: number, worth: number, has: Float64Array): Shortfall | undefined {
  const { instance, totalWeight } = profile;
  const { cost } = instance.projects[project]!;
  const groups = groupsOf(profile, project, worth, has);
  let worst: Shortfall | undefined;
  let group = 0;
  let gain = 0n;
  let most = 0;
  for (const { wouldHave, weight, gain: more, has: held } of groups) {
    group += weight;
    gain += BigInt(more);
    most = Math.max(most, held);
    const near = (instance.budget * Number(gain) * worth) / (totalWeight * cost) - wouldHave;
    if (near < -DOUBT * wouldHave || (worst !== undefined && near <= worst.near)) continue;
    const numerator = BigInt(instance.budget) * gain * BigInt(worth);
    const denominator = BigInt(totalWeight) * BigInt(cost);
    if (BigInt(wouldHave) * denominator >= numerator) continue;
    worst = { project, group, numerator, denominator, has: most, wouldHave, near };
  }
  return worst;
}

/** Supporters who would have the same with the project too. */
interface Group {
  readonly wouldHave: number;
  weight: number;
  /** Sum of weight times utility for the project. */
  gain: number;
  /** The most that any of them has without it. */
  has: number;
}

/** Those who would have least first. */
function groupsOf(profile: Profile, project: number, worth: number, has: Float64Array): Group[] {
  const { projectStarts, projectClasses, projectUtilities, weights } = profile;
  const groups = new Map<number, Group>();
  for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) {
    const utility = projectUtilities === undefined ? 1 : projectUtilities[i]!;
    if (utility === 0) continue;
    const k = projectClasses[i]!;
    const wouldHave = has[k]! + worth * utility;
    let group = groups.get(wouldHave);
    if (group === undefined) {
      group = { wouldHave, weight: 0, gain: 0, has: 0 };
      groups.set(wouldHave, group);
    }
    group.weight += weights[k]!;
    group.gain += weights[k]! * utility;
    group.has = Math.max(group.has, has[k]!);
  }
  return [...groups.values()].toSorted((a, b) => a.wouldHave - b.wouldHave);
}

function violationOf({ instance, weightScale }: Profile, worst: Shortfall, unit: bigint): EjrViolation {
  const inUnits = (numerator: bigint, denominator = 1n): Amount =>
    amountOf({ numerator, denominator: denominator * unit });
  return {
    project: instance.projects[worst.project]!.id,
    voters: worst.group / weightScale,
    deserved: inUnits(worst.numerator, worst.denominator),
    has: inUnits(BigInt(worst.has)),
    wouldHave: inUnits(BigInt(worst.wouldHave)),
  };
}
