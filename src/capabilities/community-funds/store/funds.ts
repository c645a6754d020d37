/** Funds, their applications, who was found eligible, and what was decided. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { isOf, type ProcessFilter } from '../../../platform/db/process-filter.ts';
import type { Decided } from '../../../rules/matching/index.ts';
import type { Application, Check, Entry, Fund } from '../fund.ts';

async function find(db: Db, where: RawBuilder<unknown>): Promise<readonly Fund[]> {
  const found = await sql<Fund>`
    select f.id, f.slug, f.region_id as "regionId", r.name as "regionName", f.topic, f.title, f.about, f.eligibility, f.checks,
      f.language, f.translations, f.pot, f.most_asked as "mostAsked", f.most_pledged as "mostPledged", f.deciding, f.measure,
      f.opens_at as "opensAt", f.closes_at as "closesAt", f.pledging_opens_at as "pledgingOpensAt",
      f.pledging_closes_at as "pledgingClosesAt", f.published_at as "publishedAt", f.hypothetical, d.at as "decidedAt"
    from fund f join region r on r.id = f.region_id left join fund_decision d on d.fund_id = f.id
    where ${where} order by f.pledging_closes_at desc, f.id`.execute(db);
  return found.rows;
}

export const publishedFunds = (db: Db, filter: ProcessFilter): Promise<readonly Fund[]> =>
  find(
    db,
    sql`f.published_at is not null
      and ${isOf('f', filter)}`,
  );

export const findFund = async (db: Db, slug: string): Promise<Fund | undefined> =>
  (await find(db, sql`f.slug = ${slug}`))[0];

export const fundsByNumber = async (db: Db, ids: readonly number[]): Promise<readonly Fund[]> =>
  ids.length === 0 ? [] : find(db, sql`f.id = any(${ids}) and f.published_at is not null`);

/** Not published yet, for those who run them: as `visibleFund` has it. */
export const draftsOf = (db: Db, accountId: string): Promise<readonly Fund[]> =>
  find(
    db,
    sql`f.published_at is null and exists (select from role_grant g where g.account_id = ${accountId}
        and g.role in ('organiser', 'clerk', 'administrator')
        and (g.process = 'fund:' || f.id
          or g.region_id in (select ancestor_id from region_within where region_id = f.region_id)))`,
  );

export type NewFund = Omit<Fund, 'id' | 'slug' | 'regionName' | 'decidedAt'> & {
  readonly createdBy: string | null;
  readonly key: string;
};

/** Gives its number; undefined when the address is taken. */
export async function insertFund(db: Db, slug: string, f: NewFund): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into fund (slug, region_id, topic, title, about, eligibility, checks, language, translations, pot, most_asked, most_pledged,
      deciding, measure, opens_at, closes_at, pledging_opens_at, pledging_closes_at, published_at, hypothetical, created_by,
      idempotency_key)
    values (${slug}, ${f.regionId}, ${f.topic}, ${f.title}, ${f.about}, ${f.eligibility},
      ${JSON.stringify(f.checks)}::jsonb, ${f.language},
      ${JSON.stringify(f.translations)}::jsonb, ${f.pot}, ${f.mostAsked}, ${f.mostPledged}, ${f.deciding}, ${f.measure},
      ${f.opensAt}, ${f.closesAt}, ${f.pledgingOpensAt}, ${f.pledgingClosesAt}, ${f.publishedAt}, ${f.hypothetical},
      ${f.createdBy}, ${f.key})
    on conflict (slug) do nothing returning id`.execute(db);
  return put.rows[0]?.id;
}

/** Of a draft: everything but its region. */
export async function updateFund(
  db: Db,
  id: number,
  f: Omit<NewFund, 'createdBy' | 'key' | 'regionId' | 'publishedAt' | 'hypothetical'>,
): Promise<void> {
  await sql`
    update fund set topic = ${f.topic}, title = ${f.title}, about = ${f.about}, eligibility = ${f.eligibility},
      checks = ${JSON.stringify(f.checks)}::jsonb,
      language = ${f.language}, translations = ${JSON.stringify(f.translations)}::jsonb, pot = ${f.pot},
      most_asked = ${f.mostAsked}, most_pledged = ${f.mostPledged}, deciding = ${f.deciding}, measure = ${f.measure},
      opens_at = ${f.opensAt}, closes_at = ${f.closesAt}, pledging_opens_at = ${f.pledgingOpensAt},
      pledging_closes_at = ${f.pledgingClosesAt}
    where id = ${id} and published_at is null`.execute(db);
}

/** Of a published one: its texts and dates. */
export async function updatePublished(
  db: Db,
  id: number,
  f: Pick<
    Fund,
    | 'title'
    | 'about'
    | 'eligibility'
    | 'checks'
    | 'language'
    | 'translations'
    | 'opensAt'
    | 'closesAt'
    | 'pledgingOpensAt'
    | 'pledgingClosesAt'
  >,
): Promise<void> {
  await sql`
    update fund set title = ${f.title}, about = ${f.about}, eligibility = ${f.eligibility},
      checks = ${JSON.stringify(f.checks)}::jsonb, language = ${f.language},
      translations = ${JSON.stringify(f.translations)}::jsonb, opens_at = ${f.opensAt}, closes_at = ${f.closesAt},
      pledging_opens_at = ${f.pledgingOpensAt}, pledging_closes_at = ${f.pledgingClosesAt}
    where id = ${id} and published_at is not null`.execute(db);
}

/** The address of the fund that the account made with this key. Holds its other submits back until the transaction ends. */
export async function findSameFund(db: Db, accountId: string, key: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`fund of ${accountId}`}))`.execute(db);
  const found = await sql<{ slug: string }>`
    select slug from fund where created_by = ${accountId} and idempotency_key = ${key}`.execute(db);
  return found.rows[0]?.slug;
}

