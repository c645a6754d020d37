/** Who may register polls: known from the route for one that exists, asked here for one that is being registered. */
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { heldRole } from '../../platform/rights.ts';

/** Undefined when the account organises nothing in this region. */
export async function organiserIn(
  platform: Platform,
  accountId: string,
  regionId: string,
): Promise<Official | undefined> {
  const role = await heldRole(platform.db, accountId, ['organiser'], { regionId });
  return role === undefined ? undefined : { id: accountId, role };
}
