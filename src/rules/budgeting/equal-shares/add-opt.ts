/**
 * Add1 without stopping at the first outcome that costs too much: of all starts of Add1 the one whose outcome costs the
 * most within the budget, the lowest of those.
 *
 * After Kraiczy, Robinson and Elkind, "Streamlining Equal Shares" (2025), who do so for exact equal shares. A higher start
 * may cost less than a lower one, so the search goes on until an outcome within the budget leaves no room for any other
 * project, or until a run funds all that it could at any start. Ties are those of the run that is taken.
 */
import type { Fraction } from '../fraction.ts';
import type { Add1Run } from './add1.ts';
import { Climb } from './climb.ts';
import { leavesRoom } from './leaves-room.ts';
import type { RunOwn } from './run.ts';

export function searchStarts(own: RunOwn, from: Fraction, onSpent: (cost: number) => void): Add1Run {
  const { budget } = own.market.profile.instance;
  const isOutOfReach = dearest(own);
  const climb = new Climb(own, from, (at) => (isOutOfReach(at) ? budget : Infinity));
  // At the fair share no more is spent than there is.
  let { start, cost } = climb.last;
  while (true) {
    const { last } = climb;
    onSpent(last.cost);
    if (last.cost <= budget) {
      if (last.cost > cost) ({ start, cost } = last);
      if (!leavesRoom(own, last, false)) break;
    }
    // Where a run cannot fund everything, it may have been broken off once it had spent too much.
    if (!isOutOfReach(last.start) && !leavesRoom(own, last, true)) break;
    climb.goOn();
  }
  return { start, run: climb.finish(start, undefined) };
}

/**
 * Tells for a start whether some project certainly is not funded: the one with the highest cost for each voter who supports
 * it. Where limits may take projects out, no such project is known.
 */
function dearest({ market, allowance }: RunOwn): (start: Fraction) => boolean {
  const { costs, members, starts, profile } = market;
  let cost = 0n;
  let supporters = 1n;
  for (let project = 0; project < costs.length; project++) {
    if (allowance.limited || !allowance.admitsBeyondBudget(project)) continue;
    let weight = 0;
    for (let i = starts[project]!; i < starts[project + 1]!; i++) weight += profile.weights[members[i]!]!;
    const [ownCost, ownSupporters] = [BigInt(costs[project]!), BigInt(weight)];
    if (ownCost * supporters > cost * ownSupporters) [cost, supporters] = [ownCost, ownSupporters];
  }
  return ({ numerator, denominator }) => numerator * supporters < cost * denominator;
}
