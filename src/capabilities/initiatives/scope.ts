/** Finds the initiative that a path names, for rights and for pages. */
import { share } from '../../platform/db/gather.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { heldRole, role, type ScopeOf } from '../../platform/rights.ts';
import { scopeOf, type Initiative } from './initiative.ts';
import { findInitiative } from './store/initiatives.ts';

const initiativeScope: ScopeOf = async (platform, params) => {
  const found = await findInitiative(platform.db, params['slug'] ?? '');
  if (found === undefined) return undefined;
  return found.publishedAt === null ? { ...scopeOf(found), knownTo: draftReaders } : scopeOf(found);
};

/** Who is told of a draft. */
const draftReaders = ['organiser', 'clerk', 'auditor'] as const;

/** Runs the initiative: texts, events, publishing, pledges. */
export const organiser = role(['organiser'], initiativeScope);

/** Looks at how it is run: clerks see the console, and change nothing there. */
export const runner = role(['organiser', 'clerk'], initiativeScope);

/** May see what pledges are checked with; only the organiser decides. */
export const pledgeReader = role(['organiser', 'auditor'], initiativeScope);

/** Anywhere: a county's clerk holds the role in the county, not in the state. The use case asks for the county it enters. */
export const clerk = role(['clerk', 'organiser'], 'anywhere');

const lookUp = share((database, slug) => findInitiative(database.db, slug));

/** The initiative in `:slug` if this visitor may see it: drafts are there for those who run them only. */
export async function visibleInitiative(visit: Visit): Promise<Initiative | undefined> {
  const found = await lookUp(visit.platform.database, visit.params['slug'] ?? '');
  if (found === undefined || found.publishedAt !== null) return found;
  return (await runs(visit, found)) ? found : undefined;
}

/** Whether the visitor runs it or looks after it. */
export async function runs({ platform, account }: Visit, initiative: Initiative): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, draftReaders, scopeOf(initiative))) !== undefined;
}

/** The initiative that the path of a role's route names; the route's scope has found it before. */
export async function namedInitiative(visit: Visit): Promise<Initiative> {
  const found = await findInitiative(visit.platform.db, visit.params['slug'] ?? '');
  if (found === undefined) throw new Error('an initiative vanished between two looks');
  return found;
}
