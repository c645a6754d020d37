/**
 * How many pledges one network may send in a minute. Many more than of anything else, because a campus or a carrier stands behind one
 * address and what is too much is held silently (pledge-sift.ts), not refused. Asking for a letter stays below: it writes to others.
 */
export const pledgeLimit = { networkPerMinute: 6_000 } as const;
export const letterLimit = { networkPerMinute: 2_000 } as const;
