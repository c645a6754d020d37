/**
 * Writing ballots: one statement for all that come at the same time, and for one alone.
 *
 * It holds a share lock on the referendum's row while it looks at the dates, so nobody can move the close or count between the look
 * and the write; and it looks at the clock after the lock, so no waiting ballot slips in late.
 */
import { answersByNumber, gather } from '../../../platform/db/gather.ts';
import type { CastAttempt } from '../../../platform/cast-until-recorded.ts';
import type { Choice, StoredBallot } from './ballots.ts';

export interface Cast {
  readonly referendumId: number;
  readonly voter: Buffer;
  readonly key: string;
  readonly choice: Choice;
  readonly regionId: string | null;
}

interface AttemptRow {
  nr: number;
  opensAt: Date;
  closesAt: Date;
  at: Date;
  open: boolean;
  eligible: boolean;
  revision: number | null;
  choice: Choice;
  castAt: Date;
}

// The audit row goes in the same statement: casting wakes no job, so it need not pass through platform.audit.
const castStatement = `
  with asked as materialized (
    select a.nr, a.referendum_id, a.voter, a.key, a.choice, a.region_id
    from unnest($1::bigint[], $2::bytea[], $3::uuid[], $4::text[], $5::text[])
      with ordinality a(referendum_id, voter, key, choice, region_id, nr)
  ), door as materialized (
    select id, opens_at, closes_at, region_id, region_kind, published_at is not null and kind = 'held-here' as votable
    from referendum where id = any($1::bigint[]) for share
  ), seen as materialized (
    select door.*, clock_timestamp() as at from door
  ), allowed as materialized (
    select asked.*, seen.at, seen.opens_at, seen.closes_at, votable and opens_at <= at and at < closes_at as open,
      exists (
        select from region_within w where w.region_id = asked.region_id and w.ancestor_id = seen.region_id) as eligible,
      -- Where they live, at the level by which results are told.
      (select w.ancestor_id from region_within w join region r on r.id = w.ancestor_id
        where w.region_id = asked.region_id and r.kind = seen.region_kind limit 1) as told_region
    from asked join seen on seen.id = asked.referendum_id
  ), earlier as materialized (
    select a.nr, b.revision, b.choice, b.cast_at
    from asked a
    join referendum_ballot b on b.referendum_id = a.referendum_id and b.voter = a.voter and b.idempotency_key = a.key
  ), fresh as materialized (
    select distinct on (a.referendum_id, a.voter, a.key) a.* from allowed a
    where a.open and a.eligible and not exists (select from earlier e where e.nr = a.nr)
    order by a.referendum_id, a.voter, a.key, a.nr
  ), put as (
    insert into referendum_ballot (referendum_id, voter, revision, idempotency_key, choice, region_id, cast_at)
    select a.referendum_id, a.voter,
      coalesce((select max(revision) from referendum_ballot b
        where b.referendum_id = a.referendum_id and b.voter = a.voter), 0)
        + row_number() over (partition by a.referendum_id, a.voter order by a.nr),
      a.key, a.choice, a.told_region, a.at
    from fresh a
    -- Two batches that hold the same voters meet them in the same order, so they cannot wait for each other in a circle.
    order by a.referendum_id, a.voter, a.nr
    on conflict do nothing
    returning referendum_id, voter, idempotency_key, revision, choice, cast_at
  ), logged as (
    insert into audit (act, region_id, process, public)
    select 'referendum.ballot-cast', seen.region_id, 'referendum:' || seen.id, false
    from put join seen on seen.id = put.referendum_id
  ), recorded as (
    select nr, revision, choice, cast_at from earlier
    union all
    -- The same ballot may have been sent twice within one batch: then the second finds what the first put.
    select a.nr, p.revision, p.choice, p.cast_at
    from put p join asked a
      on a.referendum_id = p.referendum_id and a.voter = p.voter and a.key = p.idempotency_key
  )
  select a.nr, a.opens_at as "opensAt", a.closes_at as "closesAt", a.at, a.open, a.eligible, r.revision, r.choice,
    r.cast_at as "castAt"
  from allowed a left join recorded r on r.nr = a.nr`;

/**
 * One try; undefined when there is no such vote. When it finds the door open and yet no ballot, another submit of the same
 * voter was faster: try again.
 */
export const tryCast = gather(
  async (database, casts: readonly Cast[]): Promise<readonly (CastAttempt<StoredBallot> | undefined)[]> => {
    const rows = await database.hot<AttemptRow>('cast-referendum-ballots', castStatement, [
      casts.map(({ referendumId }) => referendumId),
      casts.map(({ voter }) => voter),
      casts.map(({ key }) => key),
      casts.map(({ choice }) => choice),
      casts.map(({ regionId }) => regionId),
    ]);
    return answersByNumber(casts, rows, attemptOf);
  },
  { atOnce: 4, most: 64 },
);

function attemptOf(
  { opensAt, closesAt, at, open, eligible, revision, choice, castAt }: AttemptRow,
  { key }: Cast,
): CastAttempt<StoredBallot> {
  const ballot = revision === null ? undefined : { revision, key, choice, castAt };
  return { opensAt, closesAt, at, open, eligible, ballot };
}
