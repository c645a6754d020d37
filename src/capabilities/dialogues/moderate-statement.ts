/**
 * A moderator decides on a statement, with a public reason: publish it, reject it, merge it into another that says the same,
 * or mark it as meta. Decisions can be changed; each stays in the moderation log.
 */
import { actOn } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import { reasonProblem } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Conversation } from './conversation.ts';
import { lockConversation, findStatement } from './store/statements.ts';
import { reasonIn, type StandardReason } from './reasons.ts';
import { insertAct, isTarget, setStatement, type StatementAct } from './store/moderation.ts';

export interface Decision {
  readonly statement: number;
  readonly act: StatementAct;
  /** The moderator's own words; they may be left out where a standard reason says it all. */
  readonly reason: string;
  readonly standard?: StandardReason | null;
  /** Needed with `merged`, and only there. */
  readonly into: number | null;
  /** The newest act on it that the moderator has seen, 0 for none; undefined when nobody asked. */
  readonly seen?: number | undefined;
}

export type ModerationProblem =
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'noSuchStatement'
  | 'noSuchTarget'
  /** Statements were merged into it, and would lead nowhere. */
  | 'othersMergedHere'
  | 'decidedMeanwhile'
  | 'nothingChanged';

export async function moderateStatement(
  platform: Platform,
  conversation: Conversation,
  official: Official,
  decision: Decision,
): Promise<Result<'decided', ModerationProblem>> {
  const { act, into, standard = null } = decision;
  const reason = decision.reason.trim();
  // To publish is what was promised: only what takes something away must say why.
  const said = reason !== '' || (act !== 'published' && standard === null);
  const wrong = said ? reasonProblem(reason) : undefined;
  if (wrong !== undefined) return err(wrong);
  return actOn(platform, processOf(conversation.id), async (tx) => {
    await lockConversation(tx, conversation.id);
    const statement = await findStatement(tx, conversation.id, decision.statement);
    if (statement === undefined) return err('noSuchStatement');
    if (act === 'merged') {
      const target = into === null ? undefined : await findStatement(tx, conversation.id, into);
      if (target === undefined || target.number === statement.number || target.state !== 'published')
        return err('noSuchTarget');
    }
    const changed =
      act === 'marked-meta' || act === 'unmarked-meta'
        ? statement.meta !== (act === 'marked-meta')
        : statement.state !== act || statement.mergedInto !== (act === 'merged' ? into : null);
    if (!changed) return err('nothingChanged');
    if (act === 'rejected' && (await isTarget(tx, conversation.id, statement.number))) return err('othersMergedHere');
    const put = await insertAct(tx, conversation.id, { ...decision, standard, reason, by: official });
    if (!put) return err('decidedMeanwhile');
    await setStatement(tx, conversation.id, decision);
    const whole = reasonIn(conversation.language, { standard, own: reason });
    await platform.audit(tx, {
      act: `statement.${act}`,
      actorId: official.id,
      actorRole: official.role,
      regionId: conversation.regionId,
      process: processOf(conversation.id),
      ...(whole === '' ? {} : { reason: whole }),
      public: conversation.publishedAt !== null,
      detail: { statement: decision.statement, ...(into === null ? {} : { into }) },
    });
    return ok('decided');
  });
}
