/**
 * Casting a ballot in a vote held here: the one place where it happens, for the form and for the API alike. The row carries a
 * pseudonym made for this vote only, never a person.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { castUntilRecorded, type CastRefusal } from '../../platform/cast-until-recorded.ts';
import { isKey } from '../../platform/http/form-keys.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Account } from '../../platform/sessions/session.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Referendum } from './referendum.ts';
import { choices, currentBallot, type Choice, type StoredBallot } from './store/ballots.ts';
import { tryCast } from './store/cast.ts';
import { findReferendum } from './store/referendums.ts';

export interface Recorded extends StoredBallot {
  /** See {@link receiptText}. */
  readonly receipt: string;
}

export type CastProblem = CastRefusal | { readonly type: 'not-a-key' } | { readonly type: 'no-choice' };

/** `sameAsSent`: false when the key had been used before with another choice; then the first ballot stands. */
export async function castBallot(
  platform: Platform,
  cast: { readonly slug: string; readonly account: Account; readonly key: string; readonly choice: string },
): Promise<Result<{ readonly ballot: Recorded; readonly sameAsSent: boolean }, CastProblem>> {
  const referendum = await findVote(platform, cast.slug);
  if (referendum === undefined) return err({ type: 'no-such-vote' });
  if (!isKey(cast.key)) return err({ type: 'not-a-key' });
  const choice = choices.find((name) => name === cast.choice);
  if (choice === undefined) {
    // Somebody too late is told so, whatever the ballot says.
    const { closesAt } = referendum;
    return err(platform.now() >= closesAt ? { type: 'closed', closedAt: closesAt } : { type: 'no-choice' });
  }
  const voter = voterIn(platform, referendum, cast.account);
  const row = {
    referendumId: referendum.id,
    voter,
    key: cast.key.toLowerCase(),
    choice,
    regionId: cast.account.region_id,
  };
  const recorded = await castUntilRecorded(() => tryCast(platform.database, row));
  if (!recorded.ok) return recorded;
  const ballot = recorded.value;
  return ok({ ballot: withReceipt(referendum, ballot), sameAsSent: ballot.choice === choice });
}

/** The ballot of this account that counts now, with its receipt. */
export async function ownBallot(
  platform: Platform,
  referendum: Referendum,
  account: Account,
): Promise<Recorded | undefined> {
  const found = await currentBallot(platform.db, referendum.id, voterIn(platform, referendum, account));
  return found === undefined ? undefined : withReceipt(referendum, found);
}

export const voterIn = (platform: Platform, referendum: Referendum, account: Account): Buffer =>
  platform.secrets.pseudonym(processOf(referendum.id), account.id);

/** What the receipt is the SHA-256 of, in UTF-8: anybody with this text can compute it again. */
export const receiptText = (
  { id }: Pick<Referendum, 'id'>,
  { revision, choice, key }: { readonly revision: number; readonly choice: Choice; readonly key: string },
): string => JSON.stringify(['concord-referendum-ballot-1', processOf(id), revision, choice, key]);

const withReceipt = (referendum: Referendum, ballot: StoredBallot): Recorded => ({
  ...ballot,
  receipt: createHash('sha256').update(receiptText(referendum, ballot)).digest('hex'),
});

/**
 * A referendum stands still while votes are cast, so a node asks for it once a second, not once a ballot. Whether the vote is
 * open is never decided by this copy but by the statement that records the ballot.
 */
const kept = new WeakMap<Platform, LRUCache<string, Referendum>>();

async function findVote(platform: Platform, slug: string): Promise<Referendum | undefined> {
  let votes = kept.get(platform);
  if (votes === undefined) kept.set(platform, (votes = new LRUCache({ max: 200, ttl: 1_000 })));
  const known = votes.get(slug);
  if (known !== undefined) return known;
  const found = await findReferendum(platform.db, slug);
  if (found === undefined || found.publishedAt === null || found.kind !== 'held-here') return undefined;
  votes.set(slug, found);
  return found;
}
