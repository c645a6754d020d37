/**
 * The two tests by which Polis tells a pattern from chance. Both are z values, normal with variance 1 where there is no pattern.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/stats.clj); formulas
 * read there and checked against its output for four conversations (reference.test.ts).
 */

/** Above this a z value is taken for a pattern: one chance in ten, one-sided. */
export const SIGNIFICANT = 1.2816;

/** A share that starts from one half: (votes + 1) / (seen + 2). */
export const share = (votes: number, seen: number): number => (votes + 1) / (seen + 2);

/** Whether a share is above one half. */
export function aboveHalf(votes: number, seen: number): number {
  return 2 * Math.sqrt(seen + 1) * ((votes + 1) / (seen + 1) - 0.5);
}

/** Whether one share is above another; 0 where every vote of both is such a vote. */
export function aboveOther(votesIn: number, seenIn: number, votesOut: number, seenOut: number): number {
  const [inside, outside] = [(votesIn + 1) / (seenIn + 1), (votesOut + 1) / (seenOut + 1)];
  const together = (votesIn + votesOut + 2) / (seenIn + seenOut + 2);
  if (together === 1) return 0;
  return (inside - outside) / Math.sqrt(together * (1 - together) * (1 / (seenIn + 1) + 1 / (seenOut + 1)));
}
