/** An organiser publishes a draft: from now on everybody sees it, its terms stay, and its dates open and close it. */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf } from './referendum.ts';
import { lockedReferendum, markPublished } from './store/organise.ts';

export type PublishProblem = 'reasonMissing' | 'reasonTooLong' | 'closeOver';

/** Publishing twice is publishing once: the second time gives 'already'. */
export const publishReferendum = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'published' | 'already', PublishProblem>> =>
  actInPublic(platform, processOf(id), { official, reason }, async (tx, log) => {
    const { referendum, now } = await lockedReferendum(tx, id);
    if (referendum.publishedAt !== null) return ok('already');
    // Returns of a vote that is over can still be entered; ballots could not be cast.
    if (referendum.kind === 'held-here' && referendum.closesAt <= now) return err('closeOver');
    await markPublished(tx, id, now);
    await log('referendum.published', referendum, { slug: referendum.slug });
    return ok('published');
  });
