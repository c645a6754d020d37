/** Counts votes held here once, after their close. The lock waits for ballots under way, and none comes after it. */
import type { Platform } from '../../platform/platform.ts';
import type { Chore } from '../../platform/room.ts';
import { processOf } from './referendum.ts';
import { publishedCells } from './published-count.ts';
import { countResidents, tallyBallots } from './store/ballots.ts';
import { insertCount } from './store/counts.ts';
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
    const tallies = await tallyBallots(tx, id);
    const sum = (of: (tally: (typeof tallies)[number]) => number): number =>
      tallies.reduce((total, tally) => total + of(tally), 0);
    const [yes, no, ballots] = [
      sum((one) => one.yes),
      sum((one) => one.no),
      sum((one) => one.yes + one.no + one.blank),
    ];
    // Who moved away or closed the account after voting is no resident any more, and took part.
    const registered = Math.max(ballots, await countResidents(tx, id));
    const put = await insertCount(tx, id, {
      countedAt: now,
      registered,
      ballots,
      yes,
      no,
      ...publishedCells(tallies.filter((one) => one.region !== null || one.yes + one.no > 0)),
    });
    if (!put) return false;
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
