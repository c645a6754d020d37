/** An organiser gives somebody a role in one budget, or takes it back. The public log says that it was done, not to whom. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Budget } from './budget.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import { accountByEmail, dropBudgetGrant, putBudgetGrant } from './store/organise.ts';

export const budgetRoles = ['clerk', 'organiser'] as const;
export type BudgetRole = (typeof budgetRoles)[number];
export type GrantProblem = 'emailUnknown' | 'roleUnknown' | 'reasonMissing' | 'reasonTooLong';

export async function grantBudgetRole(
  platform: Platform,
  budget: Budget,
  official: Official,
  grant: { readonly email: string; readonly role: string; readonly reason: string; readonly take: boolean },
): Promise<Result<'done', GrantProblem>> {
  const role = budgetRoles.find((name) => name === grant.role);
  if (role === undefined) return err('roleUnknown');
  const wrong = reasonProblem(grant.reason);
  if (wrong !== undefined) return err(wrong);
  return platform.db.transaction().execute(async (tx) => {
    const accountId = await accountByEmail(tx, grant.email.trim().toLowerCase());
    if (accountId === undefined) return err('emailUnknown');
    const process = processOf(budget.id);
    const changed = grant.take
      ? await dropBudgetGrant(tx, { accountId, role, process })
      : await putBudgetGrant(tx, { accountId, role, process, grantedBy: official.id });
    if (!changed) return ok('done');
    await platform.audit(tx, {
      act: grant.take ? 'role.revoked' : 'role.granted',
      actorId: official.id,
      actorRole: official.role,
      regionId: budget.regionId,
      process,
      reason: grant.reason,
      public: true,
      detail: { role },
    });
    return ok('done');
  });
}
