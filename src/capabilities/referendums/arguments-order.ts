/**
 * Which side's argument comes first: drawn for each visitor, and the same each time they come. Neither side is first for everybody
 * on the day that matters, as it would be if the order changed by the day.
 */
import { createHash } from 'node:crypto';

export type Side = 'for' | 'against';

/** `who`: the account, or the network of somebody without one; it is not stored. */
export function argumentsOrder(process: string, who: string): readonly [Side, Side] {
  const first = createHash('sha256').update(`arguments ${process} ${who}`).digest()[0] ?? 0;
  return first % 2 === 0 ? ['for', 'against'] : ['against', 'for'];
}
