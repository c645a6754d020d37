/**
 * Casting a ballot: the one place where it happens, for the form and for the API alike. The row carries a pseudonym made
 * for this vote only, never a person; secret ballots by blind credentials will replace that name behind this use case.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { castUntilRecorded, type CastRefusal } from '../../platform/cast-until-recorded.ts';
import { isKey } from '../../platform/http/form-keys.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Account } from '../../platform/sessions/session.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Budget } from './budget.ts';
import { readBallot, type BallotProblem, type BallotTerms, type Choices, type ReadBallot } from './read-ballot.ts';
import { currentBallot, type StoredBallot } from './store/ballots.ts';
import { findBudget } from './store/budgets.ts';
import { tryCast } from './store/cast.ts';
import { listProjects, type StoredProject } from './store/projects.ts';

export interface Vote {
  readonly budget: Budget;
  readonly projects: readonly StoredProject[];
}

export interface Recorded extends StoredBallot {
  /** See {@link receiptText}. */
  readonly receipt: string;
}

export type CastProblem =
  | CastRefusal
  | { readonly type: 'not-a-key' }
  | { readonly type: 'malformed-ballot'; readonly problem: BallotProblem };

/** `sameAsSent`: false when the key had been used before with other choices; then the first ballot stands. */
export async function castBallot(
  platform: Platform,
  cast: { readonly budget: string; readonly account: Account; readonly key: string; readonly choices: Choices },
): Promise<Result<{ readonly vote: Vote; readonly ballot: Recorded; readonly sameAsSent: boolean }, CastProblem>> {
  const vote = await findVote(platform, cast.budget);
  if (vote === undefined || vote.budget.publishedAt === null || vote.budget.imported)
    return err({ type: 'no-such-vote' });
  if (!isKey(cast.key)) return err({ type: 'not-a-key' });
  const ballot = readBallot(termsOf(vote), cast.choices);
  if (!ballot.ok) {
    // Somebody too late is told so, whatever the ballot says.
    const { votingCloseAt } = vote.budget;
    if (votingCloseAt !== null && platform.now() >= votingCloseAt)
      return err({ type: 'closed', closedAt: votingCloseAt });
    return err({ type: 'malformed-ballot', problem: ballot.error });
  }
  const key = cast.key.toLowerCase();
  const voter = voterIn(platform, vote.budget, cast.account);
  const row = { budgetId: vote.budget.id, voter, key, ...ballot.value, regionId: cast.account.region_id };
  const recorded = await castUntilRecorded(() => tryCast(platform.database, row));
  if (!recorded.ok) return recorded;
  return ok({
    vote,
    ballot: withReceipt(vote, recorded.value),
    sameAsSent: sameChoices(recorded.value, ballot.value),
  });
}

/** The ballot of this account that counts now, with its receipt. */
export async function ownBallot(platform: Platform, vote: Vote, account: Account): Promise<Recorded | undefined> {
  const found = await currentBallot(platform.db, vote.budget.id, voterIn(platform, vote.budget, account));
  return found === undefined ? undefined : withReceipt(vote, found);
}

export const voterIn = (platform: Platform, budget: Budget, account: Account): Buffer =>
  platform.secrets.pseudonym(processOf(budget.id), account.id);

export const termsOf = ({ budget, projects }: Vote): BallotTerms => ({
  kind: budget.ballotType,
  amount: budget.amount,
  maxChoices: budget.maxChoices,
  points: budget.points,
  projects,
});

/** What the receipt is the SHA-256 of, in UTF-8: anybody with this text can compute it again. */
export function receiptText({ budget, projects }: Vote, ballot: StoredBallot): string {
  const chosen = ballot.chosen.map((position, at) => {
    const id = projects[position]?.id ?? '';
    return ballot.points === null ? id : [id, ballot.points[at]];
  });
  return JSON.stringify(['concord-ballot-1', processOf(budget.id), ballot.revision, chosen, ballot.key]);
}

const withReceipt = (vote: Vote, ballot: StoredBallot): Recorded => ({
  ...ballot,
  receipt: createHash('sha256').update(receiptText(vote, ballot)).digest('hex'),
});

const sameChoices = (recorded: StoredBallot, sent: ReadBallot): boolean =>
  JSON.stringify([recorded.chosen, recorded.points]) === JSON.stringify([sent.chosen, sent.points]);

/**
 * Budgets and projects stand still while votes are cast, so a node asks for them once a second, not once a ballot.
 * Whether the vote is open is never decided by these copies but by the statement that records the ballot.
 */
const kept = new WeakMap<Platform, LRUCache<string, Vote>>();

async function findVote(platform: Platform, slug: string): Promise<Vote | undefined> {
  let votes = kept.get(platform);
  if (votes === undefined) kept.set(platform, (votes = new LRUCache({ max: 200, ttl: 1_000 })));
  const known = votes.get(slug);
  if (known !== undefined) return known;
  const budget = await findBudget(platform.db, slug);
  if (budget === undefined) return undefined;
  const vote = { budget, projects: await listProjects(platform.db, budget.id) };
  votes.set(slug, vote);
  return vote;
}
