/** The terms of a fund as people could rely on them, one version after the other. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface Version {
  readonly number: number;
  /** As the form has them, by field. */
  readonly terms: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly at: Date;
}

/** The first is of the publication. */
export async function versionsOf(db: Db, id: number): Promise<readonly Version[]> {
  const found = await sql<Version>`
    select number, terms, reason, at from fund_version where fund_id = ${id} order by number`.execute(db);
  return found.rows;
}

/** The caller holds the fund. */
export const insertVersion = (
  db: Db,
  id: number,
  v: Pick<Version, 'terms' | 'reason'> & {
    readonly account: string | null;
    readonly role: string | null;
    readonly at?: Date;
  },
): Promise<unknown> =>
  sql`insert into fund_version (fund_id, number, terms, reason, by_account, by_role, at)
    select ${id}, coalesce(max(number), 0) + 1, ${JSON.stringify(v.terms)}::jsonb, ${v.reason}, ${v.account}::uuid, ${v.role},
      coalesce(${v.at ?? null}::timestamptz, clock_timestamp())
    from fund_version where fund_id = ${id}`.execute(db);

/** How often the terms of each published fund were changed since. */
export async function changesOf(db: Db): Promise<ReadonlyMap<number, number>> {
  const found = await sql<{ id: number; n: number }>`
    select fund_id as id, count(*)::integer - 1 as n from fund_version group by fund_id`.execute(db);
  return new Map(found.rows.map(({ id, n }) => [id, n]));
}
