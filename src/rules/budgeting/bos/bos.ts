/**
 * BOS Equal Shares: Equal Shares with bounded overspending. Where the supporters of a project have nearly enough money it may
 * be funded all the same, for a rate that is worse the more of its cost they cannot cover.
 *
 * Source: Papasotiropoulos, Pishbin, Skibski, Skowron and Was, "Method of Equal Shares with Bounded Overspending" (EC 2025,
 * https://arxiv.org/abs/2409.15005). Everybody starts with budget / voters. For a project and a level L > 0 let F(L) be what
 * its supporters would give, sum of weight * min(money, L * utility), and alpha = min(1, F(L) / cost): the share of the
 * project that they could have at L. They would have to pay a price of L / alpha for one unit of utility of the whole
 * project, or all they have; the rate is price / alpha / worth. The project and level with the lowest rate are taken, for one
 * project the higher level of equal rates; ties between projects are broken as everywhere. It goes on as long as a project
 * fits what is left of the budget and has a supporter who has money left. What supporters do not cover is overspent: the
 * money of the others stays in their purses, but it counts for no more than what is left of the budget.
 * As in Equal Shares a project that costs nothing and that somebody named comes first, at rate 0, and nobody pays for it.
 *
 * Which levels count: with r(L) = L / alpha^2 the rate of a project is the lowest r(L) over all L > 0, divided by its worth.
 * Where F(L) < cost and between two levels money / utility of its supporters F(L) is a + b * L with a, b >= 0, and r is cost^2
 * * L / (a + b * L)^2, which rises up to L = a / b and then falls; where F(L) >= cost, or no supporter has more money than L *
 * utility, it rises. So r is lowest at one of those levels or where F(L) = cost, which are the levels of the paper.
 *
 * Why few projects have to be looked at in a round: the rate of a project never falls. From one round to the next nobody's
 * money rises, so F(L) does not rise for any L, so alpha does not, so r(L) does not fall for any L, and neither does the
 * lowest of them. A lower bound of a rate that was found once remains one. With the last supporter's money gone F is 0 and
 * remains so.
 *
 * Never over budget: only what fits is funded. Supporters never pay too much either: F is concave and 0 at 0, so F(L / alpha)
 * <= F(L) / alpha, which is the cost if alpha < 1.
 */
import type { Counting, Selection } from '../counting.ts';
import { fairShare, perVoter } from '../equal-shares/fund.ts';
import { openMarket } from '../equal-shares/market.ts';
import type { Market } from '../equal-shares/market.ts';
import { fractionText } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { higher, lower } from '../rounding.ts';
import { quotient } from './amounts.ts';
import { Offers } from './offers.ts';
import type { Offer } from './offers.ts';
import { Payers } from './payers.ts';
import { Prices } from './prices.ts';
import { Purses } from './purses.ts';
import { RateBounder } from './rate-bounds.ts';
import type { RateBounds } from './rate-bounds.ts';
import { settle } from './settle.ts';

export interface BosRun {
  readonly selections: Selection[];
  /** What a voter of weight 1 started with. */
  readonly start: Fraction;
}

export function fundByBos(counting: Counting): BosRun {
  const { profile, choice, allowance, onSpent } = counting;
  const run = new Running(counting, openMarket(profile, choice.satisfaction));
  const selections: Selection[] = [];
  for (let next = run.selectNext(1); next !== undefined; next = run.selectNext(selections.length + 1)) {
    selections.push(next);
    onSpent(profile.instance.budget - allowance.left);
  }
  return { selections, start: perVoter(profile, fairShare(profile, choice)) };
}

class Running {
  private readonly counting: Counting;
  private readonly market: Market;
  private readonly prices: Prices;
  private readonly purses: Purses;
  private readonly payers: Payers;
  private readonly bounder: RateBounder;
  private readonly offers: Offers;
  /** Candidates, by the lower bound of their rate. */
  private queue: number[];
  private readonly lows: Float64Array;

