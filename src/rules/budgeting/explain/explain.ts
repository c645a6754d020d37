/** Explains an outcome: for each project why it won or why not, and what would have changed that. */
import { countProfile } from '../count.ts';
import type { SharesRun } from '../equal-shares/fund.ts';
import { readFraction } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { Completion, Outcome, Round } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { amountOf } from './amounts.ts';
import type { Explanation, Payments, ProjectAccount, WhyNot } from './explanation.ts';
import { SmallestChanges } from './smallest-change.ts';
import { spendingBy } from './spending.ts';
import { viewOfVoters } from './voters.ts';
import { reasonAgainst } from './why-not.ts';

export interface ExplainLimits {
  /**
   * How much recounting may be done for the smallest changes, in ballot entries gone through (identical ballots counted
   * once). What does not fit is marked `not-computed`, the projects with the fewest votes first. 0 for none at all.
   */
  readonly effort?: number;
  /** Smallest changes for this project only. */
  readonly only?: string;
}

/** About ten seconds on one core of a small server. */
const USUAL_EFFORT = 500_000_000;

/** Completions after which nothing but the money of its supporters stands against a project. */
const NOTHING_AFTER: readonly Completion[] = ['none', 'add1', 'add-opt'];

/** `outcome` must be what `count` gives for this instance and these ballots. */
export function explain(
  instance: Instance,
  ballots: Ballots,
  outcome: Outcome,
  limits: ExplainLimits = {},
  progress: (done: number, total: number) => void = () => {},
): Explanation {
  const { choice } = outcome;
  const profile = mergeBallots(instance, ballots, choice.satisfaction);
  const byShares = choice.rule === 'equal-shares' && outcome.compared?.taken !== 'greedy';
  const shares = byShares ? countProfile(profile, choice).shares : undefined;
  const rounds = new Map(outcome.rounds.map((round) => [round.project, round]));
  const changes = new SmallestChanges(profile, choice, limits.effort ?? USUAL_EFFORT);
  const unfunded = instance.projects
    .map((_, index) => index)
    .filter((index) => !rounds.has(instance.projects[index]!.id))
    .filter((index) => limits.only === undefined || limits.only === instance.projects[index]!.id);
  unfunded.sort((a, b) => profile.votes[b]! - profile.votes[a]!);
  unfunded.forEach((index, done) => {
    progress(done, unfunded.length);
    changes.find(index);
  });
  progress(unfunded.length, unfunded.length);
  const left = instance.budget - outcome.cost;
  const givenUp = givenUpForGreedy(profile, outcome);
  const projects = instance.projects.map(({ id, name, cost }, index): ProjectAccount => {
    const round = rounds.get(id);
    const votes = profile.votes[index]! / profile.weightScale;
    const account = { id, name, cost, votes, funded: round !== undefined };
    if (round?.step === 'equal-shares') {
      return { ...account, round: round.round, step: round.step, payments: paymentsFor(shares!, index, round) };
    }
    const held = shares === undefined ? undefined : heldBySupporters(shares, index);
    const supportersLeft = held === undefined ? {} : { supportersLeft: amountOf(held) };
    if (round !== undefined) return { ...account, ...supportersLeft, round: round.round, step: round.step };
    const whyNot: WhyNot = givenUp.has(id)
      ? { code: 'lost-comparison', left }
      : reasonAgainst(profile, outcome, index, NOTHING_AFTER.includes(choice.completion) ? held : undefined);
    const part = outcome.partly?.find(({ project }) => project === id)?.amount;
    const partly = part === undefined ? {} : { partly: part };
    return { ...account, ...supportersLeft, ...partly, whyNot, smallestChange: changes.of(index) };
  });
  return {
    choice,
    budget: instance.budget,
    cost: outcome.cost,
    left,
    ...(outcome.endowment === undefined ? {} : { endowment: amountOf(readFraction(outcome.endowment)) }),
    projects,
    ties: outcome.ties,
    districts: spendingBy(profile, outcome, (project) => [project.district ?? '']),
    categories: spendingBy(profile, outcome, (project) =>
      project.categories.length === 0 ? [''] : project.categories,
    ),
    voters: viewOfVoters(profile, outcome),
  };
}

/** The winners of Equal Shares where it had to give way to greedy. */
function givenUpForGreedy(profile: Profile, { choice, compared }: Outcome): ReadonlySet<string> {
  if (compared?.taken !== 'greedy') return new Set();
  const { comparison: _, ...alone } = choice;
  return new Set(countProfile(profile, alone).outcome.winners);
}

function paymentsFor({ market, run }: SharesRun, index: number, round: Round): Payments {
  const { weights, weightScale, votes } = market.profile;
  const inFull = round.paidInFull!;
  /** In units of 1 / weightScale, in which sums are exact. */
  let less = 0;
  for (let i = market.starts[index]!; i < market.starts[index + 1]!; i++) {
    const k = market.members[i]!;
    const gaveAll = run.spentOut[k] === round.round - 1;
    if (gaveAll && run.exact.held(k, round.round - 1).numerator > 0n) less += weights[k]!;
  }
  const most = amountOf(readFraction(round.maxPayment!));
  const nothing = votes[index]! - Math.round(inFull * weightScale) - less;
  return { most, inFull, less: less / weightScale, nothing: nothing / weightScale, total: market.costs[index]! };
}

function heldBySupporters({ market, run }: SharesRun, index: number): Fraction {
  const { starts, members } = market;
  return run.exact.heldTogether(members.subarray(starts[index], starts[index + 1]), run.order.length);
}
