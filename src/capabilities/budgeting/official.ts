/** Who acts, by which role: known from the route for a budget that exists, asked here for one that is being made. */
import type { Platform } from '../../platform/platform.ts';
import { heldRole, type Role } from '../../platform/rights.ts';

/** An act of an official: recorded with the role, never with the person in what is public. */
export interface Official {
  readonly id: string;
  readonly role: Role;
}

/** Undefined when the account may not make budgets in this region. */
export async function organiserIn(
  platform: Platform,
  accountId: string,
  regionId: string,
): Promise<Official | undefined> {
  const role = await heldRole(platform.db, accountId, ['organiser'], { regionId });
  return role === undefined ? undefined : { id: accountId, role };
}

export const longestReason = 1_000;

/** Reasons are public: they must be there, and stay short enough to be read. */
export const reasonProblem = (reason: string): 'reasonMissing' | 'reasonTooLong' | undefined =>
  reason === '' ? 'reasonMissing' : reason.length > longestReason ? 'reasonTooLong' : undefined;
