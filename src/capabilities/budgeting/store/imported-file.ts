/** The .pb file of an imported election, whole, as it came. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export async function importedText(db: Db, budgetId: number): Promise<string | undefined> {
  const found = await sql<{ file: Buffer | null }>`
    select imported_file as file from budget where id = ${budgetId}`.execute(db);
  return found.rows[0]?.file?.toString('utf8');
}
