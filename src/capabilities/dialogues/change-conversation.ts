/**
 * A facilitator changes a conversation. A draft may change in everything but its region. Once published, people rely on it:
 * only its texts, the dates that have not passed, the moderation and the sites that may embed it may change, each change
 * with a public reason.
 */
import { actOn } from '../../platform/act.ts';
import {
  dateProblems,
  logChange,
  movedDates,
  sameTranslations,
  type ChangeProblem as Problem,
} from '../../platform/changed-terms.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Conversation } from './conversation.ts';
import {
  hasProblems,
  translationsOf,
  type ChangeableTerms,
  type ConversationTerms,
  type TermsProblems,
} from './conversation-terms.ts';
import { placeProblems } from './create-conversation.ts';
import { lockedConversation, updateChangeable, updateDraft } from './store/facilitate.ts';

export type ChangeProblem = Problem<TermsProblems>;

const act = 'conversation.changed';
const dates = ['opensAt', 'closesAt'] as const;

export async function changeDraft(
  platform: Platform,
  id: number,
  official: Official,
  terms: ConversationTerms,
): Promise<Result<'changed', ChangeProblem>> {
  return platform.db.transaction().execute(async (tx) => {
    const { conversation } = await lockedConversation(tx, id);
    if (conversation.publishedAt !== null) return err({ type: 'moved-on' });
    const wrong = await placeProblems(tx, { ...terms, regionId: conversation.regionId });
    if (hasProblems(wrong)) return err({ type: 'fields', fields: wrong });
    await updateDraft(tx, id, terms);
    await logChange(platform, tx, { act, process: processOf(id), by: official, of: conversation, changed: ['terms'] });
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
  return actOn<'changed', ChangeProblem>(platform, processOf(id), async (tx) => {
    const { conversation, now } = await lockedConversation(tx, id);
    if (conversation.publishedAt === null || conversation.importedFrom !== null) return err({ type: 'moved-on' });
    const moved = movedDates(dates, conversation, to);
    const fields = dateProblems(moved, conversation, to, now);
    if (hasProblems(fields)) return err({ type: 'fields', fields });
    const changed = changesOf(conversation, to, moved);
    if (changed.length === 0) return ok('changed');
    await updateChangeable(tx, conversation, to);
    await logChange(platform, tx, { act, process: processOf(id), by: official, of: conversation, changed, reason });
    return ok('changed');
  });
}

/** As the public log names them. */
function changesOf(conversation: Conversation, to: ChangeableTerms, moved: readonly string[]): readonly string[] {
  const texts =
    conversation.title !== to.title ||
    conversation.question !== to.question ||
    conversation.language !== to.language ||
    !sameTranslations(
      ['title', 'question', 'closingWords'],
      conversation.translations,
      translationsOf(to, conversation.translations),
    );
  return [
    ...(texts ? ['texts'] : []),
    ...moved,
    ...(conversation.moderation === to.moderation ? [] : ['moderation']),
    ...(conversation.embedOrigins.join(' ') === to.embedOrigins.join(' ') ? [] : ['embedOrigins']),
  ];
}
