/** A facilitator closes an open conversation before its date, with a public reason. What was voted until then counts. */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, stateOf } from './conversation.ts';
import { lockedConversation, setClose } from './store/facilitate.ts';

export type CloseProblem = 'reasonMissing' | 'reasonTooLong' | 'notOpen';

/** Closing what is closed gives 'already'. */
export async function closeConversation(
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'closed' | 'already', CloseProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  const done = await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<'closed' | 'already', CloseProblem>> => {
      // Votes look at the dates under a share lock of the same row, so none is recorded after this instant.
      const { conversation, now } = await lockedConversation(tx, id);
      const state = stateOf(conversation, now);
      if (state === 'closed') return ok('already');
      if (state !== 'open') return err('notOpen');
      await setClose(tx, id, now);
      await platform.audit(tx, {
        act: 'conversation.closed',
        actorId: official.id,
        actorRole: official.role,
        regionId: conversation.regionId,
        process: processOf(id),
        reason,
        public: true,
        detail: {},
      });
      return ok('closed');
    });
  if (done.ok) platform.live.announce(processOf(id));
  return done;
}
