/**
 * An organiser publishes the plan as a version, with the figures it rests on; adopts the latest version, which then stands. A plan whose rules clash, or
 * that lacks figures, cannot be published.
 */
import { actInPublic } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Allocation } from './allocation.ts';
import { digestOf } from './open-files.ts';
import { shareOut, type ShareProblem } from './share-out.ts';
import { takeSnapshot, type SnapshotProblem } from './snapshot.ts';
import { lockedAllocation, markAdopted, markPublished } from './store/organise.ts';
import { findVersion, insertVersion } from './store/versions.ts';

export type PlanProblem = SnapshotProblem | ShareProblem;
type ReasonProblem = 'reasonMissing' | 'reasonTooLong';
export type ActProblem = ReasonProblem | 'notPublished' | 'adopted' | 'nothingNew' | PlanProblem;

interface By {
  /** Null: the machine. */
  readonly official: Official | null;
  readonly reason: string;
}

/** The first version, or the next. The same plan with the same figures is no new version. */
export const publishPlan = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<number, ActProblem>> =>
  actInPublic<number, ActProblem>(platform, processOf(id), { official, reason }, async (tx, log) => {
    const { allocation, now } = await lockedAllocation(tx, id);
    if (allocation.adoptedAt !== null) return err('adopted');
    const put = await putVersion(tx, allocation, { official, reason });
    if (!put.ok) return put;
    if (allocation.publishedAt === null) await markPublished(tx, id, now);
    const act = allocation.publishedAt === null ? 'allocation.published' : 'allocation.revised';
    await log(act, allocation, { slug: allocation.slug, ...put.value });
    return ok(put.value.version);
  });

/** Gives its number and digest; the allocation is locked or new. */
export async function putVersion(
  tx: Tx,
  allocation: Allocation,
  { official, reason }: By,
): Promise<Result<{ readonly version: number; readonly digest: string }, PlanProblem | 'nothingNew'>> {
  const { plan } = allocation;
  const snapshot = await takeSnapshot(tx, allocation, plan);
  if (!snapshot.ok) return snapshot;
  const found = shareOut(plan, snapshot.value);
  if (!found.ok) return found;
  const digest = digestOf(plan, snapshot.value);
  if ((await findVersion(tx, allocation.id))?.digest === digest) return err('nothingNew');
  const version = await insertVersion(tx, allocation.id, {
    plan,
    snapshot: snapshot.value,
    found: found.value,
    digest,
    reason,
    by: official,
  });
  return ok({ version, digest });
}

/** The reason is the decision: by whom it was taken, when, and where it can be read. Twice is once. */
export const adoptAllocation = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'adopted' | 'already', ActProblem>> =>
  actInPublic<'adopted' | 'already', ActProblem>(platform, processOf(id), { official, reason }, async (tx, log) => {
    const { allocation, now } = await lockedAllocation(tx, id);
    if (allocation.adoptedAt !== null) return ok('already');
    const version = await findVersion(tx, id);
    if (allocation.publishedAt === null || version === undefined) return err('notPublished');
    await markAdopted(tx, id, now);
    await log('allocation.adopted', allocation, {
      slug: allocation.slug,
      version: version.version,
      digest: version.digest,
    });
    return ok('adopted');
  });
