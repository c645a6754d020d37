/**
 * What participants choose in polls: insert-only, the highest revision of each counts. A choice holds its poll shared while it is
 * written and the close holds it alone, so a choice is either counted or refused, never lost between the two.
 */
import { sql } from 'kysely';
import type { Database, Db } from '../../../platform/db/db.ts';
import { gather } from '../../../platform/db/gather.ts';

export interface ChoiceAct {
  readonly meetingId: number;
  readonly poll: string;
  readonly attendee: number;
  readonly option: number;
}

/** `put` false: another submit of the same attendee was faster, try again. */
export type ChoiceTried = { readonly put: boolean } | 'no-such-poll' | 'poll-closed' | 'no-such-option';

interface AttemptRow {
  readonly nr: number;
  readonly open: boolean | null;
  readonly known: boolean;
  readonly put: boolean;
}

const statement = `
  with asked as materialized (
    select a.* from unnest($1::bigint[], $2::uuid[], $3::bigint[], $4::int[])
      with ordinality a(meeting_id, poll, attendee, option, nr)
  ), polls as materialized (
    -- Waits for a close that is under way, and then finds it closed.
    select p.meeting_id, p.poll, p.options from meeting_poll p
    where (p.meeting_id, p.poll) in (select meeting_id, poll from asked) and p.open for share of p
  ), newest as materialized (
    -- Of the same attendee and poll, the last of this batch is what they want.
    select distinct on (meeting_id, poll, attendee) * from asked order by meeting_id, poll, attendee, nr desc
  ), held as materialized (
    select n.*, last.revision, last.option as before
    from newest n join polls p using (meeting_id, poll)
    left join lateral (select c.revision, c.option from meeting_choice c
      where c.meeting_id = n.meeting_id and c.poll = n.poll and c.attendee = n.attendee
      order by c.revision desc limit 1) last on true
    where n.option >= 0 and n.option < p.options
  ), put as (
    insert into meeting_choice (meeting_id, poll, attendee, revision, option)
    select meeting_id, poll, attendee, coalesce(revision, 0) + 1, option from held
    where before is distinct from option
    order by meeting_id, poll, attendee
    on conflict do nothing
    returning meeting_id, poll, attendee
  )
  select a.nr, o.poll is not null as open, h.attendee is not null as known,
    p.attendee is not null or h.before = h.option as put
  from asked a
  left join polls o on o.meeting_id = a.meeting_id and o.poll = a.poll
  left join held h on h.meeting_id = a.meeting_id and h.poll = a.poll and h.attendee = a.attendee
  left join put p on p.meeting_id = a.meeting_id and p.poll = a.poll and p.attendee = a.attendee`;

export const tryChoice = gather(
  async (database: Database, acts: readonly ChoiceAct[]): Promise<readonly ChoiceTried[]> => {
    const rows = await database.hot<AttemptRow>('choose-in-polls', statement, [
      acts.map(({ meetingId }) => meetingId),
      acts.map(({ poll }) => poll),
      acts.map(({ attendee }) => attendee),
      acts.map(({ option }) => option),
    ]);
    const done: ChoiceTried[] = acts.map(() => 'no-such-poll');
    for (const { nr, open, known, put } of rows)
      done[nr - 1] = open !== true ? 'poll-closed' : known ? { put } : 'no-such-option';
    return done;
  },
  { atOnce: 4, most: 64 },
);

/** By option: how many people choose it now. One look for all who ask. */
const countStatement = `
  select option, count(*)::int as people from (
    select distinct on (attendee) option from meeting_choice where meeting_id = $1 and poll = $2
    order by attendee, revision desc) newest
  group by option`;

interface CountRow {
  readonly option: number;
  readonly people: number;
}

const inOrderOf = (options: number, rows: readonly CountRow[]): readonly number[] => {
  const counts = Array.from({ length: options }, () => 0);
  for (const { option, people } of rows) counts[option] = people;
  return counts;
};

export const choicesOf = async (
  database: Database,
  meetingId: number,
  poll: string,
  options: number,
): Promise<readonly number[]> =>
  inOrderOf(options, await database.hot<CountRow>('count-choices', countStatement, [meetingId, poll]));

export async function openPollRow(tx: Db, meetingId: number, poll: string, options: number): Promise<void> {
  await sql`insert into meeting_poll (meeting_id, poll, options) values (${meetingId}, ${poll}, ${options})`.execute(
    tx,
  );
}

/** From now on nobody chooses. */
export async function closePollRow(tx: Db, meetingId: number, poll: string): Promise<void> {
  await sql`update meeting_poll set open = false where meeting_id = ${meetingId} and poll = ${poll}`.execute(tx);
}

/** From now on nobody chooses; what was chosen before is counted. */
export async function closeAndCount(
  tx: Db,
  meetingId: number,
  poll: string,
  options: number,
): Promise<readonly number[]> {
  await closePollRow(tx, meetingId, poll);
  const counted = await sql<CountRow>`
    select option, count(*)::int as people from (
      select distinct on (attendee) option from meeting_choice where meeting_id = ${meetingId} and poll = ${poll}
      order by attendee, revision desc) newest
    group by option`.execute(tx);
  return inOrderOf(options, counted.rows);
}

/** What this attendee chooses now; undefined: nothing yet. */
export async function choiceOf(
  database: Database,
  meetingId: number,
  poll: string,
  attendee: number,
): Promise<number | undefined> {
  const rows = await database.hot<{ option: number }>(
    'choice-of',
    `select option from meeting_choice where meeting_id = $1 and poll = $2 and attendee = $3 order by revision desc limit 1`,
    [meetingId, poll, attendee],
  );
  return rows[0]?.option;
}
