/** A resident takes back an idea of their own, while ideas are open. Its text is no longer shown; its number stays. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Budget } from './budget.ts';
import { ideasAreOpen, markWithdrawn } from './store/ideas.ts';

export type WithdrawProblem = { readonly type: 'ideas-closed' } | { readonly type: 'not-yours' };

export async function withdrawIdea(
  platform: Platform,
  budget: Budget,
  ideaId: number,
  authorId: string,
): Promise<Result<undefined, WithdrawProblem>> {
  return platform.db.transaction().execute(async (tx) => {
    if (!(await ideasAreOpen(tx, budget.id))) return err({ type: 'ideas-closed' });
    if (!(await markWithdrawn(tx, budget.id, ideaId, authorId))) return err({ type: 'not-yours' });
    await platform.audit(tx, {
      act: 'idea.withdrawn',
      actorId: authorId,
      actorRole: 'resident',
      regionId: budget.regionId,
      process: processOf(budget.id),
      public: false,
      detail: { idea: ideaId },
    });
    return ok(undefined);
  });
}
