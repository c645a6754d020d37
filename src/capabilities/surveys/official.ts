/** Who may make surveys: known from the route for one that exists, asked here for one that is being made. */
import type { Visit } from '../../platform/http/visit.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { heldRole } from '../../platform/rights.ts';

/** Undefined when the account may not make surveys in this region. */
export async function organiserIn(
  platform: Platform,
  accountId: string,
  regionId: string,
): Promise<Official | undefined> {
  const role = await heldRole(platform.db, accountId, ['organiser'], { regionId });
  return role === undefined ? undefined : { id: accountId, role };
}

/** Of a route that only a role enters. */
export const actingOfficial = (visit: Visit): Official => {
  if (visit.actingAs === undefined) throw new Error('the route is open without a role');
  return { id: visit.requireAccount().id, role: visit.actingAs };
};
