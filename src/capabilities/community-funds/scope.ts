/** Finds the fund that a path names, for rights and for pages. */
import type { Visit } from '../../platform/http/visit.ts';
import { heldRole, role, type Role, type ScopeOf } from '../../platform/rights.ts';
import { scopeOf, type Fund } from './fund.ts';
import { findFund } from './store/funds.ts';

const fundScope: ScopeOf = async (platform, params) => {
  const found = await findFund(platform.db, params['slug'] ?? '');
  return found === undefined ? undefined : scopeOf(found);
};

/** Plans it, publishes it, decides it. */
export const organiser = role(['organiser'], fundScope);
/** Looks at applications and records stages. */
export const clerk = role(['organiser', 'clerk'], fundScope);
/** Member of the area's panel. */
export const panel = role(['facilitator'], fundScope);
export const organiserAnywhere = role(['organiser'], 'anywhere');

/** The fund in `:slug` if this visitor may see it: drafts are there for those who run them only. */
export async function visibleFund(visit: Visit): Promise<Fund | undefined> {
  const found = await findFund(visit.platform.db, visit.params['slug'] ?? '');
  if (found === undefined || found.publishedAt !== null) return found;
  return (await holds(visit, found, ['organiser', 'clerk'])) ? found : undefined;
}

export async function holds({ platform, account }: Visit, fund: Fund, roles: readonly Role[]): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, roles, scopeOf(fund))) !== undefined;
}

/** The fund that the path of a role's route names; the route's scope has found it before. */
export async function namedFund(visit: Visit): Promise<Fund> {
  const found = await findFund(visit.platform.db, visit.params['slug'] ?? '');
  if (found === undefined) throw new Error('a fund vanished between two looks');
  return found;
}
