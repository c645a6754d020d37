/** Finds the town hall that a path names, for rights and for pages, and says who may do what in it. */
import { share } from '../../platform/db/gather.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { heldRole, role, type Role, type ScopeOf } from '../../platform/rights.ts';
import { findTownHall } from './store/town-halls.ts';
import { scopeOf, type TownHall } from './town-hall.ts';

const crewRoles: readonly Role[] = ['organiser', 'facilitator', 'moderator', 'clerk', 'auditor'];

const townHallScope: ScopeOf = async (platform, params) => {
  const found = await findTownHall(platform.db, params['slug'] ?? '');
  if (found === undefined) return undefined;
  return { ...scopeOf(found), ...(found.publishedAt === null ? { knownTo: crewRoles } : {}) };
};

/** Plans it: agenda, notice, people. */
export const organisers = role(['organiser'], townHallScope);
/** Runs it: the course of the meeting, the floor, the clock, the screen. */
export const chairs = role(['facilitator', 'organiser'], townHallScope);
/** Decides on questions before and after they are shown, and on conduct. */
export const moderators = role(['moderator', 'facilitator', 'organiser'], townHallScope);
/** Brings in those in the hall and on the phone, calls the roll, writes minutes and captions. */
export const clerks = role(['clerk', 'facilitator', 'organiser'], townHallScope);
/** Who writes captions and puts them right. */
export const captioning: readonly Role[] = ['clerk', 'facilitator', 'organiser'];

/** Tells what was done to give notice. */
export const noticeGivers = role(['clerk', 'organiser'], townHallScope);

/** Reads who signed up and what they need, and nobody else does. */
export const signUpReaders = role(['clerk', 'organiser'], townHallScope);

const lookUp = share((database, slug) => findTownHall(database.db, slug));

/** The town hall in `:slug` if this visitor may see it: drafts are there for those who run them only. */
export async function visibleTownHall(visit: Visit): Promise<TownHall | undefined> {
  const found = await lookUp(visit.platform.database, visit.params['slug'] ?? '');
  if (found === undefined || found.publishedAt !== null) return found;
  return (await runsIt(visit, found)) ? found : undefined;
}

/** Whether the visitor holds one of these roles here. */
export async function runsIt(
  { platform, account }: Visit,
  hall: TownHall,
  roles: readonly Role[] = crewRoles,
): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, roles, scopeOf(hall))) !== undefined;
}

/** The town hall that the path of a role's route names; the route's scope has found it before. */
export async function namedTownHall(visit: Visit): Promise<TownHall> {
  const found = await findTownHall(visit.platform.db, visit.params['slug'] ?? '');
  if (found === undefined) throw new Error('a town hall vanished between two looks');
  return found;
}
