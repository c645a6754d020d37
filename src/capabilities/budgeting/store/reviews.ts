/** Reviews of ideas, and projects as officials write them. Call these with the budget locked. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { Verdict } from './ideas.ts';

export interface IdeaUnderReview {
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly language: string;
  readonly withdrawn: boolean;
  readonly authorEmail: string | null;
  readonly authorLocale: Locale | null;
  /** Of the newest review; null when there is none. */
  readonly reviewId: number | null;
  readonly verdict: Verdict | null;
  readonly reason: string | null;
  readonly cost: number | null;
}

/** Holds the idea, so that it is not withdrawn while it is decided on. */
export async function lockIdea(tx: Db, budgetId: number, id: number): Promise<IdeaUnderReview | undefined> {
  await sql`select from idea where budget_id = ${budgetId} and id = ${id} for update`.execute(tx);
  const found = await sql<IdeaUnderReview>`
    select i.title, i.description, i.category, i.language, i.withdrawn_at is not null as withdrawn,
      a.email as "authorEmail", a.locale as "authorLocale", v.id as "reviewId", v.verdict, v.reason, v.cost
    from idea i left join account a on a.id = i.author_id
      left join lateral (
        select id, verdict, reason, cost from idea_review
        where budget_id = i.budget_id and idea_id = i.id order by id desc limit 1) v on true
    where i.budget_id = ${budgetId} and i.id = ${id}`.execute(tx);
  return found.rows[0];
}

/** The number of the newest review of each idea: a form that was drawn before a newer one must not overrule it unseen. */
export async function latestReviewId(db: Db, budgetId: number, ideaId: number): Promise<number | undefined> {
  const found = await sql<{ id: number | null }>`
    select max(id) as id from idea_review where budget_id = ${budgetId} and idea_id = ${ideaId}`.execute(db);
  return found.rows[0]?.id ?? undefined;
}

export async function insertReview(
  tx: Db,
  review: {
    readonly budgetId: number;
    readonly ideaId: number;
    readonly verdict: Verdict;
    readonly reason: string;
    readonly cost: number | null;
    readonly reviewerId: string;
  },
): Promise<void> {
  await sql`
    insert into idea_review (budget_id, idea_id, verdict, reason, cost, reviewer_id, at)
    values (${review.budgetId}, ${review.ideaId}, ${review.verdict}, ${review.reason}, ${review.cost}, ${review.reviewerId},
      clock_timestamp())`.execute(tx);
}

export interface WrittenProject {
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly cost: number;
  readonly categories: readonly string[];
  readonly district: string | null;
}

/** Takes the next position. */
export async function appendProject(
  tx: Db,
  budgetId: number,
  id: string,
  project: WrittenProject & { readonly ideaId: number | null },
): Promise<void> {
  await sql`
    insert into project (budget_id, id, position, name, description, language, cost, categories, district, idea_id)
    select ${budgetId}, ${id}, coalesce(max(position) + 1, 0), ${project.name}, ${project.description}, ${project.language},
      ${project.cost}::bigint, ${project.categories}::text[], ${project.district}, ${project.ideaId}::bigint
    from project where budget_id = ${budgetId}`.execute(tx);
}

/** Ids of projects that came from no idea: o-1, o-2 and so on. */
export async function nextOwnProjectId(tx: Db, budgetId: number): Promise<string> {
  const found = await sql<{ next: number }>`
    select coalesce(max(substring(id from '^o-(\\d{1,9})$')::integer), 0) + 1 as next
    from project where budget_id = ${budgetId}`.execute(tx);
  return `o-${found.rows[0]?.next ?? 1}`;
}

export async function rewriteProject(tx: Db, budgetId: number, id: string, project: WrittenProject): Promise<void> {
  await sql`
    update project set name = ${project.name}, description = ${project.description}, language = ${project.language},
      cost = ${project.cost}, categories = ${project.categories}, district = ${project.district}
    where budget_id = ${budgetId} and id = ${id}`.execute(tx);
}

export async function setProjectCost(tx: Db, budgetId: number, id: string, cost: number): Promise<void> {
  await sql`update project set cost = ${cost} where budget_id = ${budgetId} and id = ${id}`.execute(tx);
}

/** Those after it move up by one: positions stay 0, 1, 2 ... False when there was no such project. */
export async function dropProject(tx: Db, budgetId: number, id: string): Promise<boolean> {
  const gone = await sql<{ position: number }>`
    delete from project where budget_id = ${budgetId} and id = ${id} returning position`.execute(tx);
  const position = gone.rows[0]?.position;
  if (position === undefined) return false;
  // In two steps, because a unique position is checked row by row.
  const far = 1_000_000_000;
  await sql`
    update project set position = position + ${far} where budget_id = ${budgetId} and position > ${position}`.execute(
    tx,
  );
  await sql`
    update project set position = position - ${far + 1} where budget_id = ${budgetId} and position > ${far}`.execute(
    tx,
  );
  return true;
}

export async function projectOfIdea(tx: Db, budgetId: number, ideaId: number): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    select id from project where budget_id = ${budgetId} and idea_id = ${ideaId}`.execute(tx);
  return found.rows[0]?.id;
}
