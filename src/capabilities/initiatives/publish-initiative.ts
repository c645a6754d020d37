/** An organiser publishes a draft: from now on everybody sees it. */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf } from './initiative.ts';
import { lockedInitiative, markPublished } from './store/organise.ts';
import { textsOf } from './store/texts.ts';

export type PublishProblem = 'reasonMissing' | 'reasonTooLong' | 'textMissing' | 'oneSided';

/** Publishing twice is publishing once: the second time gives 'already'. */
export const publishInitiative = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'published' | 'already', PublishProblem>> =>
  actInPublic(platform, processOf(id), { official, reason }, async (tx, log) => {
    const initiative = await lockedInitiative(tx, id);
    if (initiative.publishedAt !== null) return ok('already');
    const texts = await textsOf(tx, id);
    if (!texts.has('measure') && !texts.has('summary')) return err('textMissing');
    // Arguments are shown for both sides or for none.
    if (texts.has('for') !== texts.has('against')) return err('oneSided');
    await markPublished(tx, id, platform.now());
    await log('initiative.published', initiative, { slug: initiative.slug });
    return ok('published');
  });
