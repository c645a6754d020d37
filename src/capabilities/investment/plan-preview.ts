/** What the plan of an allocation would give with the figures of today, or why it cannot be published. */
import type { Db } from '../../platform/db/db.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { Allocation } from './allocation.ts';
import type { PlanProblem } from './publish-allocation.ts';
import { digestOf } from './open-files.ts';
import { shareOut, type SharedOut } from './share-out.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';

export interface PlanPreview {
  readonly snapshot: Snapshot;
  readonly found: SharedOut;
  readonly digest: string;
}

export async function previewPlan(db: Db, allocation: Allocation): Promise<Result<PlanPreview, PlanProblem>> {
  const snapshot = await takeSnapshot(db, allocation, allocation.plan);
  if (!snapshot.ok) return snapshot;
  const found = shareOut(allocation.plan, snapshot.value);
  if (!found.ok) return err(found.error);
  return ok({ snapshot: snapshot.value, found: found.value, digest: digestOf(allocation.plan, snapshot.value) });
}
