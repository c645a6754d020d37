/** Finds the referendum that a path names, for rights and for pages. */
import { share } from '../../platform/db/gather.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { heldRole, role, type ScopeOf } from '../../platform/rights.ts';
import { scopeOf, type Referendum } from './referendum.ts';
import { findReferendum } from './store/referendums.ts';

const referendumScope: ScopeOf = async (platform, params) => {
  const found = await findReferendum(platform.db, params['slug'] ?? '');
  return found === undefined ? undefined : scopeOf(found);
};

export const organiser = role(['organiser'], referendumScope);

/** A clerk of a county has no role in the state: which regions are theirs is asked when they enter something. */
export const anyClerk = role(['clerk'], 'anywhere');

const lookUp = share((database, slug) => findReferendum(database.db, slug));

/** The referendum in `:slug` if this visitor may see it: drafts are there for those who run them only. */
export async function visibleReferendum(visit: Visit): Promise<Referendum | undefined> {
  const found = await lookUp(visit.platform.database, visit.params['slug'] ?? '');
  if (found === undefined || found.publishedAt !== null) return found;
  const { platform, account } = visit;
  if (account === undefined || account.roles.length === 0) return undefined;
  const held = await heldRole(platform.db, account.id, ['organiser', 'auditor'], scopeOf(found));
  return held === undefined ? undefined : found;
}

export async function mayOrganise({ platform, account }: Visit, referendum: Referendum): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, ['organiser'], scopeOf(referendum))) !== undefined;
}

/** The referendum that the path of a role's route names; the route's scope has found it before. */
export async function namedReferendum(visit: Visit): Promise<Referendum> {
  const found = await findReferendum(visit.platform.db, visit.params['slug'] ?? '');
  if (found === undefined) throw new Error('a referendum vanished between two looks');
  return found;
}
