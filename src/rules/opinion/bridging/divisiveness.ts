/**
 * How far a statement divides people. Two measures; `divisiveness` is the one disagreement is ranked by, polarity
 * stands beside it.
 *
 * Polarity: max over groups of (agreement rate in the group - agreement rate of everybody else), each rate as (A + 1) /
 * (S + 2); the measure of Jigsaw's sensemaking tools, smoothed as Polis smooths. It tells where a statement sets one
 * group apart, but it is blind to a group that alone rejects, and counts a pass as a no.
 *
 * Divisiveness, with groups: the largest distance between two groups' mean answers, where an agree is 1, a pass 1/2 and
 * a disagree 0, and each mean is drawn towards everybody's mean by ten votes, so that few votes divide little. Without
 * groups: 4 * A * D / (S + 10)^2, the variance of the answers as a share of the most it could be, drawn towards 0
 * likewise. Both run from 0 (nobody is divided, or nobody knows) to 1.
 */
import { seen } from '../votes.ts';
import type { Counts } from '../votes.ts';

const PRIOR_VOTES = 10;

/** `groups` may be empty: then everybody's answers alone decide. */
export function divisiveness(everyone: Counts, groups: readonly Counts[], statement: number): number {
  if (groups.length < 2) {
    const reach = seen(everyone, statement) + PRIOR_VOTES;
    return (4 * everyone.agree[statement]! * everyone.disagree[statement]!) / (reach * reach);
  }
  const mean = (halves(everyone, statement) + 1) / (2 * seen(everyone, statement) + 2);
  let [least, most] = [1, 0];
  for (const group of groups) {
    const answer = (halves(group, statement) / 2 + PRIOR_VOTES * mean) / (seen(group, statement) + PRIOR_VOTES);
    least = Math.min(least, answer);
    most = Math.max(most, answer);
  }
  return Math.max(0, most - least);
}

/** Undefined with fewer than two groups. `everyone` counts also those who are in no group. */
export function polarity(everyone: Counts, groups: readonly Counts[], statement: number): number | undefined {
  if (groups.length < 2) return undefined;
  let most = -1;
  for (const group of groups) {
    const [inside, all] = [group.agree[statement]!, seen(group, statement)];
    const outside = everyone.agree[statement]! - inside;
    const rest = seen(everyone, statement) - all;
    most = Math.max(most, (inside + 1) / (all + 2) - (outside + 1) / (rest + 2));
  }
  return most;
}

/** Sum of the answers in halves: whole numbers, so that no order of adding matters. */
const halves = (counts: Counts, statement: number): number => 2 * counts.agree[statement]! + counts.pass[statement]!;
