/** One run of the Method of Equal Shares (Peters, Pierczynski and Skowron, NeurIPS 2021) from one start. */
import { squaredWorth, supportersOf } from './election.ts';
import type { Election, Voter } from './election.ts';
import { Funding } from './funding.ts';
import {
  compare,
  isPositive,
  larger,
  minus,
  numberOf,
  over,
  ratio,
  smaller,
  square,
  textOf,
  times,
  total,
  ZERO,
} from './ratio.ts';
import type { Ratio } from './ratio.ts';

/** Everybody's money for each unit of the voter's weight: a voter of weight w holds and pays w times as much. */
export type Money = Map<Voter, Ratio>;

export interface SharesRun {
  readonly funding: Funding;
  /** What a voter of weight 1 started with. */
  readonly start: Ratio;
  /** Left at the end. */
  readonly money: Money;
}

export function runEqualShares(election: Election, start: Ratio): SharesRun {
  const funding = new Funding(election);
  const money: Money = new Map(election.voters.map((voter) => [voter, start]));
  while (true) {
    const offers = funding.admittedBeyondBudget().flatMap((project) => {
      const price = priceOf(election, project, money);
      return price === undefined ? [] : [{ project, price, squaredRate: squaredRate(election, project, price) }];
    });
    const lowest = offers.filter(({ squaredRate }) =>
      offers.every((other) => compare(squaredRate, other.squaredRate) <= 0),
    );
    if (lowest.length === 0) return { funding, start, money };
    const taken = funding.take(lowest.map(({ project }) => project));
    const { price } = offers.find(({ project }) => project === taken)!;
    funding.fund(taken, 'equal-shares', pay(election, taken, price, money));
  }
}

/** Everybody who gets something out of the project pays price * utility, or all that is left; says who paid what. */
export function pay(
  election: Election,
  project: number,
  price: Ratio,
  money: Money,
): { readonly maxPayment: string; readonly paidInFull: number } {
  let maxPayment = ZERO;
  let paidInFull = ZERO;
  for (const voter of supportersOf(election, project)) {
    const held = money.get(voter)!;
    const asked = times(price, voter.utility[project]!);
    const payment = smaller(held, asked);
    money.set(voter, minus(held, payment));
    maxPayment = larger(maxPayment, payment);
    if (compare(held, asked) >= 0) paidInFull = total([paidInFull, voter.weight]);
  }
  return { maxPayment: textOf(maxPayment), paidInFull: numberOf(paidInFull) };
}

/**
 * The lowest price for a unit of utility at which the supporters cover the cost, undefined where they cannot. Those with
 * the least money for their utility give all they have, until the others can share evenly what is missing.
 */
function priceOf(election: Election, project: number, money: Money): Ratio | undefined {
  const supporters = supportersOf(election, project).map((voter) => {
    const held = money.get(voter)!;
    return { gives: times(voter.weight, held), asks: times(voter.weight, voter.utility[project]!), voter, held };
  });
  const limited = supporters.map((each) => ({ ...each, limit: over(each.held, each.voter.utility[project]!) }));
  let needed = ratio(election.instance.projects[project]!.cost);
  let demand = total(supporters.map(({ asks }) => asks));
  for (const { gives, asks, limit } of limited.toSorted((a, b) => compare(a.limit, b.limit))) {
    const price = over(needed, demand);
    if (compare(price, limit) <= 0) return price;
    needed = minus(needed, gives);
    demand = minus(demand, asks);
  }
  return undefined;
}

/** (price / worth)^2. What costs nothing has the lowest rate, also where that makes it worth nothing. */
function squaredRate(election: Election, project: number, price: Ratio): Ratio {
  return isPositive(price) ? over(square(price), squaredWorth(election, project)) : ZERO;
}
