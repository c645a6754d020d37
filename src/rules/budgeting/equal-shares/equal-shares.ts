/**
 * The Method of Equal Shares with its completions, as one count: the endowment, the runs, and a report of every round.
 */
import { fractionText, ZERO } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { fundGreedily } from '../greedy.ts';
import type { Outcome, Round, RuleChoice } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { TieBreaker } from '../ties.ts';
import { addOneByOne } from './add1.ts';
import { openMarket } from './market.ts';
import type { Market } from './market.ts';
import { maxPayment } from './max-payment.ts';
import { runEqualShares } from './run.ts';
import type { Run } from './run.ts';

export interface EqualSharesCount {
  readonly outcome: Outcome;
  readonly market: Market;
  readonly run: Run;
}

export function countByEqualShares(
  profile: Profile,
  choice: RuleChoice,
  progress: (done: number, total: number) => void,
): EqualSharesCount {
  const { budget } = profile.instance;
  const market = openMarket(profile, choice.satisfaction);
  const freshTies = (): TieBreaker => new TieBreaker(profile.instance, profile.votes, choice.ties, choice.seed);
  const onSpent = (cost: number): void => progress(Math.min(cost, budget), budget);
  let start = fairShare(profile, choice);
  let ties = freshTies();
  let run: Run;
  if (choice.completion === 'add1u' && profile.voters > 0) {
    ({ run, start, ties } = addOneByOne(market, start, choice.add1Stop ?? 'exhaustive', freshTies, onSpent));
  } else run = runEqualShares(market, start, ties, { onRound: onSpent });
  const rounds = reportRounds(market, run);
  const winners = run.order.slice();
  let left = budget - run.cost;
  if (choice.completion !== 'none') {
    for (const bought of fundGreedily(profile, choice.satisfaction, ties, new Set(winners), left)) {
      left = bought.left;
      winners.push(bought.project);
      rounds.push({
        round: winners.length,
        project: profile.instance.projects[bought.project]!.id,
        step: 'completion',
        supporters: profile.votes[bought.project]!,
        left,
      });
    }
  }
  progress(budget, budget);
  const outcome = {
    choice,
    winners: winners.map((project) => profile.instance.projects[project]!.id),
    cost: budget - left,
    rounds,
    ties: ties.broken,
    endowment: fractionText(start),
  };
  return { outcome, market, run };
}

/** Budget / voters; or that rounded down to whole currency, where Add1 is to start so. */
export function fairShare({ instance, voters }: Profile, choice: RuleChoice): Fraction {
  if (voters === 0) return ZERO;
  const share = { numerator: BigInt(instance.budget), denominator: BigInt(voters) };
  if (choice.completion !== 'add1u' || choice.add1Start !== 'whole') return share;
  const unit = BigInt(instance.unitsPerCurrency);
  return { numerator: (share.numerator / (share.denominator * unit)) * unit, denominator: 1n };
}

function reportRounds(market: Market, run: Run): Round[] {
  let left = market.profile.instance.budget;
  return run.order.map((project, round) => {
    left -= market.costs[project]!;
    return {
      round: round + 1,
      project: market.profile.instance.projects[project]!.id,
      step: 'equal-shares',
      supporters: market.profile.votes[project]!,
      maxPayment: fractionText(maxPayment(market, run, round)),
      paidInFull: run.exact.round(round).paidInFull,
      left,
    };
  });
}
