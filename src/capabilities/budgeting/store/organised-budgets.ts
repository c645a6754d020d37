/** The budgets in which an account has a role, drafts as well. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Budget, Standing } from '../budget.ts';

/** What the list shows, and what the phase follows from. */
export interface OrganisedBudget
  extends Standing, Pick<Budget, 'slug' | 'title' | 'language' | 'translations' | 'regionName'> {
  /** Ideas without a review. */
  readonly waiting: number;
}

/** Newest first. */
export async function organisedBudgets(db: Db, accountId: string): Promise<readonly OrganisedBudget[]> {
  const found = await sql<OrganisedBudget>`
    select b.slug, b.title, b.language, b.translations, r.name as "regionName", b.imported_file is not null as imported,
      b.published_at as "publishedAt", b.ideas_open_at as "ideasOpenAt", b.ideas_close_at as "ideasCloseAt",
      b.voting_open_at as "votingOpenAt", b.voting_close_at as "votingCloseAt",
      exists (select from count_run c where c.budget_id = b.id and c.state = 'done') as counted,
      (select count(*) from idea i where i.budget_id = b.id and i.withdrawn_at is null
        and not exists (select from idea_review v where v.budget_id = b.id and v.idea_id = i.id)) as waiting
    from budget b join region r on r.id = b.region_id
    where exists (
      select from role_grant g
      where g.account_id = ${accountId} and g.role in ('organiser', 'clerk', 'administrator')
        and (g.process = 'budget:' || b.id
          or g.region_id in (select ancestor_id from region_within where region_id = b.region_id)))
    order by b.id desc`.execute(db);
  return found.rows;
}
