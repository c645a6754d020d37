/** An organiser publishes a draft: from now on everybody sees it, and its dates open and close its phases. */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf } from './budget.ts';
import { lockBudget, markPublished } from './store/organise.ts';

export type PublishProblem = 'reasonMissing' | 'reasonTooLong' | 'ideasOver' | 'votingOpen';

/** Publishing twice is publishing once: the second time gives 'already'. */
export const publishBudget = (
  platform: Platform,
  budgetId: number,
  official: Official,
  reason: string,
): Promise<Result<'published' | 'already', PublishProblem>> =>
  actInPublic(platform, processOf(budgetId), { official, reason }, async (tx, log) => {
    const { budget, now } = await lockBudget(tx, budgetId);
    if (budget.publishedAt !== null) return ok('already');
    // Residents need a whole phase ahead of them: one that is over already would be a vote nobody was told of.
    if (budget.ideasCloseAt !== null && budget.ideasCloseAt <= now) return err('ideasOver');
    if (budget.votingOpenAt === null || budget.votingOpenAt <= now) return err('votingOpen');
    await markPublished(tx, budgetId, now);
    await log('budget.published', budget, { slug: budget.slug });
    return ok('published');
  });
