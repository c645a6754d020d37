/**
 * Writing ballots: one statement for all that come at the same time, and for one alone.
 *
 * It holds a share lock on the budget's row while it looks at the dates, so nobody can move the close between the look
 * and the write; and it looks at the clock after the lock, so no waiting ballot slips in late.
 */
import { answersByNumber, gather } from '../../../platform/db/gather.ts';
import type { CastAttempt } from '../../../platform/cast-until-recorded.ts';
import type { StoredBallot } from './ballots.ts';

export interface Cast {
  readonly budgetId: number;
  readonly voter: Buffer;
  readonly key: string;
  readonly chosen: readonly number[];
  readonly points: readonly number[] | null;
  readonly regionId: string | null;
}

interface AttemptRow {
  nr: number;
  opensAt: Date | null;
  closesAt: Date | null;
  at: Date;
  open: boolean;
  eligible: boolean;
  revision: number | null;
  castAt: Date;
  // Only of a ballot that had been recorded before under the same key: the others are known here.
  earlierChosen: number[] | null;
  earlierPoints: number[] | null;
}

// Choices travel as one long array with the place and length of each ballot, because PostgreSQL has no ragged arrays.
// The audit row goes in the same statement: casting wakes no job, so it need not pass through platform.audit.
const castStatement = `
  with asked as materialized (
    select a.nr, a.budget_id, a.voter, a.key, a.region_id, ($7::int[])[a.first : a.last] as chosen,
      case when a.pointed then ($8::int[])[a.first : a.last] end as points
    from unnest($1::bigint[], $2::bytea[], $3::uuid[], $4::text[], $5::int[], $6::int[], $9::boolean[])
      with ordinality a(budget_id, voter, key, region_id, first, last, pointed, nr)
  ), door as materialized (
    select id, voting_open_at, voting_close_at, region_id, voters,
      published_at is not null and imported_file is null as votable
    from budget where id = any($1::bigint[]) for share
  ), seen as materialized (
    select door.*, clock_timestamp() as at from door
  ), allowed as materialized (
    select asked.*, seen.at, seen.voting_open_at, seen.voting_close_at,
      coalesce(votable and voting_open_at <= at and at < voting_close_at, false) as open,
      voters = 'signed-in' or exists (
        select from region_within w where w.region_id = asked.region_id and w.ancestor_id = seen.region_id) as eligible
    from asked join seen on seen.id = asked.budget_id
  ), earlier as materialized (
    select a.nr, b.revision, b.cast_at, b.chosen, b.points
    from asked a
    join ballot b on b.budget_id = a.budget_id and b.voter = a.voter and b.idempotency_key = a.key
  ), fresh as materialized (
    select distinct on (a.budget_id, a.voter, a.key) a.* from allowed a
    where a.open and a.eligible and not exists (select from earlier e where e.nr = a.nr)
    order by a.budget_id, a.voter, a.key, a.nr
  ), put as (
    insert into ballot (budget_id, voter, revision, idempotency_key, chosen, points, cast_at)
    select a.budget_id, a.voter,
      coalesce((select max(revision) from ballot b where b.budget_id = a.budget_id and b.voter = a.voter), 0)
        + row_number() over (partition by a.budget_id, a.voter order by a.nr),
      a.key, a.chosen, a.points, a.at
    from fresh a
    -- Two batches that hold the same voters meet them in the same order, so they cannot wait for each other in a circle.
    order by a.budget_id, a.voter, a.nr
    on conflict do nothing
    returning budget_id, voter, idempotency_key, revision, cast_at, chosen, points
  ), logged as (
    insert into audit (act, region_id, process, public)
    select 'ballot.cast', seen.region_id, 'budget:' || seen.id, false from put join seen on seen.id = put.budget_id
  ), recorded as (
    select nr, revision, cast_at, chosen, points from earlier
    union all
    -- The same ballot may have been sent twice within one batch: then the second finds what the first put.
    select a.nr, p.revision, p.cast_at, nullif(p.chosen, a.chosen), nullif(p.points, a.points)
    from put p join asked a on a.budget_id = p.budget_id and a.voter = p.voter and a.key = p.idempotency_key
  )
  select a.nr, a.voting_open_at as "opensAt", a.voting_close_at as "closesAt", a.at, a.open, a.eligible,
    r.revision, r.cast_at as "castAt", r.chosen as "earlierChosen", r.points as "earlierPoints"
  from allowed a left join recorded r on r.nr = a.nr`;

/**
 * One try; undefined when there is no such vote. When it finds the door open and yet no ballot, another submit of the same
 * voter was faster: try again.
 */
export const tryCast = gather(
  async (database, casts: readonly Cast[]): Promise<readonly (CastAttempt<StoredBallot> | undefined)[]> => {
    const chosen = casts.flatMap((cast) => cast.chosen);
    // A batch may hold ballots with and without points: those without get as many zeros, which nobody reads.
    const points = casts.flatMap((cast) => cast.points ?? cast.chosen.map(() => 0));
    const firsts: number[] = [];
    const lasts: number[] = [];
    let last = 0;
    for (const cast of casts) {
      firsts.push(last + 1);
      lasts.push((last += cast.chosen.length));
    }
    const rows = await database.hot<AttemptRow>('cast-ballots', castStatement, [
      casts.map(({ budgetId }) => budgetId),
      casts.map(({ voter }) => voter),
      casts.map(({ key }) => key),
      casts.map(({ regionId }) => regionId),
      firsts,
      lasts,
      chosen,
      points,
      casts.map((cast) => cast.points !== null),
    ]);
    return answersByNumber(casts, rows, attemptOf);
  },
  { atOnce: 4, most: 64 },
);

function attemptOf(row: AttemptRow, cast: Cast): CastAttempt<StoredBallot> | undefined {
  const { opensAt, closesAt, at, open, eligible, revision, castAt } = row;
  if (opensAt === null || closesAt === null) return undefined;
  const ballot =
    revision === null
      ? undefined
      : {
          revision,
          key: cast.key,
          chosen: row.earlierChosen ?? cast.chosen,
          points: row.earlierPoints ?? cast.points,
          castAt,
        };
  return { opensAt, closesAt, at, open, eligible, ballot };
}
