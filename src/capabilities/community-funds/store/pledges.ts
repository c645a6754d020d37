/** Pledges of residents and votes of the panel: insert-only rows under pseudonyms; the last counts. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Pledge } from '../../../rules/matching/index.ts';

/** Those that count, by application and pledger; applications by number, pledgers in hex. Nothing of when they came. */
export async function pledgesOf(db: Db, id: number): Promise<readonly Pledge[]> {
  const found = await sql<{ application: number; pledger: Buffer; cents: number }>`
    select * from (
      select distinct on (application, pledger) application, pledger, cents from fund_pledge where fund_id = ${id}
      order by application, pledger, revision desc) p where cents > 0`.execute(db);
  return found.rows.map(({ application, pledger, cents }) => ({
    project: String(application),
    pledger: pledger.toString('hex'),
    cents,
  }));
}

export interface PledgeRow {
  readonly application: number;
  /** In hex. */
  readonly pledger: string;
  /** 0 takes it back. */
  readonly cents: number;
}

/** Every pledge and change in the order in which they came; those of one moment by application and pledger. */
export async function pledgeRowsOf(db: Db, id: number): Promise<readonly PledgeRow[]> {
  const found = await sql<PledgeRow>`
    select application, encode(pledger, 'hex') as pledger, cents from fund_pledge where fund_id = ${id}
    order by at, application, pledger, revision`.execute(db);
  return found.rows;
}

/** Grows with every pledge and change, as rows are only ever added. */
export async function pledgeCount(db: Db, id: number): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::integer as n from fund_pledge where fund_id = ${id}`.execute(db);
  return found.rows[0]?.n ?? 0;
}

/** To which application this resident pledged with this key before. */
export async function pledgeByKey(
  db: Db,
  id: number,
  pledger: Buffer,
  key: string,
): Promise<{ readonly application: number } | undefined> {
  const found = await sql<{ application: number }>`
    select application from fund_pledge
    where fund_id = ${id} and pledger = ${pledger} and idempotency_key = ${key}::uuid`.execute(db);
  return found.rows[0];
}

/** What one resident pledges now, by application. */
export async function ownPledges(db: Db, id: number, pledger: Buffer): Promise<ReadonlyMap<number, number>> {
  const found = await sql<{ application: number; cents: number }>`
    select distinct on (application) application, cents from fund_pledge where fund_id = ${id} and pledger = ${pledger}
    order by application, revision desc`.execute(db);
  return new Map(found.rows.filter(({ cents }) => cents > 0).map(({ application, cents }) => [application, cents]));
}

/** One after the other for each resident, so that the most they may pledge in all holds under any race. */
export const lockPledger = (db: Db, id: number, pledger: Buffer): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext(${`pledges of ${id} ${pledger.toString('hex')}`}))`.execute(db);

export async function insertPledge(
  db: Db,
  id: number,
  p: { readonly application: number; readonly pledger: Buffer; readonly cents: number; readonly key: string },
): Promise<void> {
  await sql`
    insert into fund_pledge (fund_id, application, pledger, revision, cents, idempotency_key)
    select ${id}, ${p.application}, ${p.pledger}, coalesce(max(revision), 0) + 1, ${p.cents}, ${p.key}::uuid
    from fund_pledge where fund_id = ${id} and application = ${p.application} and pledger = ${p.pledger}`.execute(db);
}

/** Whether somebody who gave this region lives in the fund's. */
export async function livesIn(db: Db, regionId: string, accountRegion: string | null): Promise<boolean> {
  const found = await sql`
    select from region_within where region_id = ${accountRegion} and ancestor_id = ${regionId}`.execute(db);
  return found.rows.length > 0;
}

export interface PanelVote {
  readonly application: number;
  readonly member: string;
  readonly approves: boolean;
}

export async function panelVotesOf(db: Db, id: number): Promise<readonly PanelVote[]> {
  const found = await sql<{ application: number; member: Buffer; approves: boolean }>`
    select distinct on (application, member) application, member, approves from fund_panel_vote where fund_id = ${id}
    order by application, member, number desc`.execute(db);
  return found.rows.map(({ application, member, approves }) => ({
    application,
    member: member.toString('hex'),
    approves,
  }));
}

/** The caller holds the fund. */
export async function insertPanelVote(
  db: Db,
  id: number,
  v: { readonly application: number; readonly member: Buffer; readonly approves: boolean },
): Promise<void> {
  await sql`
    insert into fund_panel_vote (fund_id, application, number, member, approves)
    select ${id}, ${v.application}, coalesce(max(number), 0) + 1, ${v.member}, ${v.approves}
    from fund_panel_vote where fund_id = ${id} and application = ${v.application}`.execute(db);
}