export const publishFund = (db: Db, id: number): Promise<unknown> =>
  sql`update fund set published_at = clock_timestamp() where id = ${id} and published_at is null`.execute(db);

/** Holds the fund until the transaction ends; with `share` only against those who would change it. */
export async function lockFund(db: Db, id: number, how: 'update' | 'share'): Promise<{ readonly now: Date }> {
  await sql`select from fund where id = ${id} ${how === 'update' ? sql`for update` : sql`for share`}`.execute(db);
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return { now: rows[0]?.now ?? new Date(0) };
}

/** As they stand now, in the order in which they came. */
export async function applicationsOf(db: Db, id: number): Promise<readonly Application[]> {
  const found = await sql<Application>`
    select distinct on (a.number) a.number, a.revision, a.title, a.what, a.applicant, a.milestones, a.asked, a.language, a.withdrawn,
      a.by_account as account, a.at, e.eligible, e.reason, coalesce(e.checks, '[]') as checks,
      e.eligible is null and exists (
        select from fund_eligibility o where o.fund_id = a.fund_id and o.application = a.number) as rewritten,
      p.words as appeal, w.words as "appealAnswer"
    from fund_application a left join lateral (
      select eligible, reason, checks from fund_eligibility e
      where e.fund_id = a.fund_id and e.application = a.number and e.revision = a.revision
      order by e.number desc limit 1) e on true
      left join fund_appeal p on p.fund_id = a.fund_id and p.application = a.number
      left join fund_appeal_answer w on w.fund_id = a.fund_id and w.application = a.number
    where a.fund_id = ${id} order by a.number, a.revision desc`.execute(db);
  return found.rows;
}

/** For those who run the fund alone. */
export async function contactsOf(db: Db, id: number): Promise<ReadonlyMap<number, string>> {
  const found = await sql<{ number: number; contact: string }>`
    select distinct on (number) number, contact from fund_application where fund_id = ${id}
    order by number, revision desc`.execute(db);
  return new Map(found.rows.map(({ number, contact }) => [number, contact]));
}

/** The number of the application that this account sent with this key before. */
export async function applicationByKey(
  db: Db,
  id: number,
  accountId: string,
  key: string,
): Promise<number | undefined> {
  const found = await sql<{ number: number }>`
    select number from fund_application
    where fund_id = ${id} and idempotency_key = ${key}::uuid and by_account = ${accountId}::uuid`.execute(db);
  return found.rows[0]?.number;
}

export interface SentApplication extends Pick<
  Application,
  'title' | 'what' | 'applicant' | 'milestones' | 'asked' | 'language'
> {
  readonly contact: string;
  readonly withdrawn: boolean;
}

