/** A facilitator publishes a draft: from now on everybody sees it, and its dates open and close it. */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf } from './conversation.ts';
import { countStatements, lockedConversation, markPublished } from './store/facilitate.ts';

export type PublishProblem = 'reasonMissing' | 'reasonTooLong' | 'noStatements' | 'closeOver';

/** Fewer seed statements than this leave the first participants with little to say; a warning, not a refusal. */
export const wantedSeeds = 5;

/** Publishing twice is publishing once: the second time gives 'already'. */
export const publishConversation = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'published' | 'already', PublishProblem>> =>
  actInPublic(platform, processOf(id), { official, reason }, async (tx, log) => {
    const { conversation, now } = await lockedConversation(tx, id);
    if (conversation.publishedAt !== null) return ok('already');
    if (conversation.closesAt === null || conversation.closesAt <= now) return err('closeOver');
    const { published = 0 } = await countStatements(tx, id);
    // Residents who can neither vote on anything nor write would find an empty room.
    if (published === 0 && !conversation.takesStatements) return err('noStatements');
    await markPublished(tx, id, now);
    await log('conversation.published', conversation, { slug: conversation.slug });
    return ok('published');
  });
