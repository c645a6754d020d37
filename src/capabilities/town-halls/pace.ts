/**
 * How much one attendee may send in a minute: counted by attendee and not by network, as a whole hall shares one address. In this node's
 * memory: a burst is stopped where it arrives, and what must hold for good is kept by the record.
 */
import { openLimits, type Limits } from '../../platform/http/limits.ts';
import type { Platform } from '../../platform/platform.ts';
import type { TownHall } from './town-hall.ts';

/** Per minute. Nobody types faster, and thumbs that cannot decide still may. */
const paces = { ask: 6, support: 60, choose: 30 } as const;

/** Of a route, for everybody behind one router: a hall of 500 of whom each does something every few seconds. */
export const wholeHall = 6_000;

const limitsOf = new WeakMap<Platform, Limits>();

/** False: too much for now. */
export function withinPace(
  platform: Platform,
  { id }: TownHall,
  attendee: number,
  what: keyof typeof paces,
): Promise<boolean> {
  let limits = limitsOf.get(platform);
  if (limits === undefined) limitsOf.set(platform, (limits = openLimits()));
  return limits.take(`town-hall ${what}`, `${id} ${attendee}`, paces[what]);
}
