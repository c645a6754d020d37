/**
 * "It is gaining traction" as a claim to test: did backing rise between two days?
 *
 * The trend's chance that it rose is held against one threshold, the same for rising and for falling. Between the two
 * nothing can be said, and that is said. A poll that happened to be higher than the one before is no rise.
 */
import { err, ok, type Result } from '../result.ts';
import type { Trend, TrendDay } from './trend.ts';

export type ClaimVerdict = 'likely-rose' | 'likely-fell' | 'cannot-say';

export interface TestedClaim {
  readonly verdict: ClaimVerdict;
  /** The chances sum to one. */
  readonly rose: number;
  readonly fell: number;
  /** A verdict needs a chance of at least this. */
  readonly threshold: number;
  readonly before: TrendDay;
  readonly after: TrendDay;
  /** By how much the mean is higher afterwards, in shares: how large a rise it would be. */
  readonly change: number;
}

export type ClaimProblem =
  /** A day for which the trend was not computed. */
  | { readonly type: 'day-outside-trend'; readonly day: number }
  | { readonly type: 'not-two-days-in-order' }
  /** Not above one half or not below one: both verdicts could be true, or none. */
  | { readonly type: 'bad-threshold' };

/** Nine times out of ten, as the bands. */
export const LIKELY = 0.9;

export function testClaim(
  trend: Trend,
  from: number,
  to: number,
  threshold: number = LIKELY,
): Result<TestedClaim, ClaimProblem> {
  if (!(threshold > 0.5 && threshold < 1)) return err({ type: 'bad-threshold' });
  if (!(from < to)) return err({ type: 'not-two-days-in-order' });
  const first = trend.days[0]!.day;
  const [before, after] = [trend.days[from - first], trend.days[to - first]];
  if (before === undefined) return err({ type: 'day-outside-trend', day: from });
  if (after === undefined) return err({ type: 'day-outside-trend', day: to });
  const rose = trend.rose(from, to);
  const fell = trend.rose(to, from);
  return ok({
    verdict: rose >= threshold ? 'likely-rose' : fell >= threshold ? 'likely-fell' : 'cannot-say',
    rose,
    fell,
    threshold,
    before,
    after,
    change: after.mean - before.mean,
  });
}
