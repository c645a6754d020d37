/**
 * Casting a ballot in a vote between two dates. The statement that records it looks at the database's clock and at who may vote, and
 * finds a ballot of the same key again; when another submit of the same voter was faster, it is tried once more.
 */
import { err, ok, type Result } from '../rules/result.ts';

/** What the statement saw and did. `ballot` is absent when it was refused or another submit was faster. */
export interface CastAttempt<Ballot> {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly at: Date;
  readonly open: boolean;
  readonly eligible: boolean;
  readonly ballot: Ballot | undefined;
}

export type CastRefusal =
  | { readonly type: 'no-such-vote' }
  | { readonly type: 'not-a-voter' }
  | { readonly type: 'not-open-yet'; readonly opensAt: Date }
  | { readonly type: 'closed'; readonly closedAt: Date };

/** More than batches can collide at once; each round lets at least one ballot of a voter through. */
const mostTries = 200;

/** `tryCast` gives undefined when there is no such vote. */
export async function castUntilRecorded<Ballot>(
  tryCast: () => Promise<CastAttempt<Ballot> | undefined>,
): Promise<Result<Ballot, CastRefusal>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const attempt = await tryCast();
    if (attempt === undefined) return err({ type: 'no-such-vote' });
    const { ballot, open, eligible, at, opensAt, closesAt } = attempt;
    if (ballot !== undefined) return ok(ballot);
    if (!open) return err(at < opensAt ? { type: 'not-open-yet', opensAt } : { type: 'closed', closedAt: closesAt });
    if (!eligible) return err({ type: 'not-a-voter' });
  }
  throw new Error('a ballot could not be recorded: too many submits of one voter at once');
}
