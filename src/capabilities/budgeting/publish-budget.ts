/** An organiser publishes a draft: from now on everybody sees it, and its dates open and close its phases. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf } from './budget.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import { lockBudget, markPublished } from './store/organise.ts';

export type PublishProblem = 'reasonMissing' | 'reasonTooLong' | 'ideasOver' | 'votingOpen';

/** Publishing twice is publishing once: the second time gives 'already'. */
export async function publishBudget(
  platform: Platform,
  budgetId: number,
  official: Official,
  reason: string,
): Promise<Result<'published' | 'already', PublishProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  const done = await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<'published' | 'already', PublishProblem>> => {
      const { budget, now } = await lockBudget(tx, budgetId);
      if (budget.publishedAt !== null) return ok('already');
      // Residents need a whole phase ahead of them: one that is over already would be a vote nobody was told of.
      if (budget.ideasCloseAt !== null && budget.ideasCloseAt <= now) return err('ideasOver');
      if (budget.votingOpenAt === null || budget.votingOpenAt <= now) return err('votingOpen');
      await markPublished(tx, budgetId, now);
      await platform.audit(tx, {
        act: 'budget.published',
        actorId: official.id,
        actorRole: official.role,
        regionId: budget.regionId,
        process: processOf(budgetId),
        reason,
        public: true,
        detail: { slug: budget.slug },
      });
      return ok('published');
    });
  if (done.ok) platform.live.announce(processOf(budgetId));
  return done;
}
