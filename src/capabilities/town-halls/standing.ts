/**
 * Where a meeting stands now: its record, followed to the newest entry. A node keeps what it followed and reads only what is new, and
 * those who ask at the same time share one look, so ten thousand readers cost the database what one does.
 */
import { LRUCache } from 'lru-cache';
import type { Database, Db } from '../../platform/db/db.ts';
import { share } from '../../platform/db/gather.ts';
import type { Platform } from '../../platform/platform.ts';
import { beginning, followAll, type Meeting, type Support } from '../../rules/meeting/index.ts';
import { entriesAfter, entriesIn } from './store/record.ts';
import { choicesOf } from './store/polls.ts';
import { supportOf } from './store/support.ts';
import { setupOf, type TownHall } from './town-hall.ts';

export interface Standing {
  readonly meeting: Meeting;
  readonly support: Support;
  /** Of polls that are open: how many people choose each option now. */
  readonly polls: ReadonlyMap<string, readonly number[]>;
}

/** By meeting and by what its record is read with: an agenda that changed is followed anew. */
const followed = new WeakMap<Database, LRUCache<string, Meeting>>();

function keptBy(database: Database): LRUCache<string, Meeting> {
  let kept = followed.get(database);
  if (kept === undefined) followed.set(database, (kept = new LRUCache({ max: 200 })));
  return kept;
}

const keyOf = (hall: TownHall): string => JSON.stringify([hall.id, setupOf(hall)]);

const newEntries = share((database, key) => {
  const [id, after] = key.split(' ').map(Number) as [number, number];
  return entriesAfter(database, id, after);
});
const supportNow = share((database, key) => supportOf(database, Number(key)));
const choicesNow = share((database, key) => {
  const [id, poll, options] = key.split(' ') as [string, string, string];
  return choicesOf(database, Number(id), poll, Number(options));
});

export async function meetingNow({ database }: Pick<Platform, 'database'>, hall: TownHall): Promise<Meeting> {
  const kept = keptBy(database);
  const key = keyOf(hall);
  const known = kept.get(key) ?? beginning(setupOf(hall));
  const entries = await newEntries(database, `${hall.id} ${known.seq}`);
  if (entries.length === 0) return known;
  const now = followAll(known, entries, setupOf(hall));
  // Another request may have come further meanwhile.
  if ((kept.get(key)?.seq ?? 0) < now.seq) kept.set(key, now);
  return now;
}

export async function standingOf(platform: Platform, hall: TownHall): Promise<Standing> {
  const [meeting, support] = await Promise.all([
    meetingNow(platform, hall),
    supportNow(platform.database, String(hall.id)),
  ]);
  const open = [...meeting.polls.values()].filter(({ closedAt }) => closedAt === null);
  const polls = await Promise.all(
    open.map(
      async ({ poll, options }) =>
        [poll, await choicesNow(platform.database, `${hall.id} ${poll} ${options.length}`)] as const,
    ),
  );
  return { meeting, support, polls: new Map(polls) };
}

/** For whoever holds the record: as it stands in this transaction. Nothing of it is kept, as it may yet be rolled back. */
export async function meetingIn(platform: Pick<Platform, 'database'>, tx: Db, hall: TownHall): Promise<Meeting> {
  const known = keptBy(platform.database).get(keyOf(hall)) ?? beginning(setupOf(hall));
  return followAll(known, await entriesIn(tx, hall.id, known.seq), setupOf(hall));
}
