/** The first administrator: named by CONCORD_ADMINISTRATOR, given the role at start in every region at the top of the tree. */
import { giveRole } from '../../platform/given-roles.ts';
import type { Platform } from '../../platform/platform.ts';
import { accountId } from './account-id.ts';
import { openAccount } from './store/accounts.ts';
import { rootRegions } from './store/roles.ts';

/** Idempotent. Regions must be loaded already. */
export async function ensureAdministrator(platform: Platform): Promise<void> {
  const email = platform.config.administrator;
  if (email === undefined) return;
  await platform.db.transaction().execute(async (tx) => {
    await openAccount(tx, {
      id: accountId(platform.secrets, email),
      email,
      name: '',
      regionId: null,
      locale: 'en',
    });
    for (const regionId of await rootRegions(tx)) {
      const role = 'administrator';
      const { changed } = await giveRole(tx, { address: email, role, place: { regionId }, grantedBy: null });
      if (!changed) continue;
      await platform.audit(tx, {
        act: 'role.granted',
        regionId,
        reason: 'CONCORD_ADMINISTRATOR',
        public: true,
        detail: { role },
      });
    }
  });
}
