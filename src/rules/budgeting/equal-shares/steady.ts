/**
 * Proves that every start between two gives the same selections as both, without running those in between: round by round,
 * while the run with the higher start is made.
 *
 * While the selections are the same, a higher start leaves every voter with no less money and every project with no
 * higher price: by induction over the rounds, since payments min(money, price * utility) leave max(0, money - price *
 * utility), which rises with the money and falls with the price. So if in every round the winner's price at the lower
 * start is below what each other project's price is even at the higher start, the winner is the same throughout; and a
 * project that nobody can pay for at the higher start could not be paid for before. A tie may stand in two cases, if the
 * winner wins it against each of the others alone too: between projects that cost the same and have the same supporters;
 * and where all supporters of the winner could pay in full at the lower start already, for then its price is cost / demand
 * at all of them, and no other project's price is ever below its own cost / demand.
 */
import { ZERO } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Close } from './close.ts';
import type { Market } from './market.ts';
import type { Trail } from './trail.ts';

/**
 * Whether one round is proved. `winner`: its place in `close`, or -1 where the run ends; `bar`: the highest rate that the
 * winner of this round had in the run with the lower start, up to which `close` is complete; `now` as before the round.
 */
export function isSteady(close: Close, winner: number, bar: number, now: Trail, then: Trail, market: Market): boolean {
  const round = now.length;
  if (winner === -1) return round === then.length;
  const project = close.projects[winner]!;
  if (round >= then.length || then.order[round] !== project) return false;
  for (let at = 0; at < close.size; at++) {
    if (at === winner || close.rates[at]! > bar) continue;
    const other = close.projects[at]!;
    const keepsItsPlace =
      close.areTwins(project, other) || (then.allPaid[project] === 1 && isFirst(market, project, other));
    if (!keepsItsPlace || close.take([project, other]) !== project) return false;
  }
  return true;
}

/** Whether one has a rate that is not above that of the other where nobody is too poor for either. */
function isFirst({ costs, demand, worths, demandError }: Market, project: number, other: number): boolean {
  const price = (of: number): Fraction =>
    costs[of] === 0 ? ZERO : { numerator: BigInt(costs[of]!), denominator: BigInt(demand[of]!) };
  if (costs[project] === 0) return true;
  return demandError === 0 && worths.compareRates(price(project), project, price(other), other) <= 0;
}
