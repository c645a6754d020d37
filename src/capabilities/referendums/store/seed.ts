/** Whole referendums at once, with returns or ballots of a past that never was: for the demo and for tests. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { RegionReturn } from '../../../rules/decision/index.ts';
import type { Choice } from './ballots.ts';
import { setCertified } from './organise.ts';
import { insertReferendum, type NewReferendum } from './referendums.ts';

export interface PastBallots {
  readonly choice: Choice;
  readonly region: string | null;
  readonly many: number;
}

export interface WholeReferendum extends NewReferendum {
  /** Of a reported one: what its regions returned, and when that was certified. */
  readonly returns?: readonly RegionReturn[];
  readonly certifiedAt?: Date | null;
  /** Of a vote held here: one voter a ballot, who is nobody. It is counted by the room itself. */
  readonly ballots?: readonly PastBallots[];
}

/** Undefined, and nothing is put, when the slug is taken. Call it in a transaction. */
export async function putWholeReferendum(tx: Db, whole: WholeReferendum): Promise<number | undefined> {
  const { returns = [], certifiedAt = null, ballots = [], ...referendum } = whole;
  const id = await insertReferendum(tx, referendum);
  if (id === undefined) return undefined;
  for (const { region, registered, ballots: cast, yes, no } of returns)
    await sql`
      insert into referendum_return (referendum_id, region_id, revision, registered, ballots, yes, no, source, by_role,
        idempotency_key, entered_at)
      values (${id}, ${region}, 1, ${registered}, ${cast}, ${yes}, ${no}, 'seed', 'clerk', gen_random_uuid(),
        ${referendum.closesAt})`.execute(tx);
  await putBallots(tx, id, ballots);
  if (certifiedAt !== null) await setCertified(tx, id, certifiedAt);
  return id;
}

export async function putBallots(db: Db, referendumId: number, ballots: readonly PastBallots[]): Promise<void> {
  for (const { choice, region, many } of ballots)
    await sql`
      insert into referendum_ballot (referendum_id, voter, revision, idempotency_key, choice, region_id, cast_at)
      select ${referendumId}, sha256(uuid_send(gen_random_uuid())), 1, gen_random_uuid(), ${choice}, ${region}, f.opens_at
      from referendum f, generate_series(1, ${many}::int) where f.id = ${referendumId}`.execute(db);
}
