/** For which counties an account holds a role: asked once for all of them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Role } from '../../../platform/rights.ts';

/** A role holds in its region and below it, or in the whole process. */
export async function coveredCounties(
  db: Db,
  asked: {
    readonly accountId: string;
    readonly roles: readonly Role[];
    readonly process: string;
    readonly countyIds: readonly string[];
  },
): Promise<ReadonlySet<string>> {
  const found = await sql<{ id: string }>`
    select c.id from unnest(${asked.countyIds}::text[]) as c(id)
    where exists (select from role_grant g where g.account_id = ${asked.accountId} and g.role = any(${asked.roles})
      and (g.process = ${asked.process}
        or g.region_id in (select ancestor_id from region_within w where w.region_id = c.id)))`.execute(db);
  return new Set(found.rows.map(({ id }) => id));
}
