/**
 * Counts again with something changed, as often as the effort allows, and searches for the smallest change that matters.
 *
 * The search is a bisection between a change that does not matter (none) and one that does, with a full recount at every
 * step: the change found matters and its neighbour does not. Where a rule is not monotone (Equal Shares need not be) a
 * smaller change far from there could matter too.
 */
import { countProfile } from '../count.ts';
import { fairShare } from '../equal-shares/fund.ts';
import { openMarket } from '../equal-shares/market.ts';
import { runEqualShares } from '../equal-shares/run.ts';
import { Allowance, termsOf } from '../limits/allowance.ts';
import type { Completion, Rule, RuleChoice } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { TieBreaker } from '../ties.ts';
import { TooHard } from '../too-hard.ts';

/** Thrown out of a recount that is in the middle of Add1's runs, and caught by the search that began it. */
class EffortUsedUp extends Error {}

/** Completions that run Equal Shares again and again; how often shows only on the way. */
const OF_MANY_RUNS: readonly Completion[] = ['add1', 'add1u', 'add-opt'];

/**
 * How often a count goes through the ballots, all in all, as measured on real elections: about 20 ns an entry each time. Of
 * many runs each learns from the one before, and comes to one.
 */
const WORK: Readonly<Record<Rule, number>> = {
  greedy: 1,
  'equal-shares': 5,
  'bos-equal-shares': 60,
  phragmen: 5,
  'maximin-support': 400,
  'max-welfare': 400,
};
const WORK_AFTER: Readonly<Partial<Record<Completion, number>>> = { phragmen: 5, 'maximin-support': 400 };

export class Recounts {
  readonly choice: RuleChoice;
  private effortLeft: number;
  private readonly perRecount: number;
  private readonly ofManyRuns: boolean;

  /** `effort`: ballot entries that may be gone through, identical ballots once. */
  constructor({ classProjects, instance }: Profile, choice: RuleChoice, effort: number) {
    this.choice = choice;
    this.effortLeft = effort;
    this.ofManyRuns = OF_MANY_RUNS.includes(choice.completion);
    const perRun = this.ofManyRuns ? 1 : WORK[choice.rule] + (WORK_AFTER[choice.completion] ?? 0);
    this.perRecount = (classProjects.length + 20 * instance.projects.length) * perRun;
  }

  /** Allows for more. */
  grant(effort: number): void {
    this.effortLeft += effort;
  }

  /**
   * The least change that `matters` where 0 does not; 'fails' when `enough` does not; undefined without effort left.
   * `times`: how many recounts' work one change is, with what it takes to make it.
   */
  least(enough: number, matters: (change: number) => boolean, times = 1): number | 'fails' | undefined {
    return this.within((Math.ceil(Math.log2(enough + 1)) + 1) * times, () => leastThat(enough, matters));
  }

  /** The first of some changes that `matters`; 'fails' when none does; undefined without effort left. */
  first<T>(changes: readonly T[], matters: (change: T) => boolean): T | 'fails' | undefined {
    for (const change of changes) {
      const found = this.within(1, () => matters(change));
      if (found === undefined) return undefined;
      if (found) return change;
    }
    return 'fails';
  }

  /** To be asked from within a search. */
  wins(profile: Profile, project: number): boolean {
    const { choice } = this;
    if (choice.rule === 'equal-shares' && choice.completion === 'none' && choice.comparison === undefined) {
      const own = {
        market: openMarket(profile, choice.satisfaction),
        ties: new TieBreaker(profile.instance.projects, profile.votes, choice),
        allowance: new Allowance(termsOf(profile, choice.limits ?? {})),
      };
      // What has a floor may still win after the run.
      if (runEqualShares(own, fairShare(profile, choice), project).order.includes(project)) return true;
      if (choice.limits?.groups === undefined) return false;
    }
    const charge = this.ofManyRuns ? (): void => this.chargeRun() : undefined;
    return countProfile(profile, choice, { progress: charge }).outcome.winners.includes(
      profile.instance.projects[project]!.id,
    );
  }

  private within<T>(recounts: number, search: () => T): T | undefined {
    if (recounts * this.perRecount > this.effortLeft) return undefined;
    if (!this.ofManyRuns) this.effortLeft -= recounts * this.perRecount;
    try {
      return search();
    } catch (problem) {
      if (problem instanceof EffortUsedUp) return undefined;
      // A recount that gives up has worked for long, and the next ones would hardly do better.
      if (problem instanceof TooHard) {
        this.effortLeft = 0;
        return undefined;
      }
      throw problem;
    }
  }

  private chargeRun(): void {
    this.effortLeft -= this.perRecount;
    if (this.effortLeft < 0) throw new EffortUsedUp();
  }
}

function leastThat(enough: number, matters: (change: number) => boolean): number | 'fails' {
  if (!matters(enough)) return 'fails';
  let low = 0;
  let high = enough;
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (matters(middle)) high = middle;
    else low = middle;
  }
  return high;
}
