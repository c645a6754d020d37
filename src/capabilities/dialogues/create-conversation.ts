/** A facilitator makes a conversation: a draft that only those who run it see until it is published. */
import type { Db } from '../../platform/db/db.ts';
import { makeDraft } from '../../platform/make-draft.ts';
import { officialIn } from '../../platform/official.ts';
import { topicExists } from '../../platform/topics.ts';
import type { Platform } from '../../platform/platform.ts';
import { findRegion } from '../../platform/regions.ts';
import { err, type Result } from '../../rules/result.ts';
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
  if (official === undefined) return err({ region: 'regionNotYours' });
  const wrong = await placeProblems(platform.db, terms);
  if (hasProblems(wrong)) return err(wrong);
  return makeDraft(platform, official, {
    act: 'conversation.created',
    terms,
    slugs: conversationSlugs,
    processOf,
    findSame: (tx) => findSameDraft(tx, accountId, key),
    insert: async (tx, slug) => {
      const { other: _, embedOrigins, ...kept } = terms;
      const id = await insertConversation(tx, {
        ...kept,
        slug,
        translations: translationsOf(terms),
        publishedAt: null,
        importedFrom: null,
        hypothetical: false,
        createdBy: accountId,
        key,
      });
      if (id !== undefined) await updateOrigins(tx, id, embedOrigins);
      return id;
    },
  });
}

/** What only the regions and topics of this installation can tell. */
export async function placeProblems(
  db: Db,
  { regionId, regionKind, topic }: Pick<ConversationTerms, 'regionId' | 'regionKind' | 'topic'>,
): Promise<TermsProblems> {
  const region = await findRegion(db, regionId);
  if (region === undefined) return { region: 'regionNotYours' };
  const level = checkLevel(region.kind, regionKind);
  if (hasProblems(level)) return level;
  return topic !== null && !(await topicExists(db, topic)) ? { topic: 'topicUnknown' } : {};
}
