/** Authors may agree with what they wrote as they send it; a vote they cast on it before stands. */
import type { Platform } from '../../platform/platform.ts';
import { castVote } from './cast-vote.ts';

export async function agreeWithOwn(
  platform: Platform,
  own: { readonly conversationId: number; readonly participant: number; readonly number: number },
): Promise<boolean> {
  const { number: statement, ...whose } = own;
  return (await castVote(platform, { ...whose, statement, revision: 1, value: 1 })).ok;
}
