/** Ideas of residents and what officials found about them. The newest review is where an idea stands; all stay readable. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export type Verdict = 'feasible' | 'not-feasible' | 'needs-change';
export type IdeaState = 'waiting' | Verdict;
export const ideaStates: readonly IdeaState[] = ['waiting', 'feasible', 'needs-change', 'not-feasible'];

export interface Idea {
  readonly id: number;
  readonly authorId: string | null;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly category: string;
  /** In money units of the budget. */
  readonly estimate: number | null;
  readonly language: string;
  readonly submittedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly state: IdeaState;
  /** Of the newest review. */
  readonly cost: number | null;
  readonly reason: string | null;
}

export interface Review {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly cost: number | null;
  readonly at: Date;
}

const columns = sql`
  i.id, i.author_id as "authorId", i.title, i.description, i.place, i.category, i.estimate, i.language,
  i.submitted_at as "submittedAt", i.withdrawn_at as "withdrawnAt", coalesce(latest.verdict, 'waiting') as state,
  latest.cost, latest.reason`;
const withLatest = sql`
  idea i left join lateral (
    select verdict, cost, reason from idea_review v where v.budget_id = i.budget_id and v.idea_id = i.id
    order by v.id desc limit 1) latest on true`;

/** Newest first, without those withdrawn; `total` is over all pages. */
export async function listIdeas(
  db: Db,
  budgetId: number,
  page: { readonly state?: IdeaState | undefined; readonly limit: number; readonly offset: number },
): Promise<{ readonly ideas: readonly Idea[]; readonly total: number }> {
  const where = sql`i.budget_id = ${budgetId} and i.withdrawn_at is null
    and (${page.state ?? null}::text is null or coalesce(latest.verdict, 'waiting') = ${page.state ?? null})`;
  const ideas = await sql<Idea>`
    select ${columns} from ${withLatest} where ${where}
    order by i.id desc limit ${page.limit} offset ${page.offset}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from ${withLatest} where ${where}`.execute(db);
  return { ideas: ideas.rows, total: counted.rows[0]?.total ?? 0 };
}

export async function findIdea(db: Db, budgetId: number, id: number): Promise<Idea | undefined> {
  const found = await sql<Idea>`
    select ${columns} from ${withLatest} where i.budget_id = ${budgetId} and i.id = ${id}`.execute(db);
  return found.rows[0];
}

/** Oldest first. */
export async function listReviews(db: Db, budgetId: number, ideaId: number): Promise<readonly Review[]> {
  const found = await sql<Review>`
    select verdict, reason, cost, at from idea_review
    where budget_id = ${budgetId} and idea_id = ${ideaId} order by id`.execute(db);
  return found.rows;
}

export async function listIdeaTitles(
  db: Db,
  budgetId: number,
): Promise<readonly { readonly id: number; readonly title: string }[]> {
  const found = await sql<{ id: number; title: string }>`
    select id, title from idea where budget_id = ${budgetId} and withdrawn_at is null order by id`.execute(db);
  return found.rows;
}

export interface NewIdea {
  readonly budgetId: number;
  readonly authorId: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly category: string;
  readonly estimate: number | null;
  readonly language: string;
}

/** Undefined when this form was already sent. */
export async function insertIdea(tx: Db, idea: NewIdea): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into idea (budget_id, author_id, title, description, place, category, estimate, language, idempotency_key)
    values (${idea.budgetId}, ${idea.authorId}, ${idea.title}, ${idea.description}, ${idea.place}, ${idea.category},
      ${idea.estimate}, ${idea.language}, ${idea.key})
    on conflict (budget_id, author_id, idempotency_key) do nothing returning id`.execute(tx);
  return put.rows[0]?.id;
}

export async function findIdeaByKey(
  db: Db,
  budgetId: number,
  authorId: string,
  key: string,
): Promise<number | undefined> {
  const found = await sql<{ id: number }>`
    select id from idea where budget_id = ${budgetId} and author_id = ${authorId} and idempotency_key = ${key}`.execute(
    db,
  );
  return found.rows[0]?.id;
}

/** False when it was withdrawn before, or is not this author's. */
export async function markWithdrawn(tx: Db, budgetId: number, id: number, authorId: string): Promise<boolean> {
  const put = await sql`
    update idea set withdrawn_at = clock_timestamp()
    where budget_id = ${budgetId} and id = ${id} and author_id = ${authorId} and withdrawn_at is null returning id`.execute(
    tx,
  );
  return put.rows.length > 0;
}

/** Holds the budget's dates still until the transaction ends, and looks at the database's clock after that. */
export async function ideasAreOpen(tx: Db, budgetId: number): Promise<boolean> {
  const found = await sql<{ open: boolean }>`
    with held as materialized (
      select ideas_open_at, ideas_close_at, published_at from budget where id = ${budgetId} for share
    )
    select coalesce(published_at is not null and ideas_open_at <= clock_timestamp()
      and clock_timestamp() < ideas_close_at, false) as open from held`.execute(tx);
  return found.rows[0]?.open ?? false;
}
