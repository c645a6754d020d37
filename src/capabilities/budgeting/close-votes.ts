/** A vote closes by itself at its time; within seconds its count is asked for. Counts that a killed process left are taken up. */
import type { Chore } from '../../platform/room.ts';
import { processOf } from './budget.ts';
import { countVotes } from './count-votes.ts';
import { requestCount } from './request-count.ts';
import { findBudgetById } from './store/budgets.ts';
import { closedUncounted, latestCount, strandedCounts } from './store/counts.ts';

export const closeChore: Chore = {
  name: 'budgeting.close',
  everySeconds: 3,
  run: async (platform) => {
    const closed = await platform.db.transaction().execute(async (tx) => {
      const ids = await closedUncounted(tx);
      for (const id of ids) {
        const budget = await findBudgetById(tx, id);
        // Whoever waited for the lock finds that another node has closed it meanwhile.
        if (budget === undefined || (await latestCount(tx, id)) !== undefined) continue;
        await platform.audit(tx, {
          act: 'vote.closed',
          regionId: budget.regionId,
          process: processOf(id),
          public: true,
        });
        await requestCount(platform, tx, budget);
      }
      return ids;
    });
    for (const id of closed) platform.live.announce(processOf(id));
    for (const id of await strandedCounts(platform.db)) await countVotes(platform, id);
  },
};
