/** Asks for a count: a row in the queue and the audit row that wakes the worker, in the caller's transaction. */
import type { Db } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Role } from '../../platform/rights.ts';
import { processOf, type Budget } from './budget.ts';
import { putCountRun } from './store/count-requests.ts';

/** Gives the number of the count; of the one that is waiting or running already, if there is one. */
export async function requestCount(
  platform: Platform,
  tx: Db,
  budget: Budget,
  by: { readonly actorId?: string; readonly actorRole?: Role | undefined; readonly reason?: string } = {},
): Promise<number> {
  const { id, isNew } = await putCountRun(tx, budget.id);
  if (!isNew) return id;
  await platform.audit(tx, {
    act: 'count.requested',
    actorId: by.actorId,
    actorRole: by.actorRole,
    regionId: budget.regionId,
    process: processOf(budget.id),
    reason: by.reason,
    public: true,
    detail: { count: id, slug: budget.slug },
  });
  return id;
}
