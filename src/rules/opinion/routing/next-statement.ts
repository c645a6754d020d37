/**
 * Which statement a participant is shown next: one not yet seen, drawn with a probability proportional to its priority,
 * and one time in twenty any of them.
 *
 * Drawn rather than the highest taken: participants who come between two countings of the votes share the same
 * priorities and would all be sent to the same statement. The one random number decides everything, so the choice can
 * be repeated.
 */

/** Share of draws in which all statements are equal, so that none depends on the priorities being right. */
export const EXPLORING = 1 / 20;

/**
 * -1 where everything open has been seen. `priority`: by statement, at least 0; 0 where it must not be shown. `seen`:
 * bit s % 32 of word s / 32 is set where statement s has been seen; missing words count as unset. 0 <= `random` < 1.
 * Reads each statement twice and allocates nothing.
 */
export function nextStatement(priority: Float64Array, seen: Uint32Array, random: number): number {
  const exploring = random < EXPLORING;
  let total = 0;
  for (let s = 0; s < priority.length; s += 1) {
    if (isSeen(seen, s)) continue;
    total += exploring ? Math.sign(priority[s]!) : priority[s]!;
  }
  let left = total * (exploring ? random / EXPLORING : (random - EXPLORING) / (1 - EXPLORING));
  let last = -1;
  for (let s = 0; s < priority.length; s += 1) {
    if (priority[s] === 0 || isSeen(seen, s)) continue;
    left -= exploring ? 1 : priority[s]!;
    last = s;
    if (left < 0) break;
  }
  return last;
}

const isSeen = (seen: Uint32Array, s: number): boolean => (((seen[s >>> 5] ?? 0) >>> (s & 31)) & 1) === 1;
