/**
 * Finds the smallest change that would have funded a project: fewest new voters for it alone, and the highest cost.
 *
 * Both are found by bisection between a value that certainly fails and one that certainly wins, with a full recount at
 * every step, so the value found wins and its neighbour fails. Where a rule is not monotone (Equal Shares need not be)
 * a smaller change far from there could win too; none next to it does.
 */
import { countProfile } from '../count.ts';
import { runEqualShares } from '../equal-shares/run.ts';
import { fairShare } from '../equal-shares/fund.ts';
import { openMarket } from '../equal-shares/market.ts';
import { Allowance, termsOf } from '../limits/allowance.ts';
import type { RuleChoice } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { TieBreaker } from '../ties.ts';
import type { LowerCost, MoreVotes, SmallestChange } from './explanation.ts';
import { withCost, withNewVoters } from './changed-profile.ts';

/** Thrown out of a recount that is in the middle of Add1's runs, and caught by the search that began it. */
class EffortUsedUp extends Error {}

export class SmallestChanges {
  private readonly profile: Profile;
  private readonly choice: RuleChoice;
  private readonly found = new Map<number, SmallestChange>();
  private effortLeft: number;
  private readonly perRecount: number;

  constructor(profile: Profile, choice: RuleChoice, effort: number) {
    this.profile = profile;
    this.choice = choice;
    this.effortLeft = effort;
    const perRun = choice.rule === 'greedy' ? 1 : choice.completion === 'add1u' ? 12 : 5;
    this.perRecount = (profile.classProjects.length + 20 * profile.instance.projects.length) * perRun;
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
    const voters = this.bisect(most, (extra) =>
      this.wins(withNewVoters(this.profile, this.choice.satisfaction, project, extra, pointsEach ?? 1), project),
    );
    if (voters === 'fails' || voters === undefined) return { code: 'not-computed' };
    return { code: 'found', voters, ...(pointsEach === undefined ? {} : { pointsEach }) };
  }

  private lowerCost(project: number): LowerCost {
    if (this.profile.votes[project] === 0) return { code: 'impossible' };
    const { cost } = this.profile.instance.projects[project]!;
    // Counted as money off, so that both searches look for the least that wins.
    const off = this.bisect(cost, (less) =>
      this.wins(withCost(this.profile, this.choice.satisfaction, project, cost - less), project),
    );
    if (off === undefined) return { code: 'not-computed' };
    return off === 'fails' ? { code: 'impossible' } : { code: 'found', cost: cost - off };
  }

  /** The least that wins where 0 does not; 'fails' when `enough` is not; undefined when the effort is used up. */
  private bisect(enough: number, wins: (change: number) => boolean): number | 'fails' | undefined {
    const recounts = Math.ceil(Math.log2(enough + 1)) + 1;
    if (recounts * this.perRecount > this.effortLeft) return undefined;
    // How many runs Add1 needs shows only on the way: it is charged run by run.
    if (this.choice.completion !== 'add1u') this.effortLeft -= recounts * this.perRecount;
    try {
      return leastThatWins(enough, wins);
    } catch (problem) {
      if (problem instanceof EffortUsedUp) return undefined;
      throw problem;
    }
  }

  private chargeRun(): void {
    this.effortLeft -= this.perRecount;
    if (this.effortLeft < 0) throw new EffortUsedUp();
  }

  /**
   * A number of new voters that should be enough; the recount has the last word. Equal Shares: their own shares pay for it alone, since
   * k * budget / (voters + k) >= cost. Greedy: no other project scores higher.
   */
  private enoughVoters(project: number): number | undefined {
    const { instance, voters, votes } = this.profile;
    const { cost } = instance.projects[project]!;
    if (cost > instance.budget) return undefined;
    if (this.choice.rule === 'equal-shares') {
      const others = Math.max(1, instance.budget - cost);
      return Math.min(Number((BigInt(cost) * BigInt(voters)) / BigInt(others)) + 1, 1000 * (voters + 1));
    }
    const ahead = instance.projects.map((other, index) => {
      if (this.choice.satisfaction === 'cost') return votes[index]!;
      return other.cost === 0 ? 0 : Math.ceil((this.profile.demand[index]! / other.cost) * cost);
    });
    return ahead.reduce((a, b) => Math.max(a, b), 0) + 2;
  }

  private needsEveryVoter(project: number): boolean {
    const { instance, voters, votes } = this.profile;
    const { rule, completion } = this.choice;
    if (rule !== 'equal-shares' || completion !== 'none') return false;
    return instance.projects[project]!.cost === instance.budget && votes[project]! < voters;
  }

  private wins(profile: Profile, project: number): boolean {
    const { choice } = this;
    if (choice.rule === 'equal-shares' && choice.completion === 'none') {
      const own = {
        market: openMarket(profile, choice.satisfaction),
        ties: new TieBreaker(profile.instance.projects, profile.votes, choice),
        allowance: new Allowance(termsOf(profile, choice.limits ?? {})),
      };
      return runEqualShares(own, fairShare(profile, choice), project).order.includes(project);
    }
    const charge = choice.completion === 'add1u' ? (): void => this.chargeRun() : undefined;
    return countProfile(profile, choice, { progress: charge }).outcome.winners.includes(
      profile.instance.projects[project]!.id,
    );
  }
}

function leastThatWins(enough: number, wins: (change: number) => boolean): number | 'fails' {
  if (!wins(enough)) return 'fails';
  let low = 0;
  let high = enough;
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (wins(middle)) high = middle;
    else low = middle;
  }
  return high;
}
