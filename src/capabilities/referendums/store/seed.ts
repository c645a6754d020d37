/** Puts a whole referendum with its past, for demos: what the use cases would have written, at the times they would have. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { RegionReturn } from '../../../rules/decision/index.ts';
import type { Choice } from './ballots.ts';
import { setCertified } from './organise.ts';
import { insertReferendum, type NewReferendum } from './referendums.ts';

export interface PastReturn extends RegionReturn {
  /** From 1; a later one corrects the one before, with its reason. */
  readonly revision: number;
  readonly reason: string;
  readonly key: string;
  readonly at: Date;
}

export interface PastBallot {
  readonly voter: Uint8Array;
  readonly revision: number;
  readonly key: string;
  readonly choice: Choice;
  /** Where the voter lives, at the level by which results are told; null where that is not known. */
  readonly regionId: string | null;
  readonly at: Date;
}

export interface WholeReferendum {
  readonly referendum: NewReferendum;
  readonly returns: readonly PastReturn[];
  readonly ballots: readonly PastBallot[];
  readonly certifiedAt: Date | null;
  /** Who entered the returns. */
  readonly clerk: string;
}

/** Gives its number; a past vote held here is counted with `countAt` afterwards. Call it in the transaction that loads everything. */
export async function putWholeReferendum(tx: Db, whole: WholeReferendum): Promise<number> {
  const id = await insertReferendum(tx, whole.referendum);
  if (id === undefined) throw new Error(`the slug ${whole.referendum.slug} is taken`);
  await sql`
    insert into referendum_return (referendum_id, region_id, revision, registered, ballots, yes, no, source, reason,
      by_account, by_role, idempotency_key, entered_at)
    select ${id}, region, revision, registered, ballots, yes, no, 'seed', reason, ${whole.clerk}, 'clerk', key, at
    from json_to_recordset(${JSON.stringify(whole.returns)}::json) as r (region text, revision integer, registered bigint,
      ballots bigint, yes bigint, no bigint, reason text, key uuid, at timestamptz)`.execute(tx);
  const ballots = whole.ballots.map(({ voter, ...ballot }) => ({
    ...ballot,
    voter: Buffer.from(voter).toString('hex'),
  }));
  await sql`
    insert into referendum_ballot (referendum_id, voter, revision, idempotency_key, choice, region_id, cast_at)
    select ${id}, decode(voter, 'hex'), revision, key, choice, "regionId", at
    from json_to_recordset(${JSON.stringify(ballots)}::json) as b (voter text, revision integer, key uuid, choice text,
      "regionId" text, at timestamptz)`.execute(tx);
  if (whole.certifiedAt !== null) await setCertified(tx, id, whole.certifiedAt);
  return id;
}

/** So many of nobody in particular, for tests. */
export interface PastBallots {
  readonly choice: Choice;
  readonly region: string | null;
  readonly many: number;
}

export async function putBallots(db: Db, referendumId: number, ballots: readonly PastBallots[]): Promise<void> {
  for (const { choice, region, many } of ballots)
    await sql`
      insert into referendum_ballot (referendum_id, voter, revision, idempotency_key, choice, region_id, cast_at)
      select ${referendumId}, sha256(uuid_send(gen_random_uuid())), 1, gen_random_uuid(), ${choice}, ${region}, f.opens_at
      from referendum f, generate_series(1, ${many}::int) where f.id = ${referendumId}`.execute(db);
}
