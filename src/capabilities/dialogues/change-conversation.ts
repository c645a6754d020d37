/**
 * A facilitator changes a conversation. A draft may change in everything but its region. Once published, people rely on it:
 * only its texts, the dates that have not passed, the moderation and the sites that may embed it may change, each change
 * with a public reason.
 */
import type { Official } from '../../platform/official.ts';
import { reasonProblem } from '../../platform/official.ts';
import { topicExists } from '../../platform/topics.ts';
import type { Platform } from '../../platform/platform.ts';
import { findRegion } from '../../platform/regions.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Conversation } from './conversation.ts';
import {
  checkLevel,
  hasProblems,
  translationsOf,
  type ChangeableTerms,
  type ConversationTerms,
  type TermsProblems,
} from './conversation-terms.ts';
import { lockedConversation, updateChangeable, updateDraft } from './store/facilitate.ts';

export type ChangeProblem =
  | { readonly type: 'fields'; readonly fields: TermsProblems }
  /** It was published while the form for a draft was being filled in, or the other way round. */
  | { readonly type: 'moved-on' };

export async function changeDraft(
  platform: Platform,
  id: number,
  official: Official,
  terms: ConversationTerms,
): Promise<Result<'changed', ChangeProblem>> {
  return platform.db.transaction().execute(async (tx) => {
    const { conversation } = await lockedConversation(tx, id);
    if (conversation.publishedAt !== null) return err({ type: 'moved-on' });
    const region = await findRegion(tx, conversation.regionId);
    const level = region === undefined ? {} : checkLevel(region.kind, terms.regionKind);
    if (hasProblems(level)) return err({ type: 'fields', fields: level });
    if (terms.topic !== null && !(await topicExists(tx, terms.topic)))
      return err({ type: 'fields', fields: { topic: 'topicUnknown' } });
    await updateDraft(tx, id, terms);
    await record(platform, tx, conversation, official, undefined, ['terms']);
    return ok('changed');
  });
}

export async function changePublished(
  platform: Platform,
  id: number,
  official: Official,
  to: ChangeableTerms,
  reason: string,
): Promise<Result<'changed', ChangeProblem>> {
  const wrongReason = reasonProblem(reason);
  if (wrongReason !== undefined) return err({ type: 'fields', fields: { reason: wrongReason } });
  const done = await platform.db.transaction().execute(async (tx): Promise<Result<'changed', ChangeProblem>> => {
    const { conversation, now } = await lockedConversation(tx, id);
    if (conversation.publishedAt === null || conversation.importedFrom !== null) return err({ type: 'moved-on' });
    const fields = movedProblems(conversation, to, now);
    if (hasProblems(fields)) return err({ type: 'fields', fields });
    const changed = changesOf(conversation, to);
    if (changed.length === 0) return ok('changed');
    await updateChangeable(tx, conversation, to);
    await record(platform, tx, conversation, official, reason, changed);
    return ok('changed');
  });
  if (done.ok) platform.live.announce(processOf(id));
  return done;
}

const moved = (before: Date | null, after: Date): boolean => before?.getTime() !== after.getTime();

/** What has passed stays; what has not may only move to a time that has not. */
function movedProblems(conversation: Conversation, to: ChangeableTerms, now: Date): TermsProblems {
  const problems: TermsProblems = {};
  for (const name of ['opensAt', 'closesAt'] as const) {
    const before = conversation[name];
    if (!moved(before, to[name])) continue;
    if (before !== null && before <= now) problems[name] = 'dateOver';
    else if (to[name] <= now) problems[name] = 'datePast';
  }
  return problems;
}

/** As the public log names them. */
function changesOf(conversation: Conversation, to: ChangeableTerms): readonly string[] {
  const texts =
    conversation.title !== to.title ||
    conversation.question !== to.question ||
    conversation.language !== to.language ||
    !sameTranslations(conversation.translations, translationsOf(to, conversation.translations));
  return [
    ...(texts ? ['texts'] : []),
    ...(moved(conversation.opensAt, to.opensAt) ? ['opensAt'] : []),
    ...(moved(conversation.closesAt, to.closesAt) ? ['closesAt'] : []),
    ...(conversation.moderation === to.moderation ? [] : ['moderation']),
    ...(conversation.embedOrigins.join(' ') === to.embedOrigins.join(' ') ? [] : ['embedOrigins']),
  ];
}

const sameTranslations = (one: Conversation['translations'], two: Conversation['translations']): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(two)])].every((language) =>
    (['title', 'question', 'closingWords'] as const).every(
      (text) => (one[language]?.[text] ?? '') === (two[language]?.[text] ?? ''),
    ),
  );

const record = (
  platform: Platform,
  tx: Parameters<Platform['audit']>[0],
  conversation: Conversation,
  official: Official,
  reason: string | undefined,
  changed: readonly string[],
): Promise<number> =>
  platform.audit(tx, {
    act: 'conversation.changed',
    actorId: official.id,
    actorRole: official.role,
    regionId: conversation.regionId,
    process: processOf(conversation.id),
    reason,
    public: conversation.publishedAt !== null,
    detail: { changed },
  });
