/** An organiser or auditor asks for a recount with a public reason: the same ballots, the same rule, once more. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { phaseOf, processOf } from './budget.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import { requestCount } from './request-count.ts';
import { latestCount } from './store/counts.ts';
import { lockBudget } from './store/organise.ts';

export type RecountProblem = 'reasonMissing' | 'reasonTooLong' | 'notClosed';

/** While a count is waiting or running no other is asked for: a double submit is one recount. */
export async function recount(
  platform: Platform,
  budgetId: number,
  official: Official,
  reason: string,
): Promise<Result<'asked' | 'under-way', RecountProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  const done = await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<'asked' | 'under-way', RecountProblem>> => {
      const { budget, now } = await lockBudget(tx, budgetId);
      const phase = phaseOf(budget, now);
      if (phase !== 'counting' && phase !== 'result') return err('notClosed');
      const latest = await latestCount(tx, budgetId);
      if (latest?.state === 'queued' || latest?.state === 'running') return ok('under-way');
      await requestCount(platform, tx, budget, { actorId: official.id, actorRole: official.role, reason });
      return ok('asked');
    });
  if (done.ok) platform.live.announce(processOf(budgetId));
  return done;
}
