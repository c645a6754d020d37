/** Counts a budget by the chosen rule: the one entry to all rules. */
import { fundByBos } from './bos/bos.ts';
import { compareWithGreedy } from './compare-with-greedy.ts';
import { complete } from './complete.ts';
import type { Counting, Selection } from './counting.ts';
import type { SharesRun } from './equal-shares/fund.ts';
import { fundByEqualShares } from './equal-shares/fund.ts';
import { fractionText } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { fundGreedily } from './greedy.ts';
import type { Ballots, Instance } from './instance.ts';
import { Allowance, termsOf } from './limits/allowance.ts';
import { fundInPart } from './limits/partial.ts';
import type { Outcome, RuleChoice } from './outcome.ts';
import { fundByMaximinSupport } from './maximin-support/maximin-support.ts';
import { fundByPhragmen } from './phragmen/phragmen.ts';
import { fundByMaxWelfare } from './max-welfare/max-welfare.ts';
import { mergeBallots } from './profile.ts';
import type { Profile } from './profile.ts';
import { countableBy } from './satisfaction.ts';
import { TieBreaker } from './ties.ts';
import type { Preference } from './ties.ts';

type Progress = (done: number, total: number) => void;

/**
 * `progress` is told how much of the budget the count has spent so far, in money units; with Add1 the count may come back
 * to the same figure many times before it ends.
 *
 * Ask `problemsOf` (choice.ts) first whether the choice goes with the ballots; where it does not this throws. Max welfare
 * and relative cost are knapsack problems: where one needs more work than is allowed, TooHard is thrown (too-hard.ts).
 */
export function count(instance: Instance, ballots: Ballots, choice: RuleChoice, progress?: Progress): Outcome {
  const countable = countableBy(instance, ballots, choice.satisfaction);
  if (!countable.ok)
    throw new Error(`These ballots cannot be counted by ${choice.satisfaction}: ${countable.error.code}.`);
  return countProfile(mergeBallots(instance, ballots, choice.satisfaction), choice, { progress }).outcome;
}

export function countsByPoints(ballots: Ballots): boolean {
  return ballots.points !== undefined;
}

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

/** The same over ballots merged already by the chosen satisfaction, for whoever counts the same ballots many times. */
export function countProfile(
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
  const { selections, shares, start = shares?.start } = fundByRule(counting);
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
  const other = countProfile(profile, { ...alone, rule: 'greedy', completion: 'none' }, { preference }).outcome;
  return { outcome: compareWithGreedy(profile, own, other, comparison), shares };
}

interface Funded {
  readonly selections: Selection[];
  readonly shares?: SharesRun;
  /** What a voter of weight 1 started with, where the rule gives money to voters. */
  readonly start?: Fraction;
}

function fundByRule(counting: Counting): Funded {
  switch (counting.choice.rule) {
    case 'greedy':
      return { selections: fundGreedily(counting, 'greedy', 1) };
    case 'equal-shares': {
      const shares = fundByEqualShares(counting);
      return { selections: [...shares.selections], shares };
    }
    case 'bos-equal-shares':
      return fundByBos(counting);
    case 'max-welfare':
      return { selections: fundByMaxWelfare(counting) };
    case 'maximin-support':
      return { selections: fundByMaximinSupport(counting, 'maximin-support', 1, []) };
    case 'phragmen':
      return { selections: fundByPhragmen(counting, 'phragmen', 1) };
    default:
      throw new Error(`${counting.choice.rule} is not a rule`);
  }
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
