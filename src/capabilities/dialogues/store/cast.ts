/**
 * Writing votes: one statement for all that come at the same time, and for one alone.
 *
 * It holds a share lock on the conversation's row while it looks at the dates, so nobody can move the close between the look
 * and the write. A vote says which revision it is: the first on a statement is 1, a change of mind 2. So a retry finds what
 * it put before, and of two tabs that say different things one is told about the other.
 */
import { answersByNumber, gather } from '../../../platform/db/gather.ts';
import type { VoteValue } from '../conversation.ts';

export interface Cast {
  readonly conversationId: number;
  readonly participant: number;
  readonly statement: number;
  readonly revision: number;
  /** Null takes the vote back. */
  readonly value: VoteValue | null;
}

export interface CastAttempt {
  readonly open: boolean;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly at: Date;
  /** The statement is there and published. */
  readonly known: boolean;
  /** The revision that stood before; 0 for none. */
  readonly before: number;
  /** What stands under the revision that was asked for; undefined when it is too far ahead or another was faster. */
  readonly recorded: { readonly value: VoteValue | null } | undefined;
  /** Statements this participant had voted on before. */
  readonly voted: readonly number[];
  /** Statements on which this participant had taken a vote back. */
  readonly takenBack: readonly number[];
}

interface AttemptRow {
  readonly nr: number;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly at: Date;
  readonly open: boolean;
  readonly known: boolean;
  readonly before: number;
  readonly recorded: boolean;
  readonly value: VoteValue | null;
  readonly voted: number[];
  readonly takenBack: number[];
}

// PostgreSQL arrays can hold null, so a vote taken back travels as null.
const castStatement = `
  with asked as materialized (
    select * from unnest($1::bigint[], $2::int[], $3::int[], $4::int[], $5::smallint[]) with ordinality
      a(conversation_id, participant, statement, revision, value, nr)
  ), door as materialized (
    select id, opens_at, closes_at, published_at is not null and imported_from is null as votable
    from conversation where id = any($1::bigint[]) for share
  ), seen as materialized (
    select door.*, clock_timestamp() as at from door
  ), allowed as materialized (
    select a.*, seen.at, seen.opens_at, seen.closes_at,
      coalesce(votable and opens_at <= at and at < closes_at, false) as open,
      coalesce(s.state = 'published', false) as known,
      coalesce((select max(revision) from statement_vote v where v.conversation_id = a.conversation_id
        and v.participant = a.participant and v.statement = a.statement), 0) as before
    from asked a join seen on seen.id = a.conversation_id
    left join statement s on s.conversation_id = a.conversation_id and s.number = a.statement
  ), put as (
    insert into statement_vote (conversation_id, participant, statement, revision, value, cast_at)
    select conversation_id, participant, statement, revision, value, at from allowed
    where open and known and revision = before + 1
    -- Two batches that hold the same participants meet them in the same order, so they cannot wait in a circle.
    order by conversation_id, participant, statement, nr
    on conflict do nothing
    returning conversation_id, participant, statement, revision, value
  ), recorded as (
    select conversation_id, participant, statement, revision, value from put
    union all
    select v.conversation_id, v.participant, v.statement, v.revision, v.value
    from statement_vote v join asked a using (conversation_id, participant, statement, revision)
  )
  select a.nr, a.opens_at as "opensAt", a.closes_at as "closesAt", a.at, a.open, a.known, a.before,
    r.revision is not null as recorded, r.value,
    coalesce(own.voted, '{}') as voted, coalesce(own.taken_back, '{}') as "takenBack"
  from allowed a
  left join lateral (
    select r.revision, r.value from recorded r where r.conversation_id = a.conversation_id
      and r.participant = a.participant and r.statement = a.statement and r.revision = a.revision limit 1) r on true
  left join lateral (
    select array_agg(n.statement) filter (where n.value is not null) as voted,
      array_agg(n.statement) filter (where n.value is null) as taken_back
    from (select distinct on (v.statement) v.statement, v.value from statement_vote v
      where v.conversation_id = a.conversation_id and v.participant = a.participant
      order by v.statement, v.revision desc) n) own on true`;

/** One try; undefined when there is no such conversation. */
export const tryCast = gather(
  async (database, casts: readonly Cast[]): Promise<readonly (CastAttempt | undefined)[]> => {
    const rows = await database.hot<AttemptRow>('cast-votes', castStatement, [
      casts.map(({ conversationId }) => conversationId),
      casts.map(({ participant }) => participant),
      casts.map(({ statement }) => statement),
      casts.map(({ revision }) => revision),
      casts.map(({ value }) => value),
    ]);
    return answersByNumber(casts, rows, (row): CastAttempt => {
      const { nr: _, recorded, value, ...seen } = row;
      return { ...seen, recorded: recorded ? { value } : undefined };
    });
  },
  { atOnce: 4, most: 64 },
);
