/** A participant agrees, disagrees or passes: the one place where it happens, for the form and for the API alike. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { stateOf, type Conversation, type VoteValue } from './conversation.ts';
import { tryCast, type Cast } from './store/cast.ts';

export type CastProblem =
  | { readonly type: 'no-such-conversation' }
  | { readonly type: 'not-open-yet'; readonly opensAt: Date }
  | { readonly type: 'closed'; readonly closedAt: Date }
  | { readonly type: 'no-such-statement' }
  /** Another page of the same participant said something else meanwhile; `revision` now stands. */
  | { readonly type: 'voted-meanwhile'; readonly revision: number };

export interface Recorded {
  readonly statement: number;
  readonly revision: number;
  readonly value: VoteValue | null;
  /** Every statement the participant has a vote on now. */
  readonly voted: ReadonlySet<number>;
  /** Those on which a vote was taken back: their next vote has a later revision than 1. */
  readonly takenBack: ReadonlySet<number>;
}

/** Why nothing can be recorded in a conversation that is not open: before anybody joins it for nothing. */
export function whyNotOpen(conversation: Conversation, now: Date): Exclude<CastProblem, { type: 'voted-meanwhile' }> {
  const { importedFrom, opensAt, closesAt } = conversation;
  if (importedFrom !== null || opensAt === null || closesAt === null) return { type: 'no-such-conversation' };
  return stateOf(conversation, now) === 'closed'
    ? { type: 'closed', closedAt: closesAt }
    : { type: 'not-open-yet', opensAt };
}

/** More than batches can collide at once. */
const mostTries = 50;

/** A retry of what was recorded is recorded once. */
export async function castVote(platform: Platform, cast: Cast): Promise<Result<Recorded, CastProblem>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const attempt = await tryCast(platform.database, cast);
    if (attempt === undefined) return err({ type: 'no-such-conversation' });
    const { recorded, before, open, known, at, opensAt, closesAt, voted, takenBack } = attempt;
    if (recorded !== undefined) {
      if (recorded.value !== cast.value)
        return err({ type: 'voted-meanwhile', revision: Math.max(before, cast.revision) });
      const [now, back] = [new Set(voted), new Set(takenBack)];
      // A retry of an older revision tells nothing about what stands now: the list read it already.
      if (before < cast.revision) {
        (cast.value === null ? now : back).delete(cast.statement);
        (cast.value === null ? back : now).add(cast.statement);
      }
      const { statement, revision, value } = cast;
      return ok({ statement, revision, value, voted: now, takenBack: back });
    }
    if (!open) {
      if (opensAt !== null && closesAt !== null)
        return err(at < opensAt ? { type: 'not-open-yet', opensAt } : { type: 'closed', closedAt: closesAt });
      return err({ type: 'no-such-conversation' });
    }
    if (!known) return err({ type: 'no-such-statement' });
    if (before !== cast.revision - 1) return err({ type: 'voted-meanwhile', revision: before });
  }
  throw new Error('a vote could not be recorded: too many submits of one participant at once');
}
