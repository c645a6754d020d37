/** Counts votes held here once, after their close. The lock waits for ballots under way, and none comes after it. */
import type { Db } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Chore } from '../../platform/room.ts';
import { processOf } from './referendum.ts';
import { publishedCells } from './published-count.ts';
import { countResidents, tallyBallots } from './store/ballots.ts';
import { insertCount, type StoredCount } from './store/counts.ts';
import { lockedReferendum } from './store/organise.ts';
import { uncountedReferendums } from './store/referendums.ts';

export const countChore: Chore = {
  name: 'referendums.count',
  everySeconds: 3,
  run: async (platform) => {
    for (const { id } of await uncountedReferendums(platform.db)) await countBallots(platform, id);
  },
};

/** Nothing happens where the vote is not over, or was counted before. */
export async function countBallots(platform: Platform, id: number): Promise<void> {
  const counted = await platform.db.transaction().execute(async (tx) => {
    const { referendum, now } = await lockedReferendum(tx, id);
    if (referendum.kind !== 'held-here' || referendum.publishedAt === null || now < referendum.closesAt) return false;
    const count = await countAt(tx, id, now, await countResidents(tx, id));
    if (count === undefined) return false;
    const { registered, ballots, yes, no } = count;
    await platform.audit(tx, {
      act: 'referendum.counted',
      regionId: referendum.regionId,
      process: processOf(id),
      public: true,
      detail: { registered, ballots, yes, no },
    });
    return true;
  });
  if (counted) platform.live.announce(processOf(id));
}

/**
 * The count as it is stored; undefined where it was counted before. `residents`: with an account at that time. Call it with the
 * referendum locked, or in the transaction that put it.
 */
export async function countAt(tx: Db, id: number, at: Date, residents: number): Promise<StoredCount | undefined> {
  const tallies = await tallyBallots(tx, id);
  const sum = (of: (tally: (typeof tallies)[number]) => number): number =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const ballots = sum((one) => one.yes + one.no + one.blank);
  const count: StoredCount = {
    countedAt: at,
    // Who moved away or closed the account after voting is no resident any more, and took part.
    registered: Math.max(ballots, residents),
    ballots,
    yes: sum((one) => one.yes),
    no: sum((one) => one.no),
    ...publishedCells(tallies.filter((one) => one.region !== null || one.yes + one.no > 0)),
  };
  return (await insertCount(tx, id, count)) ? count : undefined;
}
