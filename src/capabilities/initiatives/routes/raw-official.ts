/** Whether a visitor of a public page could act there. */
import type { Visit } from '../../../platform/http/visit.ts';
import { heldRole } from '../../../platform/rights.ts';
import { scopeOf, type Initiative } from '../initiative.ts';
import { ownCounties } from '../raw-county.ts';
import { countiesOf } from '../store/raw-counts.ts';

export async function organises({ platform, account }: Visit, initiative: Initiative): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, ['organiser'], scopeOf(initiative))) !== undefined;
}

/** Whether the visitor is clerk or organiser of at least one county of it. */
export async function countsSomewhere({ platform, account }: Visit, initiative: Initiative): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  const counties = await countiesOf(platform.db, initiative.regionId);
  return (await ownCounties(platform.db, initiative, counties, account.id)).length > 0;
}
