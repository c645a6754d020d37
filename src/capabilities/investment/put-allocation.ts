/** A whole allocation at once, in the state it is to have: for the demo and for tests across rooms. */
import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import { takeSlug } from '../../platform/slug.ts';
import { allocationSlugs, processOf, type Allocation } from './allocation.ts';
import { putVersion } from './publish-allocation.ts';
import { findAllocationById, insertAllocation } from './store/allocations.ts';
import { markAdopted, markPublished } from './store/organise.ts';

export interface WholeAllocation extends Pick<
  Allocation,
  'regionId' | 'topic' | 'title' | 'why' | 'language' | 'translations' | 'level' | 'plan' | 'hypothetical'
> {
  /** What makes it published and adopted; without them it is a draft. */
  readonly published?: PutAct;
  readonly adopted?: PutAct;
}

export interface PutAct {
  /** Public. */
  readonly reason: string;
  /** When it happened; now unless told. */
  readonly at?: Date;
}

/** Its figures come from the catalogue and the plan's table as they are now; a plan that cannot be shared out is thrown. */
export async function putAllocation(
  platform: Pick<Platform, 'audit' | 'now'>,
  tx: Tx,
  { published, adopted, ...whole }: WholeAllocation,
): Promise<{ readonly id: number; readonly slug: string }> {
  const { slug, taken: id } = await takeSlug(whole.title, allocationSlugs, (free) =>
    insertAllocation(tx, { ...whole, slug: free, createdBy: null, key: randomUUID() }),
  );
  const allocation = await findAllocationById(tx, id);
  if (published === undefined || allocation === undefined) return { id, slug };
  const put = await putVersion(tx, allocation, { official: null, ...published });
  if (!put.ok) throw new Error(`the allocation cannot be shared out: ${JSON.stringify(put.error)}`);
  const log = (act: string, reason: string): Promise<number> =>
    platform.audit(tx, {
      act,
      regionId: whole.regionId,
      process: processOf(id),
      reason,
      public: true,
      detail: { slug, ...put.value },
    });
  await markPublished(tx, id, published.at ?? platform.now());
  await log('allocation.published', published.reason);
  if (adopted === undefined) return { id, slug };
  await markAdopted(tx, id, adopted.at ?? platform.now());
  await log('allocation.adopted', adopted.reason);
  return { id, slug };
}
