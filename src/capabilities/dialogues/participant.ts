/**
 * Who takes part: an account, or a browser that joined without one. The database knows either by a pseudonym made for this
 * one conversation only, so votes here cannot be joined with votes elsewhere.
 */
import { isWithin } from '../../platform/regions.ts';
import { browserToken, keepBrowserToken } from '../../platform/sessions/browser-token.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { LRUCache } from 'lru-cache';
import type { Platform } from '../../platform/platform.ts';
import { processOf, stateOf, type Conversation } from './conversation.ts';
import { findParticipant, join, type Joined } from './store/participants.ts';

export type JoinProblem = 'sign-in' | 'not-a-resident';
/** Nobody joins before it opens or after it has closed, and nobody an import; who has joined stays who they are. */
export type TooEarlyOrLate = 'not-open';

/** Somebody who takes part or may, before anything is written. */
export interface Presence {
  /** Undefined until the first vote or statement. */
  readonly participant: number | undefined;
  /** The pseudonym in this conversation. It never leaves the server. */
  readonly token: Buffer;
  /** Tells a browser whether it still speaks for the same participant; says nothing else. */
  readonly tag: string;
  /** 32 bits of the pseudonym: the participant's own order of statements starts from it, also before they have joined. */
  readonly seed: number;
}

/** The participant number of this visitor, if they have joined. Nothing is written. */
export async function participantOf(visit: Visit, conversation: Conversation): Promise<number | undefined> {
  const token = tokenOf(visit, conversation);
  return token === undefined ? undefined : numberOf(visit.platform, conversation.id, token);
}

/** Whether this visitor may take part, and as whom. Nothing is written. */
export async function presenceOf(visit: Visit, conversation: Conversation): Promise<Result<Presence, JoinProblem>> {
  const { platform, account } = visit;
  const token = tokenOf(visit, conversation);
  if (token === undefined) return err('sign-in');
  const participant = await numberOf(platform, conversation.id, token);
  if (participant === undefined) {
    if (account === undefined) return err('sign-in');
    const regionId = account.region_id;
    if (conversation.joining === 'residents') {
      const resides = regionId !== null && (await isWithin(platform.db, regionId, conversation.regionId));
      if (!resides) return err('not-a-resident');
    }
  }
  const tag = platform.secrets.pseudonym(processOf(conversation.id), `tag ${token.toString('hex')}`);
  return ok({ participant, token, tag: tag.toString('base64url').slice(0, 22), seed: token.readUInt32LE(0) });
}

/**
 * The participant number, joining first if need be. An anonymous visitor joins only by `joinAnonymously`, because the cookie
 * must be asked for.
 */
export async function participate(
  visit: Visit,
  conversation: Conversation,
): Promise<Result<number, JoinProblem | TooEarlyOrLate>> {
  const present = await presenceOf(visit, conversation);
  return present.ok ? numberFor(visit, conversation, present.value) : present;
}

/** Joins whoever has been found to be allowed to, if they have not joined yet. */
export async function numberFor(
  { platform, account, now }: Visit,
  conversation: Conversation,
  { participant, token }: Presence,
): Promise<Result<number, TooEarlyOrLate>> {
  if (participant !== undefined) return ok(participant);
  if (stateOf(conversation, now) !== 'open') return err('not-open');
  const regionId = account?.region_id ?? null;
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
  const token = anonymousToken(platform, conversation.id, keepBrowserToken(visit));
  return ok(await remember(platform, { conversationId: conversation.id, token, regionId, assurance: 'anonymous' }));
}

function tokenOf(visit: Visit, conversation: Conversation): Buffer | undefined {
  const { platform, account } = visit;
  if (account !== undefined) return platform.secrets.pseudonym(processOf(conversation.id), account.id);
  const secret = conversation.joining === 'anyone' ? browserToken(visit) : undefined;
  return secret === undefined ? undefined : anonymousToken(platform, conversation.id, secret);
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
  const found = await findParticipant(platform.database, conversationId, token);
  if (found !== undefined) numbersOf(platform).set(keyOf(conversationId, token), found);
  return found;
}

async function remember(platform: Platform, joined: Joined): Promise<number> {
  const number = await join(platform.database, joined);
  numbersOf(platform).set(keyOf(joined.conversationId, joined.token), number);
  return number;
}
