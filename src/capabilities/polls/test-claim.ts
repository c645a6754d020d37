/** How sure the polls make us that backing rose between two days, and the word for it: the same bounds in both directions. */
import type { Trend } from '../../rules/polling/index.ts';

export type Verdict = 'rose' | 'probably-rose' | 'open' | 'probably-fell' | 'fell';

export interface TestedClaim {
  /** Days since 1970. */
  readonly from: number;
  readonly to: number;
  /** The chance that backing was higher on `to`. */
  readonly rose: number;
  readonly before: number;
  readonly after: number;
  readonly verdict: Verdict;
}

export function testClaim(trend: Trend, from: number, to: number): TestedClaim {
  const rose = trend.rose(from, to);
  const on = (day: number): number => trend.days.find((one) => one.day === day)?.mean ?? Number.NaN;
  return { from, to, rose, before: on(from), after: on(to), verdict: verdictOf(rose) };
}

function verdictOf(rose: number): Verdict {
  if (rose >= 0.95) return 'rose';
  if (rose >= 0.8) return 'probably-rose';
  if (rose <= 0.05) return 'fell';
  return rose <= 0.2 ? 'probably-fell' : 'open';
}
