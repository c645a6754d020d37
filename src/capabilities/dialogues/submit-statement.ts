/** A participant submits a statement. Sending the same form twice is one statement; what is much alike is pointed out first. */
import { actOn } from '../../platform/act.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, stateOf, type Conversation } from './conversation.ts';
import { lengthOf, tidied } from '../../platform/tidied.ts';
import { longestStatement } from './statement-length.ts';
import { similarTexts, type Similar } from '../../platform/similar-texts.ts';
import { statementPool } from './statement-pool.ts';
import { findConversationById } from './store/conversations.ts';
import {
  findStatementByKey,
  insertStatement,
  lockConversation,
  statementsOf,
  type Statement,
} from './store/statements.ts';

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
  /** Somebody else sent another statement under this key. */
  | { readonly type: 'key-used' }
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
  const text = tidied(typed);
  if (text === '') return err({ type: 'text-missing' });
  if (lengthOf(text) > longestStatement) return err({ type: 'text-too-long' });
  const sent = await findStatementByKey(platform.db, conversation.id, key);
  if (sent !== undefined) return sentBefore(sent, participant);
  const others = evenIfSimilar ? [] : (await statementPool(platform, conversation.id)).statements;
  const similar = similarTexts(text, others);
  if (similar.length > 0) return err({ type: 'similar', statements: similar });
  return actOn(platform, processOf(conversation.id), async (tx) => {
    const now = await lockConversation(tx, conversation.id);
    const current = await findConversationById(tx, conversation.id);
    if (current === undefined || !current.takesStatements || stateOf(current, now) !== 'open')
      return err({ type: 'not-taken' });
    const state = current.moderation === 'before' ? 'waiting' : 'published';
    const own = await statementsOf(tx, conversation.id, participant);
    if (own.length >= mostStatementsOfOne) return err({ type: 'too-many' });
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
      return first === undefined ? err({ type: 'key-used' }) : sentBefore(first, participant);
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
}

const sentBefore = ({ number, author, state }: Statement, participant: number): Result<Submitted, SubmitProblem> =>
  author === participant ? ok({ number, waits: state === 'waiting' }) : err({ type: 'key-used' });
