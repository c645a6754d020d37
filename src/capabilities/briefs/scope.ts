/** Finds the brief that a path names, for rights and for pages. */
import type { Visit } from '../../platform/http/visit.ts';
import { heldRole, role, type Role, type ScopeOf } from '../../platform/rights.ts';
import { scopeOf, type Brief } from './brief.ts';
import { findBrief } from './store/briefs.ts';

const briefScope: ScopeOf = async (platform, params) => {
  const found = await findBrief(platform.db, params['slug'] ?? '');
  return found === undefined ? undefined : scopeOf(found);
};

/** Writes it. */
export const organiser = role(['organiser'], briefScope);
/** Signs versions off, with a declared view. */
export const reviewer = role(['auditor'], briefScope);
/** Answers what readers suggest and mark. */
export const moderator = role(['organiser', 'moderator'], briefScope);
export const organiserAnywhere = role(['organiser'], 'anywhere');

const crew: readonly Role[] = ['organiser', 'auditor', 'moderator'];

/** The brief in `:slug` if this visitor may see it: before it is published only those who work on it do. */
export async function visibleBrief(visit: Visit): Promise<Brief | undefined> {
  const found = await findBrief(visit.platform.db, visit.params['slug'] ?? '');
  if (found === undefined || found.published !== null) return found;
  return (await worksOn(visit, found, crew)) ? found : undefined;
}

export async function worksOn(
  { platform, account }: Visit,
  brief: Brief,
  roles: readonly Role[] = crew,
): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, roles, scopeOf(brief))) !== undefined;
}

/** The brief that the path of a role's route names; the route's scope has found it before. */
export async function namedBrief(visit: Visit): Promise<Brief> {
  const found = await findBrief(visit.platform.db, visit.params['slug'] ?? '');
  if (found === undefined) throw new Error('a brief vanished between two looks');
  return found;
}
