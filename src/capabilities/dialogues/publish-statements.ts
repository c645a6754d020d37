/** A moderator publishes several waiting statements at once: each is its own act, and one that was decided meanwhile stays. */
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Conversation } from './conversation.ts';
import { moderateStatement } from './moderate-statement.ts';

/** What a page ticks: the statement, and the newest act on it that was seen. */
export interface Ticked {
  readonly statement: number;
  readonly seen: number;
}

export async function publishStatements(
  platform: Platform,
  conversation: Conversation,
  official: Official,
  ticked: readonly Ticked[],
): Promise<{ readonly published: number; readonly skipped: readonly number[] }> {
  const skipped: number[] = [];
  for (const { statement, seen } of ticked) {
    const decision = { statement, seen, act: 'published', reason: '', into: null } as const;
    const done = await moderateStatement(platform, conversation, official, decision);
    if (!done.ok) skipped.push(statement);
  }
  return { published: ticked.length - skipped.length, skipped };
}
