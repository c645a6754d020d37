/** Imported elections in the database: each file once, with its projects in one statement. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Project } from '../../../rules/budgeting/index.ts';

/** Holds other imports of the same file back until the transaction ends; gives the budget that it made before. */
export async function findImport(tx: Db, digest: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`import ${digest}`}))`.execute(tx);
  const found = await sql<{ slug: string }>`select slug from budget where imported_digest = ${digest}`.execute(tx);
  return found.rows[0]?.slug;
}

export async function markImport(tx: Db, budgetId: number, digest: string): Promise<void> {
  await sql`update budget set imported_digest = ${digest} where id = ${budgetId}`.execute(tx);
}

/** Files hold up to thousands of projects. */
export async function insertImportedProjects(
  tx: Db,
  budgetId: number,
  language: string,
  projects: readonly Project[],
): Promise<void> {
  const rows = projects.map((project, position) => ({ ...project, position, district: project.district ?? null }));
  await sql`
    insert into project (budget_id, id, position, name, language, cost, categories, targets, district)
    select ${budgetId}, id, position, name, ${language}, cost, categories, targets, district
    from json_to_recordset(${JSON.stringify(rows)}::json) as p(id text, position integer, name text, cost bigint,
      categories text[], targets text[], district text)`.execute(tx);
}
