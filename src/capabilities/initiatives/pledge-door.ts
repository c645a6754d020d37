/**
 * Whether pledges can be given now, as this node knows it. It is kept for a second, because it stands still while thousands pledge; the
 * statement that records a pledge decides, by comparing the newest event with the one this copy was made of.
 */
import { LRUCache } from 'lru-cache';
import type { Platform } from '../../platform/platform.ts';
import { dayIn, fromLocal } from '../../platform/local-time.ts';
import { addDays } from '../../rules/petition/calendar.ts';
import { lifeOf, type LifeState } from '../../rules/petition/life.ts';
import { stepsOf, type Step } from '../../rules/petition/steps.ts';
import { pledgesOpen, type Initiative } from './initiative.ts';
import { eventsOf } from './store/events.ts';
import { findInitiative } from './store/initiatives.ts';
import { newestEvent, pledgeRegions, type PledgeRegion } from './store/pledge-doors.ts';

export interface PledgeDoor {
  readonly initiative: Initiative;
  readonly state: LifeState;
  /** The number of the newest event that `open` was decided by. */
  readonly newest: number;
  /** By the events alone. */
  readonly open: boolean;
  /** The first moment after the last day; null where none is set. */
  readonly closesAt: Date | null;
  readonly regions: readonly PledgeRegion[];
}

/** Undefined for what is not there or not public. `anew`: not from what is kept. */
export async function pledgeDoor(platform: Platform, slug: string, anew = false): Promise<PledgeDoor | undefined> {
  let doors = kept.get(platform);
  if (doors === undefined) kept.set(platform, (doors = new LRUCache({ max: 200, ttl: 1_000 })));
  const known = anew ? undefined : doors.get(slug);
  if (known !== undefined) return known;
  const initiative = await findInitiative(platform.db, slug);
  if (initiative === undefined || initiative.publishedAt === null) return undefined;
  const door = await doorOf(platform, initiative);
  doors.set(slug, door);
  return door;
}

const kept = new WeakMap<Platform, LRUCache<string, PledgeDoor>>();

/** Whether the door is open at this moment. */
export const isOpen = ({ open, closesAt }: PledgeDoor, now: Date): boolean =>
  open && (closesAt === null || now < closesAt);

async function doorOf({ db, config, now }: Platform, initiative: Initiative): Promise<PledgeDoor> {
  // Asked first: an event that comes between the two questions makes this copy old, never wrong.
  const newest = await newestEvent(db, initiative.id);
  const [events, regions] = await Promise.all([eventsOf(db, initiative.id), pledgeRegions(db, initiative.regionId)]);
  const life = lifeOf(
    initiative.rules,
    events.map(({ event }) => event),
  );
  const steps = stepsOf(initiative.rules, life, initiative.electionOn, dayIn(now(), config.timeZone));
  const open = pledgesOpen(initiative, life.state);
  return {
    initiative,
    state: life.state,
    newest,
    open,
    closesAt: open ? closingTime(steps, life.state, config.timeZone) : null,
    regions,
  };
}

/** Nobody has to press a button: signing ends with its last day. */
function closingTime(steps: readonly Step[], state: LifeState, timeZone: string): Date | null {
  const ends = state === 'sponsoring' ? ['sponsored'] : ['filed', 'closed'];
  const due = steps.find(({ kind, fixed }) => ends.includes(kind) && fixed)?.due ?? null;
  if (due === null) return null;
  const midnight = fromLocal(`${addDays(due, 1)}T00:00`, timeZone);
  // Where clocks skip midnight, the day begins an hour later.
  const at = midnight instanceof Date ? midnight : fromLocal(`${addDays(due, 1)}T01:00`, timeZone);
  return at instanceof Date ? at : null;
}
