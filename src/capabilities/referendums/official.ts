/** Who may make referendums: known from the route for one that exists, asked here for one that is being made. */
import type { Db } from '../../platform/db/db.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { heldRole, type Scope } from '../../platform/rights.ts';

/** Undefined when the account may not make referendums in this region. */
export async function organiserIn(
  platform: Platform,
  accountId: string,
  regionId: string,
): Promise<Official | undefined> {
  const role = await heldRole(platform.db, accountId, ['organiser'], { regionId });
  return role === undefined ? undefined : { id: accountId, role };
}

/** Who enters the returns of a region: clerks of it, of a region above it, or of the referendum. */
export async function clerkOf(db: Db, accountId: string, scope: Scope): Promise<Official | undefined> {
  const role = await heldRole(db, accountId, ['clerk'], scope);
  return role === undefined ? undefined : { id: accountId, role };
}
