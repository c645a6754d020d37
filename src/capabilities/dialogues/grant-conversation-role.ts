/** A facilitator gives somebody a role in one conversation, or takes it back. The public log says that it was done, not to whom. */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Conversation } from './conversation.ts';
import { accountByEmail, dropGrant, putGrant } from './store/grants.ts';

export const conversationRoles = ['moderator', 'facilitator'] as const;
export type GrantProblem = 'emailUnknown' | 'roleUnknown' | 'reasonMissing' | 'reasonTooLong';

export async function grantConversationRole(
  platform: Platform,
  conversation: Conversation,
  official: Official,
  grant: { readonly email: string; readonly role: string; readonly reason: string; readonly take: boolean },
): Promise<Result<'done', GrantProblem>> {
  const role = conversationRoles.find((name) => name === grant.role);
  if (role === undefined) return err('roleUnknown');
  const wrong = reasonProblem(grant.reason);
  if (wrong !== undefined) return err(wrong);
  return platform.db.transaction().execute(async (tx) => {
    const accountId = await accountByEmail(tx, grant.email.trim().toLowerCase());
    if (accountId === undefined) return err('emailUnknown');
    const process = processOf(conversation.id);
    const changed = grant.take
      ? await dropGrant(tx, { accountId, role, process })
      : await putGrant(tx, { accountId, role, process, grantedBy: official.id });
    if (!changed) return ok('done');
    await platform.audit(tx, {
      act: grant.take ? 'role.revoked' : 'role.granted',
      actorId: official.id,
      actorRole: official.role,
      regionId: conversation.regionId,
      process,
      reason: grant.reason,
      public: true,
      detail: { role },
    });
    return ok('done');
  });
}
