/** Projects in an order of each resident's own, always the same for the same resident: no place in the list is favoured. */

/** Fisher-Yates by a small generator (Marsaglia's xorshift32), started from the resident's pseudonym in this vote. */
export function inResidentOrder<T>(projects: readonly T[], voter: Buffer): readonly T[] {
  const order = [...projects];
  let state = voter.readUInt32LE(0) || 1;
  for (let last = order.length - 1; last > 0; last -= 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = (state >>> 0) % (last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
