/**
 * Support for questions: insert-only, odd revisions add one and even ones take it back. What came after a question left the queue does
 * not count, so nothing has to be locked while hundreds support at once.
 */
import type { Database } from '../../../platform/db/db.ts';
import { gather } from '../../../platform/db/gather.ts';

export interface SupportAct {
  readonly meetingId: number;
  readonly question: string;
  readonly attendee: number;
  /** Whether they support it from now on. Said twice, it is said once. */
  readonly supports: boolean;
}

interface AttemptRow {
  readonly nr: number;
  readonly revision: number | null;
  readonly put: boolean;
}

const statement = `
  with asked as materialized (
    select a.* from unnest($1::bigint[], $2::uuid[], $3::bigint[], $4::boolean[])
      with ordinality a(meeting_id, question, attendee, supports, nr)
  ), newest as materialized (
    -- Of the same attendee and question, the last of this batch is what they want.
    select distinct on (meeting_id, question, attendee) * from asked order by meeting_id, question, attendee, nr desc
  ), held as materialized (
    select n.*, coalesce((select max(revision) from meeting_support s
      where s.meeting_id = n.meeting_id and s.question = n.question and s.attendee = n.attendee), 0) as revision
    from newest n
    where exists (select from meeting_question q where q.meeting_id = n.meeting_id and q.id = n.question)
  ), put as (
    insert into meeting_support (meeting_id, question, attendee, revision)
    select meeting_id, question, attendee, revision + 1 from held
    where supports <> (revision % 2 = 1)
    order by meeting_id, question, attendee
    on conflict do nothing
    returning meeting_id, question, attendee, revision
  )
  select a.nr, coalesce(p.revision, h.revision) as revision,
    p.revision is not null or h.supports = (h.revision % 2 = 1) as put
  from asked a
  left join held h on h.meeting_id = a.meeting_id and h.question = a.question and h.attendee = a.attendee
  left join put p on p.meeting_id = a.meeting_id and p.question = a.question and p.attendee = a.attendee`;

/** Undefined: no such question. `put` false: another submit was faster, try again. */
export const trySupport = gather(
  async (
    database: Database,
    acts: readonly SupportAct[],
  ): Promise<readonly ({ readonly put: boolean } | undefined)[]> => {
    const rows = await database.hot<AttemptRow>('support-questions', statement, [
      acts.map(({ meetingId }) => meetingId),
      acts.map(({ question }) => question),
      acts.map(({ attendee }) => attendee),
      acts.map(({ supports }) => supports),
    ]);
    const done: ({ readonly put: boolean } | undefined)[] = acts.map(() => undefined);
    for (const { nr, revision, put } of rows) done[nr - 1] = revision === null ? undefined : { put };
    return done;
  },
  { atOnce: 4, most: 64 },
);

/**
 * How many support each question now; those that nobody supports are left out. Where questions were merged, whoever supports any of
 * them counts once, for the one that stays; all others need no look at people, only a sum.
 */
export async function supportOf(database: Database, meetingId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await database.hot<{ question: string; support: number }>(
    'meeting-support',
    `with merged as materialized (
       select id, merged_into as stays from meeting_question where meeting_id = $1 and merged_into is not null
     ), grouped as materialized (
       select id, stays from merged union select stays, stays from merged
     )
     select question, sum(2 * (revision % 2) - 1)::int as support from meeting_support
     where meeting_id = $1 and question not in (select id from grouped)
     group by question having sum(2 * (revision % 2) - 1) > 0
     union all
     select stays, count(distinct attendee)::int from (
       select g.stays, s.attendee from grouped g join meeting_support s on s.meeting_id = $1 and s.question = g.id
       group by g.stays, s.question, s.attendee having max(s.revision) % 2 = 1
     ) supporters group by stays`,
    [meetingId],
  );
  return new Map(rows.map(({ question, support }) => [question, support]));
}

/** What this attendee supports now; of merged questions, the one that stays. */
export async function supportedBy(
  database: Database,
  meetingId: number,
  attendee: number,
): Promise<ReadonlySet<string>> {
  const rows = await database.hot<{ question: string }>(
    'meeting-supported-by',
    `select coalesce(q.merged_into, s.question) as question
     from meeting_support s join meeting_question q on q.meeting_id = s.meeting_id and q.id = s.question
     where s.meeting_id = $1 and s.attendee = $2
     group by s.question, q.merged_into having max(s.revision) % 2 = 1`,
    [meetingId, attendee],
  );
  return new Set(rows.map(({ question }) => question));
}