/** A new one without `number`, otherwise its next revision. Sent twice with one key it is one. The caller holds the fund. */
export async function insertApplication(
  db: Db,
  id: number,
  a: SentApplication & { readonly number: number | undefined; readonly account: string | null; readonly key: string },
): Promise<number | undefined> {
  const put = await sql<{ number: number }>`
    insert into fund_application (fund_id, number, revision, title, what, applicant, contact, milestones, asked, language,
      withdrawn, by_account, idempotency_key)
    select ${id}, coalesce(${a.number ?? null}::integer, (select coalesce(max(number), 0) + 1 from fund_application where fund_id = ${id})),
      (select coalesce(max(revision), 0) + 1 from fund_application
        where fund_id = ${id} and number = ${a.number ?? null}::integer),
      ${a.title}, ${a.what}, ${a.applicant}, ${a.contact}, ${JSON.stringify(a.milestones)}::jsonb, ${a.asked}, ${a.language},
      ${a.withdrawn}, ${a.account}::uuid, ${a.key}::uuid
    on conflict (fund_id, idempotency_key) do nothing returning number`.execute(db);
  return put.rows[0]?.number;
}

export async function insertEligibility(
  db: Db,
  id: number,
  e: {
    readonly application: number;
    /** Of the application; without it the newest. */
    readonly revision?: number;
    readonly eligible: boolean;
    readonly checks?: readonly Check[];
    readonly reason: string;
    readonly account: string | null;
    readonly role: string | null;
  },
): Promise<void> {
  await sql`
    insert into fund_eligibility (fund_id, application, number, revision, eligible, checks, reason, by_account, by_role)
    select ${id}, ${e.application}, coalesce(max(number), 0) + 1,
      coalesce(${e.revision ?? null}::integer,
        (select max(revision) from fund_application where fund_id = ${id} and number = ${e.application})),
      ${e.eligible}, ${JSON.stringify(e.checks ?? [])}::jsonb, ${e.reason}, ${e.account}::uuid, ${e.role}
    from fund_eligibility where fund_id = ${id} and application = ${e.application}`.execute(db);
}

export interface Decision {
  readonly outcome: readonly Decided[];
  readonly reason: string;
  readonly at: Date;
}

export async function decisionOf(db: Db, id: number): Promise<Decision | undefined> {
  const found = await sql<Decision>`select outcome, reason, at from fund_decision where fund_id = ${id}`.execute(db);
  return found.rows[0];
}

export async function insertDecision(
  db: Db,
  id: number,
  d: {
    readonly outcome: readonly Decided[];
    readonly reason: string;
    readonly account: string | null;
    readonly role: string | null;
    readonly at?: Date;
  },
): Promise<void> {
  await sql`
    insert into fund_decision (fund_id, outcome, reason, by_account, by_role, at)
    values (${id}, ${JSON.stringify(d.outcome)}::jsonb, ${d.reason}, ${d.account}, ${d.role},
      coalesce(${d.at ?? null}::timestamptz, clock_timestamp()))`.execute(db);
}

export async function entriesOf(db: Db, id: number): Promise<readonly Entry[]> {
  const found = await sql<Entry>`
    select number, application, milestone, kind, cents, reference, reason, at from fund_entry where fund_id = ${id}
    order by number`.execute(db);
  return found.rows;
}

/** The entry that was sent with this key before. */
export async function entryByKey(db: Db, id: number, key: string): Promise<Entry | undefined> {
  const found = await sql<Entry>`
    select number, application, milestone, kind, cents, reference, reason, at from fund_entry
    where fund_id = ${id} and idempotency_key = ${key}::uuid`.execute(db);
  return found.rows[0];
}

/** The caller holds the fund. Sent twice with one key it is one. */
export async function insertEntry(
  db: Db,
  id: number,
  e: Omit<Entry, 'number' | 'at'> & {
    readonly account: string | null;
    readonly role: string | null;
    readonly key: string;
    readonly at?: Date;
  },
): Promise<boolean> {
  const put = await sql`
    insert into fund_entry (fund_id, number, application, milestone, kind, cents, reference, reason, by_account, by_role,
      idempotency_key, at)
    select ${id}, coalesce(max(number), 0) + 1, ${e.application}, ${e.milestone}, ${e.kind}, ${e.cents}::bigint, ${e.reference},
      ${e.reason}, ${e.account}::uuid, ${e.role}, ${e.key}::uuid, coalesce(${e.at ?? null}::timestamptz, clock_timestamp())
    from fund_entry where fund_id = ${id}
    on conflict (fund_id, idempotency_key) do nothing returning number`.execute(db);
  return put.rows.length > 0;
}
