/** Who acts, by which role, and why: acts of power carry both, and the public log shows them. */
import type { Visit } from './http/visit.ts';
import type { Role } from './rights.ts';

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

export const longestReason = 1_000;

/** Reasons are public: they must be there, and stay short enough to be read. */
export const reasonProblem = (reason: string): 'reasonMissing' | 'reasonTooLong' | undefined =>
  reason === '' ? 'reasonMissing' : reason.length > longestReason ? 'reasonTooLong' : undefined;
