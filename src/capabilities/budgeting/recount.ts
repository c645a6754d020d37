/** An organiser or auditor asks for a recount with a public reason: the same ballots, the same rule, once more. */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { phaseOf, processOf } from './budget.ts';
import { requestCount } from './request-count.ts';
import { latestCount } from './store/counts.ts';
import { lockBudget } from './store/organise.ts';

export type RecountProblem = 'reasonMissing' | 'reasonTooLong' | 'notClosed';

/** While a count is waiting or running no other is asked for: a double submit is one recount. */
export const recount = (
  platform: Platform,
  budgetId: number,
  official: Official,
  reason: string,
): Promise<Result<'asked' | 'under-way', RecountProblem>> =>
  actInPublic(platform, processOf(budgetId), { official, reason }, async (tx) => {
    const { budget, now } = await lockBudget(tx, budgetId);
    const phase = phaseOf(budget, now);
    if (phase !== 'counting' && phase !== 'result') return err('notClosed');
    const latest = await latestCount(tx, budgetId);
    if (latest?.state === 'queued' || latest?.state === 'running') return ok('under-way');
    await requestCount(platform, tx, budget, { actorId: official.id, actorRole: official.role, reason });
    return ok('asked');
  });
