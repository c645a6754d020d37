/**
 * Finds the smallest change that would have funded a project: fewest new voters for it alone, and the highest cost.
 *
 * Source: `singleton-add` and `cost-reduction` of Boehmer et al., "Evaluation of Project Performance in Participatory
 * Budgeting" (IJCAI 2024). Both by bisection with recounts (`recounts.ts`), so what is found wins and its neighbour fails.
 */
import type { RuleChoice } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { Worths } from '../worths.ts';
import { withCost, withNewVoters } from './changed-profile.ts';
import type { LowerCost, MoreVotes, SmallestChange } from './explanation.ts';
import { Recounts } from './recounts.ts';

export class SmallestChanges {
  private readonly profile: Profile;
  private readonly choice: RuleChoice;
  private readonly recounts: Recounts;
  private readonly found = new Map<number, SmallestChange>();

  /** `effort`: see {@link Recounts}, which may also be shared with other searches. */
  constructor(profile: Profile, choice: RuleChoice, effort: number | Recounts) {
    this.profile = profile;
    this.choice = choice;
    this.recounts = typeof effort === 'number' ? new Recounts(profile, choice, effort) : effort;
  }

  of(project: number): SmallestChange {
    return this.found.get(project) ?? { moreVotes: { code: 'not-computed' }, lowerCost: { code: 'not-computed' } };
  }

  find(project: number): void {
    this.found.set(project, { moreVotes: this.moreVotes(project), lowerCost: this.lowerCost(project) });
  }

  private moreVotes(project: number): MoreVotes {
    if (this.needsEveryVoter(project)) return { code: 'needs-every-voter' };
    const most = this.enoughVoters(project);
    if (most === undefined) return { code: 'impossible' };
    const pointsEach = this.profile.classUtilities?.reduce((a, b) => Math.max(a, b), 1);
    const voters = this.recounts.least(most, (extra) =>
      this.wins(withNewVoters(this.profile, this.choice.satisfaction, project, extra, pointsEach ?? 1), project),
    );
    if (voters === 'fails' || voters === undefined) return { code: 'not-computed' };
    return { code: 'found', voters, ...(pointsEach === undefined ? {} : { pointsEach }) };
  }

  private lowerCost(project: number): LowerCost {
    if (this.profile.votes[project] === 0) return { code: 'impossible' };
    const { cost } = this.profile.instance.projects[project]!;
    const { satisfaction } = this.choice;
    // Counted as money off, so that both searches look for the least that wins.
    const leastOff = (most: number): number | 'fails' | undefined =>
      this.recounts.least(most, (less) =>
        this.wins(withCost(this.profile, satisfaction, project, cost - less), project),
      );
    let off = leastOff(cost);
    // In relation to the best of a ballot that names nothing else, what is free gives nothing, and what costs little all.
    if (off === 'fails' && satisfaction === 'relative-cost' && cost > 1) off = leastOff(cost - 1);
    if (off === undefined) return { code: 'not-computed' };
    return off === 'fails' ? { code: 'impossible' } : { code: 'found', cost: cost - off };
  }

  /**
   * A number of new voters that should be enough; the recount has the last word. Equal Shares: their own shares pay for it alone, since
   * k * budget / (voters + k) >= cost. Greedy, and rules that begin like it: nothing else is ahead.
   */
  private enoughVoters(project: number): number | undefined {
    const { instance, totalWeight, weightScale } = this.profile;
    const { rule } = this.choice;
    const { cost } = instance.projects[project]!;
    if (cost > instance.budget) return undefined;
    const voters = Math.ceil(totalWeight / weightScale);
    const others = Math.max(1, instance.budget - cost);
    const paying = Math.min(Number((BigInt(cost) * BigInt(voters)) / BigInt(others)) + 1, 1000 * (voters + 1));
    if (rule === 'equal-shares') return paying;
    const leading = Math.ceil(Math.min(this.votesAhead(project), 1000 * (voters + 1))) + 2;
    return rule === 'greedy' ? leading : Math.max(paying, leading);
  }

  /** How many new voters get as much out of this project, for the money, as all get out of any other; by maximum welfare, of all others. */
  private votesAhead(project: number): number {
    const { instance, weightScale, demand, votes } = this.profile;
    const { rule, satisfaction } = this.choice;
    // Shares of all projects add up to what they cost, so that votes only break ties.
    if (satisfaction === 'share') return votes.reduce((a, b) => Math.max(a, b), 0) / weightScale;
    const { near } = new Worths(this.profile, satisfaction);
    // Who names nothing else gets the worth of it, which is the best possible and so 1 in relation to that.
    const each = satisfaction === 'relative-cost' ? 1 : near[project]!;
    const gains = instance.projects.map((_, index) => (near[index]! * demand[index]!) / weightScale / each);
    if (rule === 'max-welfare') return gains.reduce((a, b) => a + b, 0);
    const { cost } = instance.projects[project]!;
    return instance.projects.reduce(
      (most, other, index) => (other.cost === 0 ? most : Math.max(most, (gains[index]! / other.cost) * cost)),
      0,
    );
  }

  private needsEveryVoter(project: number): boolean {
    const { instance, totalWeight, votes } = this.profile;
    const { rule, completion, comparison } = this.choice;
    if (rule !== 'equal-shares' || completion !== 'none' || comparison !== undefined) return false;
    return instance.projects[project]!.cost === instance.budget && votes[project]! < totalWeight;
  }

  private wins(profile: Profile, project: number): boolean {
    return this.recounts.wins(profile, project);
  }
}
