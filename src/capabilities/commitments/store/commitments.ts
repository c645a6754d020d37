/** Commitments, their milestones and the history of their status in the database. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** What officials report. */
export const reportedStatuses = ['promised', 'under-way', 'delayed', 'delivered', 'dropped'] as const;
/** `withdrawn`: nobody promised it; it was entered by mistake where it was made. For good. */
export const statuses = [...reportedStatuses, 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

type Titles = Readonly<Record<string, { readonly title?: string; readonly note?: string }>>;

export interface Commitment {
  /** What made the promise, for example 'budget:12'. */
  readonly process: string;
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly title: string;
  readonly language: string;
  readonly translations: Titles;
  readonly owner: string;
  /** In money units. */
  readonly amount: number;
  readonly unitsPerCurrency: number;
  readonly currency: string;
  readonly madeAt: Date;
  readonly status: Status;
  /** As told last; null while nobody has said. In money units. */
  readonly spent: number | null;
  readonly statusAt: Date;
}

export interface Milestone {
  readonly id: number;
  readonly title: string;
  readonly language: string;
  readonly translations: Titles;
  /** Calendar days as YYYY-MM-DD. */
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

export interface StatusChange {
  readonly status: Status;
  readonly spent: number | null;
  readonly note: string;
  readonly language: string;
  readonly translations: Titles;
  readonly at: Date;
}

const columns = sql`
  c.process, c.id, c.region_id as "regionId", r.name as "regionName", c.title, c.language, c.translations, c.owner, c.amount,
  c.units_per_currency as "unitsPerCurrency", c.currency, c.made_at as "madeAt", coalesce(s.status, 'promised') as status,
  (select spent from commitment_status m where m.process = c.process and m.commitment_id = c.id and m.spent is not null
    order by m.id desc limit 1) as spent,
  coalesce(s.at, c.made_at) as "statusAt"`;

const latest = sql`
  commitment c join region r on r.id = c.region_id left join lateral (
    select status, at from commitment_status s where s.process = c.process and s.commitment_id = c.id order by s.id desc limit 1
  ) s on true`;

export interface CommitmentFilter {
  readonly process?: string | undefined;
  readonly status?: Status | undefined;
}

export async function listCommitments(
  db: Db,
  { process, status }: CommitmentFilter = {},
): Promise<readonly Commitment[]> {
  const found = await sql<Commitment>`
    select ${columns} from ${latest}
    where (${process ?? null}::text is null or c.process = ${process ?? null})
      and (${status ?? null}::text is null or coalesce(s.status, 'promised') = ${status ?? null})
    order by c.made_at desc, c.process, c.id`.execute(db);
  return found.rows;
}

export async function findCommitment(db: Db, process: string, id: string): Promise<Commitment | undefined> {
  const found = await sql<Commitment>`
    select ${columns} from ${latest} where c.process = ${process} and c.id = ${id}`.execute(db);
  return found.rows[0];
}

/** False when it was made before. */
export async function putCommitment(
  tx: Db,
  c: Pick<
    Commitment,
    | 'process'
    | 'id'
    | 'regionId'
    | 'title'
    | 'language'
    | 'translations'
    | 'owner'
    | 'amount'
    | 'unitsPerCurrency'
    | 'currency'
  >,
): Promise<boolean> {
  const put = await sql`
    insert into commitment (process, id, region_id, title, language, translations, owner, amount, units_per_currency, currency)
    values (${c.process}, ${c.id}, ${c.regionId}, ${c.title}, ${c.language}, ${JSON.stringify(c.translations)}::jsonb, ${c.owner},
      ${c.amount}, ${c.unitsPerCurrency}, ${c.currency})
    on conflict do nothing returning 1`.execute(tx);
  return put.rows.length > 0;
}

export async function listMilestones(db: Db, process: string, id: string): Promise<readonly Milestone[]> {
  const found = await sql<Milestone>`
    select id, title, language, translations, due_on as "dueOn", done_on as "doneOn" from milestone
    where process = ${process} and commitment_id = ${id} order by coalesce(done_on, due_on) nulls last, id`.execute(db);
  return found.rows;
}

/** False when a milestone of this name is there already: a double submit is one milestone. */
export async function putMilestone(
  tx: Db,
  process: string,
  id: string,
  milestone: Omit<Milestone, 'id'>,
): Promise<boolean> {
  await sql`select from commitment where process = ${process} and id = ${id} for update`.execute(tx);
  const put = await sql`
    insert into milestone (process, commitment_id, title, language, translations, due_on, done_on)
    select ${process}, ${id}, ${milestone.title}, ${milestone.language}, ${JSON.stringify(milestone.translations)}::jsonb,
      ${milestone.dueOn}::date, ${milestone.doneOn}::date
    where not exists (select from milestone where process = ${process} and commitment_id = ${id} and title = ${milestone.title})
    returning 1`.execute(tx);
  return put.rows.length > 0;
}

/** Gives the title; undefined when there is no such milestone or it is done already. */
export async function markMilestoneDone(
  tx: Db,
  process: string,
  id: string,
  milestone: number,
  on: string,
): Promise<string | undefined> {
  const done = await sql<{ title: string }>`
    update milestone set done_on = ${on}::date
    where process = ${process} and commitment_id = ${id} and id = ${milestone} and done_on is null returning title`.execute(
    tx,
  );
  return done.rows[0]?.title;
}

/** Newest first. */
export async function listStatusChanges(db: Db, process: string, id: string): Promise<readonly StatusChange[]> {
  const found = await sql<StatusChange>`
    select status, spent, note, language, translations, at from commitment_status
    where process = ${process} and commitment_id = ${id} order by commitment_status.id desc`.execute(db);
  return found.rows;
}

/** False when it says what was said last, or when it is withdrawn. */
export async function putStatus(
  tx: Db,
  process: string,
  id: string,
  change: Omit<StatusChange, 'at'> & { readonly byAccount: string | null; readonly at?: Date | undefined },
): Promise<boolean> {
  await sql`select from commitment where process = ${process} and id = ${id} for update`.execute(tx);
  const put = await sql`
    insert into commitment_status (process, commitment_id, status, spent, note, language, translations, by_account, at)
    select ${process}, ${id}, ${change.status}, ${change.spent}::bigint, ${change.note}, ${change.language},
      ${JSON.stringify(change.translations)}::jsonb, ${change.byAccount}::uuid, coalesce(${change.at ?? null}::timestamptz, clock_timestamp())
    where not exists (
      select from (select status, spent, note from commitment_status where process = ${process} and commitment_id = ${id}
        order by commitment_status.id desc limit 1) l
      where l.status = 'withdrawn' or l.status = ${change.status} and l.spent is not distinct from ${change.spent}::bigint and l.note = ${change.note})
    returning 1`.execute(tx);
  return put.rows.length > 0;
}
