/**
 * Equal Shares with bounded overspending (Papasotiropoulos, Pishbin, Skibski, Skowron and Was, EC 2025): supporters may
 * fund a project of which they can only pay a part, at a price that is the higher the smaller that part.
 */
import { equalStart } from './add-one.ts';
import { squaredWorth, supportersOf } from './election.ts';
import type { Election } from './election.ts';
import { pay } from './equal-shares.ts';
import type { Money, SharesRun } from './equal-shares.ts';
import { Funding } from './funding.ts';
import { compare, isPositive, over, ratio, smaller, square, times, total, ZERO, minus } from './ratio.ts';
import type { Ratio } from './ratio.ts';

interface Offer {
  readonly project: number;
  /** The part of the cost that would be paid at the level behind the price. */
  readonly part: Ratio;
  readonly price: Ratio;
  /** (price / part / worth)^2. */
  readonly squaredRate: Ratio;
}

export function runBoundedOverspending(election: Election): SharesRun {
  const funding = new Funding(election);
  const start = equalStart(election);
  const money: Money = new Map(election.voters.map((voter) => [voter, start]));
  while (true) {
    const offers = funding.admitted().flatMap((project) => offersOf(election, project, money));
    const lowest = offers.filter((offer) =>
      offers.every((other) => compare(offer.squaredRate, other.squaredRate) <= 0),
    );
    if (lowest.length === 0) return { funding, start, money };
    const taken = funding.take([...new Set(lowest.map(({ project }) => project))]);
    const own = lowest.filter(({ project }) => project === taken);
    const { price } = own.reduce((a, b) => (compare(a.part, b.part) < 0 ? b : a));
    funding.fund(taken, 'bos-equal-shares', pay(election, taken, price, money));
  }
}

/** One for each level that counts. */
function offersOf(election: Election, project: number, money: Money): Offer[] {
  const cost = ratio(election.instance.projects[project]!.cost);
  const supporters = supportersOf(election, project).map((voter) => ({
    weight: voter.weight,
    utility: voter.utility[project]!,
    held: money.get(voter)!,
    /** Up to this level the supporter can pay in full. */
    limit: over(money.get(voter)!, voter.utility[project]!),
  }));
  if (!isPositive(cost)) return [{ project, part: ratio(1), price: ZERO, squaredRate: ZERO }];
  const solvent = supporters.filter(({ held }) => isPositive(held));
  if (solvent.length === 0) return [];
  const paidAt = (level: Ratio): Ratio =>
    total(supporters.map(({ weight, utility, held }) => times(weight, smaller(held, times(level, utility)))));
  // With those of lower limits giving all, the others would share what is missing at this level.
  const covering = supporters.map(({ limit }) => {
    const [rich, poor] = [true, false].map((isRich) =>
      supporters.filter((other) => compare(other.limit, limit) >= 0 === isRich),
    ) as [typeof supporters, typeof supporters];
    const given = total(poor.map(({ weight, held }) => times(weight, held)));
    return over(minus(cost, given), total(rich.map(({ weight, utility }) => times(weight, utility))));
  });
  return [...solvent.map(({ limit }) => limit), ...covering.filter((level) => compare(paidAt(level), cost) === 0)]
    .filter((level) => isPositive(level) && compare(paidAt(level), cost) <= 0)
    .map((level) => {
      const part = over(paidAt(level), cost);
      const price = over(level, part);
      return { project, part, price, squaredRate: over(square(over(price, part)), squaredWorth(election, project)) };
    });
}
