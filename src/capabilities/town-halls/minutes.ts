/** Minutes as this room keeps them: what follows from the record, who took part as far as it may be told, and what clerks added. */
import { LRUCache } from 'lru-cache';
import type { Database } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import { minutesOf, type Meeting, type Minutes, type Plan } from '../../rules/meeting/index.ts';
import { meetingNow } from './standing.ts';
import { entriesAfter } from './store/record.ts';
import { setupOf, type TownHall } from './town-hall.ts';

/** Counts of fewer than ten people are not told, nor any that they could be worked out from: null. */
export interface Participants {
  readonly people: number | null;
  /** With an account or a browser of their own. */
  readonly online: number | null;
  /** Brought in by the desk, in the hall or on the phone. */
  readonly desk: number | null;
  /** By county or the like, of those who said where they live; small ones are put together as the others. */
  readonly regions: readonly { readonly region: string; readonly people: number }[];
  readonly others: number | null;
}

export interface MinutesContent {
  readonly minutes: Minutes;
  /** Null while the meeting goes on. */
  readonly participants: Participants | null;
}

/** By section: 'general', 'attendance', 'pauses', or 'item-' with its number. */
export type Corrections = Readonly<Record<string, string>>;

export interface MinutesVersion {
  readonly number: number;
  /** The newest entry that is in it. */
  readonly throughSeq: number;
  readonly content: MinutesContent;
  readonly corrections: Corrections;
  /** Why there is this version; empty for the first. */
  readonly reason: string;
  readonly at: Date;
}

export const planOf = (hall: TownHall): Plan => ({
  ...setupOf(hall),
  items: hall.items.map(({ number, title, kind }) => ({ number, title, kind })),
  members: hall.members,
});

/** Drafts are the same for all who read them: each node makes one of each length of the record. */
const drafts = new WeakMap<Database, LRUCache<string, Promise<Minutes>>>();

/** As they follow from the record now. */
export async function draftOf(
  platform: Platform,
  hall: TownHall,
): Promise<{ readonly meeting: Meeting; readonly minutes: Minutes }> {
  const { database } = platform;
  const meeting = await meetingNow(platform, hall);
  let kept = drafts.get(database);
  if (kept === undefined) drafts.set(database, (kept = new LRUCache({ max: 50 })));
  const plan = planOf(hall);
  const key = JSON.stringify([hall.id, meeting.seq, plan]);
  let made = kept.get(key);
  if (made === undefined) {
    made = entriesAfter(database, hall.id, 0).then((entries) =>
      minutesOf(
        plan,
        entries.filter(({ seq }) => seq <= meeting.seq),
      ),
    );
    kept.set(key, made);
    made.catch(() => kept.delete(key));
  }
  return { meeting, minutes: await made };
}
