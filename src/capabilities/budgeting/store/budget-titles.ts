/** What published budgets are called. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Budget } from '../budget.ts';

export async function budgetTitles(
  db: Db,
  ids: readonly number[],
): Promise<readonly Pick<Budget, 'id' | 'slug' | 'title' | 'language' | 'translations'>[]> {
  const found = await sql<Pick<Budget, 'id' | 'slug' | 'title' | 'language' | 'translations'>>`
    select id, slug, title, language, translations from budget
    where id = any(${ids}::bigint[]) and published_at is not null`.execute(db);
  return found.rows;
}
