/** Who may enter returns: asked for each region, which no path names. */
import type { Db } from '../../platform/db/db.ts';
import type { Official } from '../../platform/official.ts';
import { heldRole, type Scope } from '../../platform/rights.ts';

/** Who enters the returns of a region: clerks of it, of a region above it, or of the referendum. */
export async function clerkOf(db: Db, accountId: string, scope: Scope): Promise<Official | undefined> {
  const role = await heldRole(db, accountId, ['clerk'], scope);
  return role === undefined ? undefined : { id: accountId, role };
}
