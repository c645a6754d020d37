/**
 * What a voter gets out of a funded project on the own ballot, one line for each way to see it.
 *
 * All are additive: the satisfaction of voter i with project p is utility(i, p) * worth(p), where the utility comes from
 * the ballot and the worth from the project alone. Scaling all worths alike changes no outcome.
 *
 * | satisfaction  | utility                     | worth            | source |
 * |---------------|-----------------------------|------------------|--------|
 * | cost          | 1                           | cost             | Talmon and Faliszewski, "A Framework for Approval-Based Budgeting Methods" (AAAI 2019) |
 * | cardinality   | 1                           | 1                | the same |
 * | sqrt-cost     | 1                           | sqrt(cost)       | Brill, Forster, Lackner, Maly, Peters, "Proportionality in Approval-Based Participatory Budgeting" (AAAI 2023) |
 * | relative-cost | 1 / best cost of the ballot | cost             | Rey and Maly, "The (Computational) Social Choice Take on Indivisible Participatory Budgeting" (2023), relative cost |
 * | share         | 1                           | cost / approvals | Lackner, Maly, Rey, "Fairness in Long-Term Participatory Budgeting" (IJCAI 2021) |
 * | points        | points given                | 1                | Peters, Pierczynski, Skowron (NeurIPS 2021), additive utilities |
 * | cost-points   | points given                | cost             | greedy by total points, as cities with cumulative ballots count (Katowice) |
 * | borda         | ballot length - rank        | 1                | Borda's count over the ballot; ranks from 1, so the last one listed gets 0, as in pabutools |
 * | cost-ranks    | longest ballot + 1 - rank   | cost             | greedy by 3, 2, 1 points for ranks, as Krakow counts |
 * | lexicographic | 2^(longest ballot - rank)   | 1                | positional scores; a rank outweighs all lower ones of a ballot together |
 *
 * The best cost of a ballot is the most that a set of its projects within the budget can cost (an exact knapsack).
 */
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Ballots, Instance } from './instance.ts';
import type { Satisfaction } from './outcome.ts';

/** Why ballots cannot be counted by a satisfaction. */
export type UncountableBallots =
  | { readonly code: 'no-points' }
  | { readonly code: 'no-ranks' }
  /** Lexicographic scores are exact up to 1,000 ranks. */
  | { readonly code: 'too-long' };

const LONGEST = 1000;

const BY_POINTS: readonly Satisfaction[] = ['points', 'cost-points'];
const BY_RANK: readonly Satisfaction[] = ['borda', 'cost-ranks', 'lexicographic'];

/** Points need cumulative or scoring ballots; ranks need ordinal ones; the other satisfactions take every ballot. */
export function countableBy(
  instance: Instance,
  ballots: Ballots,
  satisfaction: Satisfaction,
): Result<undefined, UncountableBallots> {
  if (BY_POINTS.includes(satisfaction))
    return ballots.points === undefined ? err({ code: 'no-points' }) : ok(undefined);
  if (!BY_RANK.includes(satisfaction)) return ok(undefined);
  if (instance.ballotType !== 'ordinal') return err({ code: 'no-ranks' });
  return satisfaction === 'lexicographic' && longestBallot(ballots) > LONGEST
    ? err({ code: 'too-long' })
    : ok(undefined);
}

/**
 * Utility of every entry of the ballots, at the same places: whole numbers, exact. Undefined where all are 1 (also for
 * `relative-cost`, whose utilities follow from the ballot as a whole).
 */
export function entryUtilities(ballots: Ballots, satisfaction: Satisfaction): Float64Array | undefined {
  if (BY_POINTS.includes(satisfaction)) return ballots.points;
  if (!BY_RANK.includes(satisfaction)) return undefined;
  const { starts } = ballots;
  const utilities = new Float64Array(ballots.chosen.length);
  const longest = longestBallot(ballots);
  for (let voter = 0; voter + 1 < starts.length; voter++) {
    const from = starts[voter]!;
    const length = starts[voter + 1]! - from;
    for (let rank = 1; rank <= length; rank++) {
      if (satisfaction === 'borda') utilities[from + rank - 1] = length - rank;
      else utilities[from + rank - 1] = satisfaction === 'cost-ranks' ? longest + 1 - rank : 2 ** (longest - rank);
    }
  }
  return utilities;
}

/** Whether the worth of a project is its cost. */
export const isWorthItsCost = (satisfaction: Satisfaction): boolean =>
  satisfaction === 'cost' ||
  satisfaction === 'relative-cost' ||
  satisfaction === 'cost-points' ||
  satisfaction === 'cost-ranks';

/** Satisfactions of one kind have the same utilities. */
export function utilityKind(satisfaction: Satisfaction): Satisfaction | 'one' {
  if (satisfaction === 'cost-points') return 'points';
  if (satisfaction === 'cost' || satisfaction === 'cardinality' || satisfaction === 'sqrt-cost') return 'one';
  return satisfaction === 'share' ? 'one' : satisfaction;
}

function longestBallot({ starts }: Ballots): number {
  let longest = 0;
  for (let voter = 0; voter + 1 < starts.length; voter++)
    longest = Math.max(longest, starts[voter + 1]! - starts[voter]!);
  return longest;
}
