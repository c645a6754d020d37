/**
 * Somebody who may gives a role in one process to an e-mail address, or takes it back. The public log says that it was done,
 * not to whom; the answer is the same whether or not the address has an account.
 */
import { err, ok, type Result } from '../../rules/result.ts';
import { giveRole, takeRole } from '../given-roles.ts';
import { emailField } from '../http/forms.ts';
import { reasonProblem, type Official } from '../official.ts';
import type { Platform } from '../platform.ts';
import type { Role } from '../rights.ts';

export interface TypedChange {
  readonly email: string;
  readonly role: string;
  /** Public. */
  readonly reason: string;
  /** Taken back, not given. */
  readonly take: boolean;
}

export type ChangeProblem = 'emailWrong' | 'roleUnknown' | 'reasonMissing' | 'reasonTooLong';

/** Giving what is held, and taking what is not, is done already: it changes nothing and writes nothing. */
export async function changeProcessRole(
  platform: Platform,
  scope: { readonly process: string; readonly regionId: string },
  roles: readonly Role[],
  official: Official,
  change: TypedChange,
): Promise<Result<'done', ChangeProblem>> {
  const address = change.email.trim();
  if (!emailField.safeParse(address).success) return err('emailWrong');
  const role = roles.find((name) => name === change.role);
  if (role === undefined) return err('roleUnknown');
  const wrong = reasonProblem(change.reason);
  if (wrong !== undefined) return err(wrong);
  const { process, regionId } = scope;
  return platform.db.transaction().execute(async (tx) => {
    const given = { address, role, place: { process } };
    const { changed } = change.take
      ? await takeRole(tx, given)
      : await giveRole(tx, { ...given, grantedBy: official.id });
    if (!changed) return ok('done');
    await platform.audit(tx, {
      act: change.take ? 'role.revoked' : 'role.granted',
      actorId: official.id,
      actorRole: official.role,
      regionId,
      process,
      reason: change.reason,
      public: true,
      detail: { role },
    });
    return ok('done');
  });
}
