/** Names of the regions that people said they live in. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export async function regionNames(db: Db, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await sql<{ id: string; name: string }>`
    select id, name from region where id = any(${wanted})`.execute(db);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}
