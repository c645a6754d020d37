/**
 * Gives and takes roles in regions, by e-mail address; an address without an account gets the role when somebody first signs
 * in with it. The public log tells role, region and reason; a second row, not public, tells whose it is.
 */
import { err, ok, type Result } from '../../rules/result.ts';
import type { Tx } from '../../platform/db/db.ts';
import { giveRole, takeRole, type RoleChange } from '../../platform/given-roles.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Role } from '../../platform/rights.ts';
import { accountId } from './account-id.ts';
import { administeredRegions } from './store/roles.ts';

interface Change {
  readonly administratorId: string;
  /** As typed. */
  readonly address: string;
  readonly role: Role;
  readonly regionId: string;
  /** Public. */
  readonly reason: string;
}

export type GrantError = { readonly type: 'not-your-region' | 'held-already' };

export async function grant(platform: Platform, input: Change): Promise<Result<void, GrantError>> {
  return platform.db.transaction().execute(async (tx) => {
    if (!(await administeredRegions(tx, input.administratorId)).has(input.regionId))
      return err({ type: 'not-your-region' });
    const { address, role, regionId, administratorId } = input;
    const given = await giveRole(tx, { address, role, place: { regionId }, grantedBy: administratorId });
    if (!given.changed) return err({ type: 'held-already' });
    await record(platform, tx, 'role.granted', input, given);
    return ok(undefined);
  });
}

export type RevokeError = { readonly type: 'not-your-region' | 'not-held' | 'own-administrator' };

/** Nobody can take the role of administrator from themselves, so that a region is never left without one by a slip. */
export async function revoke(
  platform: Platform,
  input: Change & { readonly administratorEmail: string },
): Promise<Result<void, RevokeError>> {
  if (input.role === 'administrator' && input.address.toLowerCase() === input.administratorEmail)
    return err({ type: 'own-administrator' });
  return platform.db.transaction().execute(async (tx) => {
    if (!(await administeredRegions(tx, input.administratorId)).has(input.regionId))
      return err({ type: 'not-your-region' });
    const { address, role, regionId } = input;
    const taken = await takeRole(tx, { address, role, place: { regionId } });
    if (!taken.changed) return err({ type: 'not-held' });
    await record(platform, tx, 'role.revoked', input, taken);
    return ok(undefined);
  });
}

async function record(platform: Platform, tx: Tx, act: string, change: Change, holder: RoleChange): Promise<void> {
  const { administratorId, address, role, regionId, reason } = change;
  // The id that the account will have, where there is none yet.
  const account = holder.accountId ?? accountId(platform.secrets, address);
  const shared = { act, actorId: administratorId, actorRole: 'administrator', regionId, reason } as const;
  await platform.audit(tx, { ...shared, public: true, detail: { role } });
  await platform.audit(tx, { ...shared, public: false, detail: { role, account } });
}
