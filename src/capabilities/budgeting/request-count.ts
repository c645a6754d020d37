/** Asks for a count: a row in the queue and the audit row that wakes the worker, in the caller's transaction. */
import type { Db } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import { processOf, type Budget } from './budget.ts';
import { putCountRun } from './store/count-requests.ts';

/** Gives the number of the count; of the one that is waiting or running already, if there is one. */
export async function requestCount(
  platform: Platform,
  tx: Db,
  budget: Budget,
  by: { readonly actorId?: string; readonly reason?: string } = {},
): Promise<number> {
  const { id, isNew } = await putCountRun(tx, budget.id);
  if (!isNew) return id;
  await platform.audit(tx, {
    act: 'count.requested',
    actorId: by.actorId,
    regionId: budget.regionId,
    process: processOf(budget.id),
    reason: by.reason,
    public: true,
    detail: { count: id },
  });
  return id;
}
