/**
 * Who takes part: an account, or a browser that joined without one. The database knows either by a pseudonym made for this
 * one conversation only, so votes here cannot be joined with votes elsewhere.
 */
import { isWithin } from '../../platform/regions.ts';
import { newToken } from '../../platform/secrets.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { LRUCache } from 'lru-cache';
import type { Platform } from '../../platform/platform.ts';
import { processOf, type Conversation } from './conversation.ts';
import { findParticipant, join, type Joined } from './store/participants.ts';

export type JoinProblem = 'sign-in' | 'not-a-resident';

/** Holds the token of a browser that takes part without an account. */
const browserCookie = 'concord-browser';
const cookieDays = 400;
const tokenForm = /^[\w-]{43}$/;

/** The participant number of this visitor, if they have joined. Nothing is written. */
export async function participantOf(visit: Visit, conversation: Conversation): Promise<number | undefined> {
  const token = tokenOf(visit, conversation);
  return token === undefined ? undefined : numberOf(visit.platform, conversation.id, token);
}

/**
 * The participant number, joining first if need be. An anonymous visitor joins only by `joinAnonymously`, because the cookie
 * must be asked for.
 */
export async function participate(visit: Visit, conversation: Conversation): Promise<Result<number, JoinProblem>> {
  const { platform, account } = visit;
  const token = tokenOf(visit, conversation);
  if (token === undefined) return err('sign-in');
  const known = await numberOf(platform, conversation.id, token);
  if (known !== undefined) return ok(known);
  if (account === undefined) return err('sign-in');
  const regionId = account.region_id;
  if (conversation.joining === 'residents') {
    const resides = regionId !== null && (await isWithin(platform.db, regionId, conversation.regionId));
    if (!resides) return err('not-a-resident');
  }
  return ok(await remember(platform, { conversationId: conversation.id, token, regionId, assurance: 'account' }));
}

/** Without an account: the browser gets a cookie, the participant the region they name, and a lower assurance. */
export async function joinAnonymously(
  visit: Visit,
  conversation: Conversation,
  regionId: string | null,
): Promise<Result<number, JoinProblem>> {
  const { platform } = visit;
  if (conversation.joining !== 'anyone') return err('sign-in');
  const kept = visit.cookie(browserCookie);
  const secret = kept !== undefined && tokenForm.test(kept) ? kept : newToken();
  visit.setCookie(browserCookie, secret, cookieDays * 86_400);
  const token = anonymousToken(platform, conversation.id, secret);
  return ok(await remember(platform, { conversationId: conversation.id, token, regionId, assurance: 'anonymous' }));
}

function tokenOf({ platform, account, cookie }: Visit, conversation: Conversation): Buffer | undefined {
  if (account !== undefined) return platform.secrets.pseudonym(processOf(conversation.id), account.id);
  const secret = conversation.joining === 'anyone' ? cookie(browserCookie) : undefined;
  if (secret === undefined || !tokenForm.test(secret)) return undefined;
  return anonymousToken(platform, conversation.id, secret);
}

const anonymousToken = (platform: Platform, conversationId: number, secret: string): Buffer =>
  platform.secrets.pseudonym(processOf(conversationId), `browser ${secret}`);

/** A number, once given, stays: each node asks once. */
const numbers = new WeakMap<Platform, LRUCache<string, number>>();

function numbersOf(platform: Platform): LRUCache<string, number> {
  let known = numbers.get(platform);
  if (known === undefined) numbers.set(platform, (known = new LRUCache({ max: 100_000 })));
  return known;
}

const keyOf = (conversationId: number, token: Buffer): string => `${conversationId} ${token.toString('base64')}`;

async function numberOf(platform: Platform, conversationId: number, token: Buffer): Promise<number | undefined> {
  const known = numbersOf(platform).get(keyOf(conversationId, token));
  if (known !== undefined) return known;
  const found = await findParticipant(platform.db, conversationId, token);
  if (found !== undefined) numbersOf(platform).set(keyOf(conversationId, token), found);
  return found;
}

async function remember(platform: Platform, joined: Joined): Promise<number> {
  const number = await join(platform.database, joined);
  numbersOf(platform).set(keyOf(joined.conversationId, joined.token), number);
  return number;
}
