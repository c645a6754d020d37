/** Gives and takes roles. The public log tells role, region and reason; a second row, not public, tells whose it is. */
import { err, ok, type Result } from '../../rules/result.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Role } from '../../platform/rights.ts';
import { accountId } from './account-id.ts';
import { openAccount } from './store/accounts.ts';
import { administeredRegions, deleteGrant, insertGrant } from './store/roles.ts';

interface Change {
  readonly administratorId: string;
  readonly role: Role;
  readonly regionId: string;
  /** Public. */
  readonly reason: string;
}

export type GrantError = { readonly type: 'not-your-region' | 'held-already' };

/** Makes the account if there is none. */
export async function grant(
  platform: Platform,
  input: Change & { readonly email: string },
): Promise<Result<void, GrantError>> {
  return platform.db.transaction().execute(async (tx) => {
    if (!(await administeredRegions(tx, input.administratorId)).has(input.regionId))
      return err({ type: 'not-your-region' });
    const { id } = await openAccount(tx, {
      id: accountId(platform.secrets, input.email),
      email: input.email,
      name: '',
      regionId: null,
      locale: 'en',
    });
    const { role, regionId, administratorId } = input;
    if (!(await insertGrant(tx, { accountId: id, role, regionId, grantedBy: administratorId })))
      return err({ type: 'held-already' });
    await record(platform, tx, 'role.granted', input, id);
    return ok(undefined);
  });
}

export type RevokeError = { readonly type: 'not-your-region' | 'not-held' | 'own-administrator' };

/** Nobody can take the role of administrator from themselves, so that a region is never left without one by a slip. */
export async function revoke(
  platform: Platform,
  input: Change & { readonly holderId: string },
): Promise<Result<void, RevokeError>> {
  if (input.role === 'administrator' && input.holderId === input.administratorId)
    return err({ type: 'own-administrator' });
  return platform.db.transaction().execute(async (tx) => {
    if (!(await administeredRegions(tx, input.administratorId)).has(input.regionId))
      return err({ type: 'not-your-region' });
    const gone = await deleteGrant(tx, { accountId: input.holderId, role: input.role, regionId: input.regionId });
    if (!gone) return err({ type: 'not-held' });
    await record(platform, tx, 'role.revoked', input, input.holderId);
    return ok(undefined);
  });
}

async function record(platform: Platform, tx: Tx, act: string, change: Change, holderId: string): Promise<void> {
  const { administratorId, role, regionId, reason } = change;
  const shared = { act, actorId: administratorId, actorRole: 'administrator', regionId, reason } as const;
  await platform.audit(tx, { ...shared, public: true, detail: { role } });
  await platform.audit(tx, { ...shared, public: false, detail: { role, account: holderId } });
}
