/** A participant submits a statement. Sending the same form twice is one statement; what is much alike is pointed out first. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { longestStatement, processOf, stateOf, type Conversation } from './conversation.ts';
import { similarStatements, type Similar } from './similar-statements.ts';
import { findStatementByKey, insertStatement, listStatements, lockConversation } from './store/statements.ts';
import { findConversationById } from './store/conversations.ts';

export interface Submission {
  readonly participant: number;
  readonly text: string;
  readonly language: string;
  readonly key: string;
  /** The resident has seen the similar ones and still wants it. */
  readonly evenIfSimilar: boolean;
}

export type SubmitProblem =
  | { readonly type: 'text-missing' }
  | { readonly type: 'text-too-long' }
  | { readonly type: 'not-taken' }
  | { readonly type: 'too-many' }
  | { readonly type: 'similar'; readonly statements: readonly Similar[] };

/** Enough for anybody with much to say, too few to flood a conversation. */
export const mostStatementsOfOne = 30;

export interface Submitted {
  readonly number: number;
  readonly waits: boolean;
}

export async function submitStatement(
  platform: Platform,
  conversation: Conversation,
  { participant, text: typed, language, key, evenIfSimilar }: Submission,
): Promise<Result<Submitted, SubmitProblem>> {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === '') return err({ type: 'text-missing' });
  if ([...text].length > longestStatement) return err({ type: 'text-too-long' });
  const waits = conversation.moderation === 'before';
  const others = evenIfSimilar ? [] : await listStatements(platform.db, conversation.id);
  const sent = await findStatementByKey(platform.db, conversation.id, key);
  if (sent !== undefined) return ok({ number: sent, waits });
  const similar = similarStatements(text, others);
  if (similar.length > 0) return err({ type: 'similar', statements: similar });
  const done = await platform.db.transaction().execute(async (tx): Promise<Result<Submitted, SubmitProblem>> => {
    const now = await lockConversation(tx, conversation.id);
    const current = await findConversationById(tx, conversation.id);
    if (current === undefined || !current.takesStatements || stateOf(current, now) !== 'open')
      return err({ type: 'not-taken' });
    const state = current.moderation === 'before' ? 'waiting' : 'published';
    const own = await listStatements(tx, conversation.id, ['waiting', 'published', 'rejected', 'merged']);
    if (own.filter(({ author }) => author === participant).length >= mostStatementsOfOne)
      return err({ type: 'too-many' });
    const number = await insertStatement(tx, conversation.id, {
      author: participant,
      seed: false,
      text,
      language,
      key,
      state,
    });
    if (number === undefined) {
      const first = await findStatementByKey(tx, conversation.id, key);
      return ok({ number: first ?? 0, waits: state === 'waiting' });
    }
    // Who wrote it is a participant of this conversation, never a person: the log does not name the account.
    await platform.audit(tx, {
      act: 'statement.submitted',
      actorRole: 'resident',
      regionId: conversation.regionId,
      process: processOf(conversation.id),
      public: false,
      detail: { statement: number },
    });
    return ok({ number, waits: state === 'waiting' });
  });
  if (done.ok) platform.live.announce(processOf(conversation.id));
  return done;
}
