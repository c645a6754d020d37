/** Briefs, their versions, sign-offs and publications. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { isOf, type ProcessFilter } from '../../../platform/db/process-filter.ts';
import type { BriefContent } from '../../../rules/brief/index.ts';
import type { Brief, SignOff, Version } from '../brief.ts';

async function find(db: Db, where: RawBuilder<unknown>): Promise<readonly Brief[]> {
  const found = await sql<Brief>`
    select b.id, b.slug, b.region_id as "regionId", r.name as "regionName", b.topic, b.hypothetical,
      p.version as published, p.at as "publishedAt",
      (select max(v.number) from brief_version v where v.brief_id = b.id) as newest
    from brief b join region r on r.id = b.region_id
    left join lateral (
      select version, at from brief_publication p where p.brief_id = b.id order by p.number desc limit 1) p on true
    where ${where} order by p.at desc nulls first, b.id desc`.execute(db);
  return found.rows;
}

export const publishedBriefs = (db: Db, filter: ProcessFilter): Promise<readonly Brief[]> =>
  find(
    db,
    sql`p.version is not null
      and ${isOf('b', filter)}`,
  );

export const findBrief = async (db: Db, slug: string): Promise<Brief | undefined> =>
  (await find(db, sql`b.slug = ${slug}`))[0];

export const briefsByNumber = async (db: Db, ids: readonly number[]): Promise<readonly Brief[]> =>
  ids.length === 0 ? [] : find(db, sql`b.id = any(${ids}) and p.version is not null`);

/** Not yet published, or changed since: those that somebody works on. */
export const openBriefs = (db: Db, accountId: string): Promise<readonly Brief[]> =>
  find(
    db,
    sql`exists (select from role_grant g where g.account_id = ${accountId}
        and g.role in ('organiser', 'auditor', 'moderator', 'administrator')
        and (g.process = 'brief:' || b.id
          or g.region_id in (select ancestor_id from region_within where region_id = b.region_id)))`,
  );

/** The published version of each published brief, the one published last first. */
export async function publishedContents(
  db: Db,
): Promise<readonly { readonly slug: string; readonly content: BriefContent }[]> {
  const found = await sql<{ slug: string; content: BriefContent }>`
    select b.slug, v.content from brief b
    join lateral (
      select version, at from brief_publication p where p.brief_id = b.id order by p.number desc limit 1) p on true
    join brief_version v on v.brief_id = b.id and v.number = p.version
    order by p.at desc, b.id desc`.execute(db);
  return found.rows;
}

const versionColumns = sql`v.number, v.content, v.note, v.at, p.at as "publishedAt", p.reason`;

export async function versionsOf(db: Db, id: number): Promise<readonly Version[]> {
  const found = await sql<Version>`
    select ${versionColumns} from brief_version v
    left join brief_publication p on p.brief_id = v.brief_id and p.version = v.number
    where v.brief_id = ${id} order by v.number desc`.execute(db);
  return found.rows;
}

export async function findVersion(db: Db, id: number, number: number): Promise<Version | undefined> {
  const found = await sql<Version>`
    select ${versionColumns} from brief_version v
    left join brief_publication p on p.brief_id = v.brief_id and p.version = v.number
    where v.brief_id = ${id} and v.number = ${number}`.execute(db);
  return found.rows[0];
}

export async function insertBrief(
  db: Db,
  slug: string,
  brief: Pick<Brief, 'regionId' | 'topic' | 'hypothetical'> & {
    readonly createdBy: string | null;
    readonly key: string;
  },
): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into brief (slug, region_id, topic, hypothetical, created_by, idempotency_key)
    values (${slug}, ${brief.regionId}, ${brief.topic}, ${brief.hypothetical}, ${brief.createdBy}, ${brief.key})
    on conflict (slug) do nothing returning id`.execute(db);
  return put.rows[0]?.id;
}

/** The address of the brief that the account made with this key. Holds its other submits back until the transaction ends. */
export async function findSameBrief(db: Db, accountId: string, key: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`brief of ${accountId}`}))`.execute(db);
  const found = await sql<{ slug: string }>`
    select slug from brief where created_by = ${accountId} and idempotency_key = ${key}`.execute(db);
  return found.rows[0]?.slug;
}

/** Holds the brief until the transaction ends: versions are numbered, signed and published one after the other. */
export const lockBrief = (db: Db, id: number): Promise<unknown> =>
  sql`select from brief where id = ${id} for update`.execute(db);

export async function insertVersion(
  db: Db,
  id: number,
  version: { readonly number: number; readonly content: BriefContent; readonly note: string },
  by: { readonly account: string | null; readonly role: string | null },
): Promise<void> {
  await sql`
    insert into brief_version (brief_id, number, content, note, by_account, by_role)
    values (${id}, ${version.number}, ${JSON.stringify(version.content)}::jsonb, ${version.note}, ${by.account}, ${by.role})`.execute(
    db,
  );
}

/** In the order in which they were given; of one reviewer the last counts, as `signOffsThatCount` finds. */
export async function signOffsOf(
  db: Db,
  id: number,
  version: number,
): Promise<readonly (SignOff & { readonly account: string | null })[]> {
  const found = await sql<SignOff & { readonly account: string | null }>`
    select version, view, fair, remarks, at, by_account as account from brief_sign_off
    where brief_id = ${id} and version = ${version} order by number`.execute(db);
  return found.rows;
}

export async function insertSignOff(
  db: Db,
  id: number,
  { version, view, fair, remarks, account }: Omit<SignOff, 'at'> & { readonly account: string | null },
): Promise<void> {
  await sql`
    insert into brief_sign_off (brief_id, version, number, view, fair, remarks, by_account)
    select ${id}, ${version}, coalesce(max(number), 0) + 1, ${view}, ${fair}, ${remarks}, ${account}::uuid
    from brief_sign_off where brief_id = ${id} and version = ${version}`.execute(db);
}

export async function insertPublication(
  db: Db,
  id: number,
  {
    version,
    reason,
    account,
    role,
    at,
  }: {
    readonly version: number;
    readonly reason: string;
    readonly account: string | null;
    readonly role: string | null;
    readonly at?: Date;
  },
): Promise<void> {
  await sql`
    insert into brief_publication (brief_id, number, version, reason, by_account, by_role, at)
    select ${id}, coalesce(max(number), 0) + 1, ${version}, ${reason}, ${account}::uuid, ${role},
      coalesce(${at ?? null}::timestamptz, clock_timestamp())
    from brief_publication where brief_id = ${id}`.execute(db);
}
