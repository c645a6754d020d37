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
export type ActProblem = ReasonProblem | 'notPublished' | 'adopted' | 'nothingNew' | 'movedOn' | PlanProblem;

interface By {
  /** Null: the machine. */
  readonly official: Official | null;
  readonly reason: string;
  readonly seen?: string | undefined;
  /** When it was published; now unless told. */
  readonly at?: Date | undefined;
}

/**
 * The first version, or the next. The same plan with the same figures is no new version. `seen`: the digest of what the official looked at; where plan
 * or figures are others by now nothing is published, and where just that is public already, as after a second press of the button, it is done.
 */
export const publishPlan = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
  seen?: string,
): Promise<Result<number, ActProblem>> =>
  actInPublic<number, ActProblem>(platform, processOf(id), { official, reason }, async (tx, log) => {
    const { allocation, now } = await lockedAllocation(tx, id);
    if (allocation.adoptedAt !== null) return err('adopted');
    const latest = await findVersion(tx, id);
    if (seen !== undefined && latest?.digest === seen) return ok(latest.version);
    const put = await putVersion(tx, allocation, { official, reason, seen });
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
  { official, reason, seen, at }: By,
): Promise<Result<{ readonly version: number; readonly digest: string }, PlanProblem | 'nothingNew' | 'movedOn'>> {
  const { plan } = allocation;
  const snapshot = await takeSnapshot(tx, allocation, plan);
  if (!snapshot.ok) return snapshot;
  const found = shareOut(plan, snapshot.value);
  if (!found.ok) return found;
  const digest = digestOf(plan, snapshot.value);
  if (seen !== undefined && seen !== digest) return err('movedOn');
  if ((await findVersion(tx, allocation.id))?.digest === digest) return err('nothingNew');
  const version = await insertVersion(tx, allocation.id, {
    plan,
    snapshot: snapshot.value,
    found: found.value,
    digest,
    reason,
    by: official,
    at,
  });
  return ok({ version, digest });
}

/**
 * The reason is the decision: by whom it was taken, when, and where it can be read. Twice is once. `seen`: the digest of the version that was decided on;
 * a later one is not adopted in its place.
 */
export const adoptAllocation = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
  seen?: string,
): Promise<Result<'adopted' | 'already', ActProblem>> =>
  actInPublic<'adopted' | 'already', ActProblem>(platform, processOf(id), { official, reason }, async (tx, log) => {
    const { allocation, now } = await lockedAllocation(tx, id);
    if (allocation.adoptedAt !== null) return ok('already');
    const version = await findVersion(tx, id);
    if (allocation.publishedAt === null || version === undefined) return err('notPublished');
    if (seen !== undefined && seen !== version.digest) return err('movedOn');
    await markAdopted(tx, id, now);
    await log('allocation.adopted', allocation, {
      slug: allocation.slug,
      version: version.version,
      digest: version.digest,
    });
    return ok('adopted');
  });
