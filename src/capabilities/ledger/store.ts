/** What the log tells about itself. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/db.ts';

export async function countPublicActs(db: Db): Promise<number> {
  return (await sql<{ acts: number }>`select count(*) as acts from audit where public`.execute(db)).rows[0]?.acts ?? 0;
}
