/** What the log itself tells about its processes: how long it is, and where the page of each process lies. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/db.ts';

export async function countPublicActs(db: Db): Promise<number> {
  return (await sql<{ acts: number }>`select count(*) as acts from audit where public`.execute(db)).rows[0]?.acts ?? 0;
}

/** The slug of each budget, by process, as its public acts name it. */
export async function slugsOf(db: Db, processes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ process: string; slug: string }>`
    select distinct on (process) process, detail ->> 'slug' as slug from audit
    where public and process = any(${processes}) and detail ->> 'slug' ~ '^[a-z0-9-]+$'
    order by process, id desc`.execute(db);
  return new Map(found.rows.map(({ process, slug }) => [process, slug]));
}
