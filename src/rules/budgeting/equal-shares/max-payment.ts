/** The most that any supporter paid for a project, exact. */
import { compareFractions, ZERO } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Market } from './market.ts';
import type { Run } from './run.ts';

export function maxPayment(market: Market, run: Run, round: number): Fraction {
  const { price } = run.exact.round(round);
  // With equal utilities whoever pays in full pays the most, and somebody always does.
  if (market.utilities === undefined) return price;
  const project = run.order[round]!;
  const denominator = price.denominator * market.utilityDenominator;
  let most = ZERO;
  for (let i = market.starts[project]!; i < market.starts[project + 1]!; i++) {
    const k = market.members[i]!;
    const asked = { numerator: price.numerator * market.wholeUtility(k, market.utilities[i]!), denominator };
    if (compareFractions(asked, most) <= 0) continue;
    const held = run.exact.held(k, round);
    const paid = compareFractions(held, asked) < 0 ? held : asked;
    if (compareFractions(paid, most) > 0) most = paid;
  }
  return most;
}
