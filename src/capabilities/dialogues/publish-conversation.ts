/** A facilitator publishes a draft: from now on everybody sees it, and its dates open and close it. */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf } from './conversation.ts';
import { countStatements, lockedConversation, markPublished } from './store/facilitate.ts';

export type PublishProblem = 'reasonMissing' | 'reasonTooLong' | 'noStatements' | 'closeOver';

/** Fewer seed statements than this leave the first participants with little to say; a warning, not a refusal. */
export const wantedSeeds = 5;

/** Publishing twice is publishing once: the second time gives 'already'. */
export async function publishConversation(
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'published' | 'already', PublishProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  const done = await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<'published' | 'already', PublishProblem>> => {
      const { conversation, now } = await lockedConversation(tx, id);
      if (conversation.publishedAt !== null) return ok('already');
      if (conversation.closesAt === null || conversation.closesAt <= now) return err('closeOver');
      const { published = 0 } = await countStatements(tx, id);
      // Residents who can neither vote on anything nor write would find an empty room.
      if (published === 0 && !conversation.takesStatements) return err('noStatements');
      await markPublished(tx, id, now);
      await platform.audit(tx, {
        act: 'conversation.published',
        actorId: official.id,
        actorRole: official.role,
        regionId: conversation.regionId,
        process: processOf(id),
        reason,
        public: true,
        detail: { slug: conversation.slug },
      });
      return ok('published');
    });
  if (done.ok) platform.live.announce(processOf(id));
  return done;
}
