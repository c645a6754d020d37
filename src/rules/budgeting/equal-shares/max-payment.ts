/** The most that any supporter paid for a project, exact. */
import { compareFractions, toNumber, ZERO } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { lower } from '../rounding.ts';
import type { Market } from './market.ts';
import type { Run } from './run.ts';

export function maxPayment(market: Market, run: Run, round: number): Fraction {
  const project = run.order[round]!;
  // With equal utilities whoever pays in full pays the most, and somebody always does.
  if (market.utilities === undefined || market.costs[project] === 0) return run.exact.priceOf(round);
  // Settles who gave all, where that was too close to call.
  run.exact.paidInFull(round);
  const inFull = mostInFull(market, run, round);
  const known = toNumber(inFull.paid);
  let most = inFull.paid;
  for (let i = market.starts[project]!; i < market.starts[project + 1]!; i++) {
    const k = market.members[i]!;
    // Who gave all had less than was asked, so the others asked for more than they paid who gets more out of it.
    if (run.spentOut[k] !== round || market.utilities[i]! <= lower(inFull.utility, 4)) continue;
    const { money, error } = run.exact.heldNear(k, round);
    if (money + error < lower(known, 16)) continue;
    const held = run.exact.held(k, round);
    if (compareFractions(held, most) > 0) most = held;
  }
  return most;
}

interface Payment {
  readonly utility: number;
  readonly paid: Fraction;
}

/** Among those who paid price * utility. */
function mostInFull({ starts, members, utilities, profile }: Market, run: Run, round: number): Payment {
  const project = run.order[round]!;
  const divisor = (k: number): number | undefined => profile.divisors?.[k];
  let first = -1;
  let highest = 0;
  let paid: Fraction = ZERO;
  for (let i = starts[project]!; i < starts[project + 1]!; i++) {
    const k = members[i]!;
    const utility = utilities![i]!;
    const spent = run.spentOut[k]!;
    if ((spent >= 0 && spent <= round) || utility < lower(highest, 4)) continue;
    if (first >= 0 && utility === highest && divisor(k) === divisor(first)) continue;
    // All over the same denominator.
    const asked = run.exact.asked(round, k, utility);
    if (first >= 0 && asked.numerator <= paid.numerator) continue;
    first = k;
    highest = utility;
    paid = asked;
  }
  return { utility: highest, paid };
}
