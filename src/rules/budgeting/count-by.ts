/** One count from beginning to end: the rule, what was kept for floors, the completion, projects in part, the comparison. */
import { compareWithGreedy } from './compare-with-greedy.ts';
import { complete } from './complete.ts';
import type { Counting, Selection } from './counting.ts';
import type { SharesRun } from './equal-shares/fund.ts';
import { fractionText } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { fundGreedily } from './greedy.ts';
import { Allowance, termsOf } from './limits/allowance.ts';
import { fundInPart } from './limits/partial.ts';
import type { Outcome, RuleChoice } from './outcome.ts';
import type { Profile } from './profile.ts';
import { TieBreaker } from './ties.ts';
import type { Preference } from './ties.ts';

export interface Funded {
  readonly selections: Selection[];
  readonly shares?: SharesRun;
  /** What a voter of weight 1 started with, where the rule gives money to voters. */
  readonly start?: Fraction;
}

/** Funds projects by the rule that was chosen. */
export type Fund = (counting: Counting) => Funded;

export type Progress = (done: number, total: number) => void;

export interface CountOptions {
  readonly progress?: Progress | undefined;
  /** How ties would be broken if one project had been luckier. */
  readonly preference?: Preference | undefined;
}

export interface Counted {
  readonly outcome: Outcome;
  /** Equal Shares only: who paid what. */
  readonly shares: SharesRun | undefined;
}

/** By `fund`, which knows the rules, over ballots merged by the chosen satisfaction. */
export function countBy(
  fund: Fund,
  profile: Profile,
  choice: RuleChoice,
  { progress = () => {}, preference }: CountOptions = {},
): Counted {
  const { instance } = profile;
  const limits = choice.limits ?? {};
  const counting: Counting = {
    profile,
    choice,
    ties: new TieBreaker(instance.projects, profile.votes, choice, preference),
    allowance: new Allowance(termsOf(profile, limits)),
    onSpent: (cost) => progress(Math.min(cost, instance.budget), instance.budget),
  };
  const { selections, shares, start = shares?.start } = fund(counting);
  selections.push(...fillFloors(counting, selections.length + 1));
  selections.push(...complete(counting, { selections, shares }));
  const partly = fundInPart(counting, limits, selections.length + 1);
  progress(instance.budget, instance.budget);
  const own: Outcome = {
    choice,
    winners: selections.map(({ project }) => instance.projects[project]!.id),
    cost: instance.budget - counting.allowance.left,
    rounds: selections.map(({ project, ...selection }, at) => ({
      round: at + 1,
      project: instance.projects[project]!.id,
      supporters: profile.votes[project]! / profile.weightScale,
      ...selection,
    })),
    ties: counting.ties.broken,
    ...(start === undefined ? {} : { endowment: fractionText(start) }),
    ...(partly.length === 0 ? {} : { partly }),
  };
  if (choice.rule !== 'equal-shares' || choice.comparison === undefined) return { outcome: own, shares };
  const { comparison, ...alone } = choice;
  const other = countBy(fund, profile, { ...alone, rule: 'greedy', completion: 'none' }, { preference }).outcome;
  return { outcome: compareWithGreedy(profile, own, other, comparison), shares };
}

/** Spends what was kept for the groups whose floor is not reached, then sets free what they cannot use. */
function fillFloors(counting: Counting, round: number): Selection[] {
  const { allowance, choice } = counting;
  const selections: Selection[] = [];
  for (const isOwed of allowance.owed()) {
    selections.push(...fundGreedily(counting, 'floor', round + selections.length, isOwed));
  }
  const owed = allowance.owed().length > 0;
  allowance.setFree();
  // What the groups could not use is for everybody, where the rule is one that spends all it can.
  if (owed && choice.rule === 'greedy') selections.push(...fundGreedily(counting, 'greedy', round + selections.length));
  return selections;
}
