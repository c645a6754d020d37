/** Projects in the database. Their positions are what ballots name, so they stand still once voting has opened. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface StoredProject {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly name?: string; readonly description?: string }>>;
  /** In money units of the budget. */
  readonly cost: number;
  readonly categories: readonly string[];
  readonly targets: readonly string[];
  readonly district: string | null;
  readonly ideaId: number | null;
}

/** In order of position. */
export async function listProjects(db: Db, budgetId: number): Promise<readonly StoredProject[]> {
  const found = await sql<StoredProject>`
    select id, position, name, description, language, translations, cost, categories, targets, district,
      idea_id as "ideaId"
    from project where budget_id = ${budgetId} order by position`.execute(db);
  return found.rows;
}

export async function insertProjects(db: Db, budgetId: number, projects: readonly StoredProject[]): Promise<void> {
  for (const p of projects) {
    await sql`
      insert into project (budget_id, id, position, name, description, language, translations, cost, categories, targets,
        district, idea_id)
      values (${budgetId}, ${p.id}, ${p.position}, ${p.name}, ${p.description}, ${p.language},
        ${JSON.stringify(p.translations)}::jsonb, ${p.cost}, ${p.categories}, ${p.targets}, ${p.district}, ${p.ideaId})`.execute(
      db,
    );
  }
}
