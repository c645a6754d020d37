/** A facilitator makes a conversation: a draft that only those who run it see until it is published. */
import { officialIn } from '../../platform/official.ts';
import { topicExists } from '../../platform/topics.ts';
import type { Platform } from '../../platform/platform.ts';
import { findRegion } from '../../platform/regions.ts';
import { takeSlug } from '../../platform/slug.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { conversationSlugs, processOf } from './conversation.ts';
import {
  checkLevel,
  hasProblems,
  translationsOf,
  type ConversationTerms,
  type TermsProblems,
} from './conversation-terms.ts';
import { insertConversation } from './store/conversations.ts';
import { findSameDraft, updateOrigins } from './store/facilitate.ts';

/** Gives the slug. The same form, by its key, sent twice by one account is one conversation. */
export async function createConversation(
  platform: Platform,
  accountId: string,
  terms: ConversationTerms,
  key: string,
): Promise<Result<{ readonly slug: string }, TermsProblems>> {
  const official = await officialIn(platform, accountId, ['facilitator'], terms.regionId);
  const region = await findRegion(platform.db, terms.regionId);
  if (official === undefined || region === undefined) return err({ region: 'regionNotYours' });
  const level = checkLevel(region.kind, terms.regionKind);
  if (hasProblems(level)) return err(level);
  if (terms.topic !== null && !(await topicExists(platform.db, terms.topic))) return err({ topic: 'topicUnknown' });
  return platform.db.transaction().execute(async (tx) => {
    const same = await findSameDraft(tx, accountId, key);
    if (same !== undefined) return ok({ slug: same });
    const { other: _, embedOrigins, ...kept } = terms;
    const { slug, taken: id } = await takeSlug(terms.title, conversationSlugs, (free) =>
      insertConversation(tx, {
        ...kept,
        slug: free,
        translations: translationsOf(terms),
        publishedAt: null,
        importedFrom: null,
        hypothetical: false,
        createdBy: accountId,
        key,
      }),
    );
    await updateOrigins(tx, id, embedOrigins);
    await platform.audit(tx, {
      act: 'conversation.created',
      actorId: official.id,
      actorRole: official.role,
      regionId: terms.regionId,
      process: processOf(id),
      public: false,
      detail: { slug },
    });
    return ok({ slug });
  });
}
