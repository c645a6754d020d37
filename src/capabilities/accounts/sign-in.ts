/** Signs in with a link: uses it up, opens the account on first use, with the roles given to its address before, and opens the session, all in one transaction. */
import { err, ok, type Result } from '../../rules/result.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import { claimRoles, lockAddress } from '../../platform/given-roles.ts';
import { openSession } from '../../platform/sessions/session.ts';
import { accountId } from './account-id.ts';
import { openAccount } from './store/accounts.ts';
import { useLink } from './store/links.ts';

export interface SignedIn {
  readonly sessionToken: string;
  readonly returnTo: string;
  readonly isNew: boolean;
}

export async function signIn(
  platform: Platform,
  input: { readonly token: string; readonly locale: Locale },
): Promise<Result<SignedIn, { readonly type: 'link-does-not-work' }>> {
  return platform.db.transaction().execute(async (tx) => {
    const link = await useLink(tx, input.token);
    if (link === undefined) return err({ type: 'link-does-not-work' });
    await lockAddress(tx, link.email);
    const account = await openAccount(tx, {
      id: accountId(platform.secrets, link.email),
      email: link.email,
      name: '',
      regionId: null,
      locale: input.locale,
    });
    if (account.isNew) await platform.audit(tx, { act: 'account.created', actorId: account.id, public: false });
    await claimRoles(tx, { id: account.id, email: link.email });
    const sessionToken = await openSession(tx, account.id, 'browser');
    return ok({ sessionToken, returnTo: link.returnTo, isNew: account.isNew });
  });
}
