/**
 * What is funded so far and what may still be: the budget and the limits of `limits/limits.ts`, looked up anew each time
 * in the list of all that is funded. Also the record of rounds and ties.
 */
import type { Project } from '../instance.ts';
import type { GroupLimit, Limits } from '../limits/limits.ts';
import type { BrokenTie, PartlyFunded, Round, Step } from '../outcome.ts';
import { compare, decimal, isPositive, numberOf } from './ratio.ts';
import type { Election } from './election.ts';
import { breakTie } from './tie-order.ts';

export class Funding {
  readonly election: Election;
  readonly rounds: Round[] = [];
  readonly partly: PartlyFunded[] = [];
  readonly ties: BrokenTie[] = [];
  private keepsFloors = true;
  /** Refused for good, once refused; also if what the floors keep back shrinks by more than what was spent. */
  private readonly refused = new Set<number>();
  private readonly granted = new Map<number, bigint>();
  private readonly limits: Limits;

  constructor(election: Election) {
    this.election = election;
    this.limits = election.choice.limits ?? {};
    this.refuse();
  }

  /** Below 0 where a run of Add1 spends too much. */
  get left(): bigint {
    return BigInt(this.election.instance.budget) - this.spentOn(() => true);
  }

  get funded(): number[] {
    return [...this.granted.keys()];
  }

  cost(project: number): bigint {
    return BigInt(this.election.instance.projects[project]!.cost);
  }

  /** All projects that could be funded now. */
  admitted(): number[] {
    return this.admittedBeyondBudget().filter((project) => this.cost(project) <= this.left);
  }

  /** The same, whether the rest of the budget covers them or not. */
  admittedBeyondBudget(): number[] {
    return this.election.instance.projects
      .map((_, project) => project)
      .filter((project) => !this.refused.has(project) && this.isAllowed(project));
  }

  /** One of these, by the order of ties where there are several. */
  take(equal: readonly number[]): number {
    if (equal.length === 1) return equal[0]!;
    const tie = breakTie(this.election, equal, this.rounds.length + this.partly.length + 1);
    this.ties.push(tie);
    return this.election.instance.projects.findIndex(({ id }) => id === tie.taken);
  }

  fund(project: number, step: Step, more: Pick<Round, 'maxPayment' | 'paidInFull' | 'load'> = {}): void {
    this.grant(project, this.cost(project));
    this.rounds.push({
      round: this.rounds.length + 1,
      project: this.election.instance.projects[project]!.id,
      step,
      supporters: numberOf(this.election.votes[project]!),
      ...more,
      left: Number(this.left),
    });
  }

  fundInPart(project: number, amount: bigint): void {
    this.grant(project, amount);
    this.partly.push({ project: this.election.instance.projects[project]!.id, amount: Number(amount) });
  }

  /** Groups that have not got their floor. */
  owed(): GroupLimit[] {
    return (this.limits.groups ?? []).filter((group) => this.missing(group) > 0n);
  }

  /** From here on no money is kept back for groups whose floor is not reached. */
  setFree(): void {
    this.keepsFloors = false;
    this.refused.clear();
    this.refuse();
  }

  private grant(project: number, amount: bigint): void {
    this.granted.set(project, amount);
    this.refuse();
  }

  private refuse(): void {
    this.election.instance.projects.forEach((_, project) => {
      if (!this.isAllowed(project)) this.refused.add(project);
    });
  }

  private isAllowed(project: number): boolean {
    return (
      isPositive(this.election.demand[project]!) &&
      this.hasEnoughSupport(project) &&
      !this.granted.has(project) &&
      !this.isExcluded(project) &&
      this.groupsAllow(project)
    );
  }

  private hasEnoughSupport(project: number): boolean {
    const { minVotes = 0, minPoints = 0 } = this.limits;
    const { votes, points } = this.election;
    return compare(votes[project]!, decimal(minVotes)) >= 0 && compare(points[project]!, decimal(minPoints)) >= 0;
  }

  private isExcluded(project: number): boolean {
    const { projects } = this.election.instance;
    return (this.limits.exclusive ?? []).some(
      (group) =>
        group.includes(projects[project]!.id) && this.funded.some((other) => group.includes(projects[other]!.id)),
    );
  }

  private groupsAllow(project: number): boolean {
    const inGroup = (group: GroupLimit): boolean => isIn(this.election.instance.projects[project]!, group);
    const groups = this.limits.groups ?? [];
    const underCaps = groups
      .filter(inGroup)
      .every((group) => group.atMost === undefined || this.spentInGroup(group) + this.cost(project) <= group.atMost);
    if (!underCaps || !this.keepsFloors) return underCaps;
    const kept = groups.filter((group) => !inGroup(group)).reduce((sum, group) => sum + this.missing(group), 0n);
    return kept === 0n || this.cost(project) <= this.left - kept;
  }

  private missing(group: GroupLimit): bigint {
    const missing = BigInt(group.atLeast ?? 0) - this.spentInGroup(group);
    return missing > 0n ? missing : 0n;
  }

  private spentInGroup(group: GroupLimit): bigint {
    return this.spentOn((project) => isIn(project, group));
  }

  private spentOn(counts: (project: Project) => boolean): bigint {
    return [...this.granted]
      .filter(([project]) => counts(this.election.instance.projects[project]!))
      .reduce((sum, [, amount]) => sum + amount, 0n);
  }
}

/** The name of no category, or of no district, is empty. */
export function isIn({ district, categories }: Project, { of, name }: GroupLimit): boolean {
  if (of === 'category') return categories.includes(name) || (name === '' && categories.length === 0);
  return (district ?? '') === name;
}