  constructor(counting: Counting, market: Market) {
    const { profile, choice } = counting;
    this.counting = counting;
    this.market = market;
    this.prices = new Prices({
      numerator: market.utilityDenominator,
      denominator: BigInt(Math.max(1, profile.totalWeight)),
    });
    this.purses = new Purses(market, fairShare(profile, choice));
    this.payers = new Payers(market, this.purses);
    this.bounder = new RateBounder(market, this.purses, this.payers);
    this.offers = new Offers(market, this.prices, this.purses, this.payers);
    this.lows = new Float64Array(market.costs.length);
    this.queue = [...market.costs.keys()];
  }

  selectNext(round: number): Selection | undefined {
    const { allowance, ties, profile } = this.counting;
    this.queue = this.queue.filter((project) => allowance.admits(project));
    const free = this.queue.filter((project) => this.market.costs[project] === 0);
    const offers = free.length > 0 ? [] : this.lowest();
    const tied = free.length > 0 ? free : offers.map(({ project }) => project);
    if (tied.length === 0) return undefined;
    const project = tied.length > 1 ? ties.take(tied, round) : tied[0]!;
    allowance.fund(project);
    const selection = { project, step: 'bos-equal-shares', left: allowance.left } as const;
    if (free.length > 0) {
      const paidInFull = this.weightOfSupporters(project) / profile.weightScale;
      return { ...selection, maxPayment: '0/1', paidInFull };
    }
    const offer = offers.find((each) => each.project === project)!;
    const paying = { prices: this.prices, purses: this.purses, payers: this.payers };
    const { most, paidInFull } = settle(paying, offer);
    return {
      ...selection,
      ...(most === undefined ? {} : { maxPayment: this.paymentText(most) }),
      paidInFull: paidInFull / profile.weightScale,
    };
  }

  /** Of a project that costs nothing: all its supporters. */
  private weightOfSupporters(project: number): number {
    const { starts, members, profile } = this.market;
    return members
      .subarray(starts[project], starts[project + 1])
      .reduce((weight, k) => weight + profile.weights[k]!, 0);
  }

  /** The offers with the lowest rate; several where projects tie. */
  private lowest(): Offer[] {
    const { queue, lows, market, payers } = this;
    queue.sort((a, b) => lows[a]! - lows[b]!);
    let bestHigh = Infinity;
    let close: { readonly project: number; readonly bounds: RateBounds }[] = [];
    for (const project of queue) {
      if (lows[project]! > bestHigh) break;
      if (payers.sweep(project) === 0) {
        lows[project] = Infinity;
        continue;
      }
      const worth = market.worths.near[project]!;
      const bounds = this.bounder.enclose(project, higher(bestHigh * worth, 8));
      lows[project] = lower(bounds.low / worth, 8);
      bestHigh = Math.min(bestHigh, higher(bounds.high / worth, 8));
      close.push({ project, bounds });
    }
    close = close.filter(({ project }) => lows[project]! <= bestHigh);
    let best: Offer[] = [];
    for (const { project, bounds } of close) {
      const offer = this.offers.best(project, bounds);
      const order = best.length === 0 ? -1 : this.compareRates(offer, best[0]!);
      if (order < 0) best = [offer];
      else if (order === 0) best.push(offer);
    }
    return best;
  }

  /** In money units, for a voter of weight 1. */
  private paymentText({ numerator, denominator }: Fraction): string {
    const { profile } = this.market;
    return fractionText(perVoter(profile, { numerator, denominator: denominator * BigInt(profile.totalWeight) }));
  }

  private compareRates(a: Offer, b: Offer): number {
    const { worths } = this.market;
    const one = { numerator: 1n, denominator: 1n };
    return this.prices.decide(quotient(a.rate, b.rate), (ratio) =>
      worths.compareRates(ratio, a.project, one, b.project),
    );
  }
}
