/**
 * Ballots in the database: insert-only rows under a pseudonym; the highest revision of a voter counts.
 *
 * Casting is one statement. It holds a share lock on the budget's row while it looks at the dates, so nobody can move
 * the close between the look and the write; and it looks at the clock after the lock, so no waiting ballot slips in late.
 */
import { sql } from 'kysely';
import type { Database, Db } from '../../../platform/db/db.ts';
import type { Ballots } from '../../../rules/budgeting/index.ts';

export interface StoredBallot {
  readonly revision: number;
  readonly key: string;
  readonly chosen: readonly number[];
  readonly points: readonly number[] | null;
  readonly castAt: Date;
}

/** What the one statement saw and did. `ballot` is absent when it was refused or another submit was faster. */
export interface CastAttempt {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly at: Date;
  readonly open: boolean;
  readonly eligible: boolean;
  readonly ballot: StoredBallot | undefined;
}

interface AttemptRow {
  opensAt: Date | null;
  closesAt: Date | null;
  at: Date;
  open: boolean;
  eligible: boolean;
  revision: number | null;
  chosen: number[];
  points: number[] | null;
  castAt: Date;
}

// The audit row goes in the same statement: casting wakes no job, so it need not pass through platform.audit.
const castStatement = `
  with door as materialized (
    select id, voting_open_at, voting_close_at, region_id, voters,
      published_at is not null and imported_file is null as votable
    from budget where id = $1 for share
  ), seen as materialized (
    select door.*, clock_timestamp() as at from door
  ), allowed as materialized (
    select *, coalesce(votable and voting_open_at <= at and at < voting_close_at, false) as open,
      voters = 'signed-in' or exists (
        select from region_within w where w.region_id = $6 and w.ancestor_id = seen.region_id) as eligible
    from seen
  ), earlier as materialized (
    select revision, chosen, points, cast_at from ballot where budget_id = $1 and voter = $2 and idempotency_key = $3
  ), put as (
    insert into ballot (budget_id, voter, revision, idempotency_key, chosen, points, cast_at)
    select id, $2, 1 + coalesce((select max(revision) from ballot where budget_id = $1 and voter = $2), 0), $3, $4, $5, at
    from allowed where open and eligible and not exists (select from earlier)
    on conflict do nothing
    returning revision, chosen, points, cast_at
  ), logged as (
    insert into audit (act, region_id, process, public)
    select 'ballot.cast', allowed.region_id, 'budget:' || allowed.id, false from put, allowed
  ), recorded as (
    select * from earlier union all select * from put
  )
  select allowed.voting_open_at as "opensAt", allowed.voting_close_at as "closesAt", allowed.at, allowed.open,
    allowed.eligible, recorded.revision, recorded.chosen, recorded.points, recorded.cast_at as "castAt"
  from allowed left join recorded on true`;

/** One try; when it finds the door open and yet no ballot, another submit of the same voter was faster: try again. */
export async function tryCast(
  database: Database,
  cast: {
    readonly budgetId: number;
    readonly voter: Buffer;
    readonly key: string;
    readonly chosen: readonly number[];
    readonly points: readonly number[] | null;
    readonly regionId: string | null;
  },
): Promise<CastAttempt | undefined> {
  const { budgetId, voter, key, chosen, points, regionId } = cast;
  const values = [budgetId, voter, key, chosen, points, regionId];
  const [row] = await database.hot<AttemptRow>('cast-ballot', castStatement, values);
  if (row === undefined || row.opensAt === null || row.closesAt === null) return undefined;
  const { opensAt, closesAt, at, open, eligible, revision } = row;
  const ballot =
    revision === null ? undefined : { revision, key, chosen: row.chosen, points: row.points, castAt: row.castAt };
  return { opensAt, closesAt, at, open, eligible, ballot };
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
