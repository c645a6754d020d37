/** Ballots in the database: insert-only rows under a pseudonym; the highest revision of a voter counts. `cast.ts` writes them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Ballots } from '../../../rules/budgeting/index.ts';

export interface StoredBallot {
  readonly revision: number;
  readonly key: string;
  readonly chosen: readonly number[];
  readonly points: readonly number[] | null;
  readonly castAt: Date;
}

/** The ballot that counts for this voter now. */
export async function currentBallot(db: Db, budgetId: number, voter: Buffer): Promise<StoredBallot | undefined> {
  const found = await sql<StoredBallot>`
    select revision, idempotency_key as key, chosen, points, cast_at as "castAt" from ballot
    where budget_id = ${budgetId} and voter = ${voter} order by revision desc limit 1`.execute(db);
  return found.rows[0];
}

/** Voters so far as folded last, or as counted; undefined while nothing is known. */
export async function voterTotal(db: Db, budgetId: number): Promise<number | undefined> {
  const found = await sql<{ voters: number | null }>`
    select coalesce(
      (select voters from count_run where budget_id = ${budgetId} and state = 'done' order by id desc limit 1),
      (select voters from ballot_fold where budget_id = ${budgetId})) as voters`.execute(db);
  return found.rows[0]?.voters ?? undefined;
}

/** Brings the numbers of voters up to date, where voting is open or closed since the last time; gives the budgets that changed. */
export async function foldBallots(db: Db): Promise<readonly number[]> {
  const changed = await sql<{ id: number }>`
    with due as (
      select b.id from budget b left join ballot_fold f on f.budget_id = b.id
      where b.voting_open_at <= now() and b.imported_file is null and b.published_at is not null
        and (f.folded_at is null or f.folded_at < b.voting_close_at + interval '1 minute')
    ), fresh as (
      -- Everybody who voted has exactly one first revision.
      select due.id, (select count(*) from ballot where budget_id = due.id and revision = 1) as voters from due
    ), before as (
      select budget_id, voters from ballot_fold
    ), put as (
      insert into ballot_fold (budget_id, voters, folded_at) select id, voters, now() from fresh
      on conflict (budget_id) do update set voters = excluded.voters, folded_at = excluded.folded_at
    )
    select fresh.id from fresh left join before on before.budget_id = fresh.id
    where before.voters is distinct from fresh.voters`.execute(db);
  return changed.rows.map(({ id }) => id);
}

const chunk = 20_000;

/**
 * The ballots that count, one per voter, in the order of the pseudonyms: the same rows give the same columns.
 * Waits for casts under way, which hold a share lock on the budget; call it after the close, not in a transaction that
 * keeps an older snapshot. Throws when a ballot names a project that is not there.
 */
export async function readBallots(db: Db, budgetId: number, projectCount: number): Promise<Ballots> {
  await sql`select from budget where id = ${budgetId} for no key update`.execute(db);
  const lengths: number[] = [];
  const chosen: number[] = [];
  const points: number[] = [];
  let after: Buffer = Buffer.alloc(0);
  for (;;) {
    const { rows } = await sql<{ voter: Buffer; chosen: number[]; points: number[] | null }>`
      select distinct on (voter) voter, chosen, points from ballot
      where budget_id = ${budgetId} and voter > ${after}
      order by voter, revision desc limit ${chunk}`.execute(db);
    for (const row of rows) {
      lengths.push(row.chosen.length);
      for (const position of row.chosen) {
        if (position < 0 || position >= projectCount)
          throw new Error(`a ballot of budget ${budgetId} names project ${position}`);
        chosen.push(position);
      }
      for (const given of row.points ?? []) points.push(given);
    }
    if (rows.length < chunk) break;
    after = rows.at(-1)!.voter;
  }
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, voter) => (starts[voter + 1] = starts[voter]! + length));
  const ballots = { starts, chosen: Uint32Array.from(chosen) };
  return points.length === 0 ? ballots : { ...ballots, points: Float64Array.from(points), pointsScale: 1 };
}
