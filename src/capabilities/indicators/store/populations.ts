/** How many people live in each region that has a count. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export async function populations(db: Db): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ id: string; people: number }>`
    select id, population::int as people from region where population is not null`.execute(db);
  return new Map(found.rows.map(({ id, people }) => [id, people]));
}
