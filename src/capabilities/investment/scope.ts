/** Finds the allocation that a path names, for rights and for pages. */
import { share } from '../../platform/db/gather.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { heldRole, role, type Role, type ScopeOf } from '../../platform/rights.ts';
import { scopeOf, type Allocation } from './allocation.ts';
import { findAllocation } from './store/allocations.ts';

const allocationScope: ScopeOf = async (platform, params) => {
  const found = await findAllocation(platform.db, params['slug'] ?? '');
  if (found === undefined) return undefined;
  const scope = scopeOf(found);
  return found.publishedAt === null ? { ...scope, knownTo: staff } : scope;
};

const staff: readonly Role[] = ['organiser', 'clerk', 'auditor'];

export const organiser = role(['organiser'], allocationScope);
/** Whoever works on it sees its console. */
export const official = role(staff, allocationScope);
/** Enters what is planned, committed and spent. */
export const clerk = role(['clerk', 'organiser'], allocationScope);

const lookUp = share((database, slug) => findAllocation(database.db, slug));

/** The allocation in `:slug` if this visitor may see it: drafts are there for those who run them only. */
export async function visibleAllocation(visit: Visit): Promise<Allocation | undefined> {
  const found = await lookUp(visit.platform.database, visit.params['slug'] ?? '');
  if (found === undefined || found.publishedAt !== null) return found;
  return (await holds(visit, found, staff)) ? found : undefined;
}

export async function holds(
  { platform, account }: Visit,
  allocation: Allocation,
  roles: readonly Role[],
): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, roles, scopeOf(allocation))) !== undefined;
}

/** Works on it in any role. */
export const worksOn = (visit: Visit, allocation: Allocation): Promise<boolean> => holds(visit, allocation, staff);

/** The allocation that the path of a role's route names; the route's scope has found it before. */
export async function namedAllocation(visit: Visit): Promise<Allocation> {
  const found = await findAllocation(visit.platform.db, visit.params['slug'] ?? '');
  if (found === undefined) throw new Error('an allocation vanished between two looks');
  return found;
}
