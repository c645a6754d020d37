/** Who acts, by which role, and why: acts of power carry both, and the public log shows them. */
import { sql } from 'kysely';
import type { Visit } from './http/visit.ts';
import type { Platform } from './platform.ts';
import { heldRole, type Role, type Scope } from './rights.ts';

/** An act of an official: recorded with the role, never with the person in what is public. */
export interface Official {
  readonly id: string;
  readonly role: Role;
}

/** Of a route that only a role enters. */
export const actingOfficial = (visit: Visit): Official => {
  if (visit.actingAs === undefined) throw new Error('the route is open without a role');
  return { id: visit.requireAccount().id, role: visit.actingAs };
};

/**
 * For making what no path names yet: the account with the first of these roles that it holds in this region. Undefined when it
 * holds none there.
 */
export async function officialIn(
  platform: Platform,
  accountId: string,
  roles: readonly Role[],
  regionId: string,
): Promise<Official | undefined> {
  const role = await heldRole(platform.db, accountId, roles, { regionId });
  return role === undefined ? undefined : { id: accountId, role };
}

export const longestReason = 1_000;

/** Reasons are public: they must be there to be seen, and stay short enough to be read. */
export const reasonProblem = (reason: string): 'reasonMissing' | 'reasonTooLong' | undefined =>
  isSeen(reason) ? (reason.length > longestReason ? 'reasonTooLong' : undefined) : 'reasonMissing';

/** Blanks, controls and signs without a form of their own (a zero-width space, a mark of direction) show nothing. */
const isSeen = (text: string): boolean => /[^\p{Z}\p{C}]/u.test(text);

/** For the command line, where nobody is signed in: the account of this address with the first of these roles that it holds there. */
export async function officialByAddress(
  { db }: Platform,
  email: string,
  roles: readonly Role[],
  scope: Scope,
): Promise<Official | undefined> {
  const found = await sql<{ id: string }>`select id from account where email = ${email.toLowerCase()}`.execute(db);
  const id = found.rows[0]?.id;
  const role = id === undefined ? undefined : await heldRole(db, id, roles, scope);
  return id === undefined || role === undefined ? undefined : { id, role };
}
