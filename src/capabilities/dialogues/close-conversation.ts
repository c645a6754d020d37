/** A facilitator closes an open conversation before its date, with a public reason. What was voted until then counts. */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, stateOf } from './conversation.ts';
import { lockedConversation, setClose } from './store/facilitate.ts';

export type CloseProblem = 'reasonMissing' | 'reasonTooLong' | 'notOpen';

/** Closing what is closed gives 'already'. */
export const closeConversation = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'closed' | 'already', CloseProblem>> =>
  actInPublic(platform, processOf(id), { official, reason }, async (tx, log) => {
    // Votes look at the dates under a share lock of the same row, so none is recorded after this instant.
    const { conversation, now } = await lockedConversation(tx, id);
    const state = stateOf(conversation, now);
    if (state === 'closed') return ok('already');
    if (state !== 'open') return err('notOpen');
    await setClose(tx, id, now);
    await log('conversation.closed', conversation);
    return ok('closed');
  });
