/** Counts in the database: the queue, their progress, and what they found. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Explanation, Measures, Outcome, TieTrail } from '../../../rules/budgeting/index.ts';
import type { Announced } from '../announced.ts';
import type { ComparedRule } from '../compared-rules.ts';

export interface CountRun {
  readonly id: number;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  /** What is being done: 'count', 'compare', 'explain' or 'measure'. */
  readonly step: string;
  readonly done: number;
  readonly total: number;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly voters: number | null;
  readonly digest: string | null;
  readonly problem: string | null;
}

export interface PublishedCount extends CountRun {
  readonly outcome: Outcome;
  /** The rules side by side. */
  readonly comparison: readonly ComparedRule[];
  readonly explanation: Explanation;
  /** Null in counts made before these were kept. */
  readonly measures: Measures | null;
  readonly tieTrail: TieTrail | null;
  /** Null also where nothing is known of an announced outcome. */
  readonly announced: Announced | null;
}

const columns = sql`
  id, state, step, done, total, requested_at as "requestedAt", finished_at as "finishedAt", voters, digest, problem`;

/** Newest first. */
export async function listCounts(db: Db, budgetId: number): Promise<readonly CountRun[]> {
  return (
    await sql<CountRun>`select ${columns} from count_run where budget_id = ${budgetId} order by id desc`.execute(db)
  ).rows;
}

export async function latestCount(db: Db, budgetId: number): Promise<CountRun | undefined> {
  return (
    await sql<CountRun>`select ${columns} from count_run where budget_id = ${budgetId} order by id desc limit 1`.execute(
      db,
    )
  ).rows[0];
}

/** The newest finished count: the result. */
export async function publishedCount(db: Db, budgetId: number): Promise<PublishedCount | undefined> {
  const found = await sql<PublishedCount>`
    select ${columns}, outcome, comparison, explanation, measures, tie_trail as "tieTrail", announced
    from count_run
    where budget_id = ${budgetId} and state = 'done' order by id desc limit 1`.execute(db);
  return found.rows[0];
}

/** A count that has not beaten for this long was killed with its process. */
const silentSeconds = 30;

/** Takes the waiting count of a budget, or one whose process was killed; undefined when there is nothing to do. */
export async function takeCount(
  db: Db,
  budgetId: number,
): Promise<{ readonly id: number; readonly tries: number } | undefined> {
  const taken = await sql<{ id: number; tries: number }>`
    update count_run set state = 'running', step = 'count', done = 0, total = 0, beat_at = clock_timestamp(), tries = tries + 1
    where budget_id = ${budgetId} and (state = 'queued'
      or (state = 'running' and beat_at < clock_timestamp() - make_interval(secs => ${silentSeconds})))
    returning id, tries`.execute(db);
  return taken.rows[0];
}

export async function beatCount(
  db: Db,
  budgetId: number,
  id: number,
  at: { readonly step: string; readonly done: number; readonly total: number },
): Promise<void> {
  await sql`
    update count_run set step = ${at.step}, done = ${at.done}, total = ${at.total}, beat_at = clock_timestamp()
    where budget_id = ${budgetId} and id = ${id} and state = 'running'`.execute(db);
}

export interface Found {
  readonly voters: number;
  readonly digest: string;
  /** JSON texts, made where the count ran. */
  readonly outcome: string;
  readonly comparison: string;
  readonly explanation: string;
  readonly measures: string;
  readonly tieTrail: string;
  readonly announced: string;
}

/** False when the count was finished by somebody else meanwhile. */
export async function finishCount(tx: Db, budgetId: number, id: number, found: Found): Promise<boolean> {
  const done = await sql`
    update count_run set state = 'done', step = '', finished_at = clock_timestamp(), voters = ${found.voters},
      digest = ${found.digest}, outcome = ${found.outcome}::jsonb, comparison = ${found.comparison}::jsonb,
      explanation = ${found.explanation}::jsonb, measures = ${found.measures}::jsonb,
      tie_trail = ${found.tieTrail}::jsonb, announced = nullif(${found.announced}::jsonb, 'null')
    where budget_id = ${budgetId} and id = ${id} and state = 'running' returning id`.execute(tx);
  return done.rows.length > 0;
}

/** `problem` is for those who run the installation. False when the count was finished by somebody else meanwhile. */
export async function failCount(tx: Db, budgetId: number, id: number, problem: string): Promise<boolean> {
  const failed = await sql`
    update count_run set state = 'failed', finished_at = clock_timestamp(), problem = ${problem}
    where budget_id = ${budgetId} and id = ${id} and state = 'running' returning id`.execute(tx);
  return failed.rows.length > 0;
}

/** Published budgets whose vote has closed and that were never counted. Locks each row, so casts under way are finished. */
export async function closedUncounted(tx: Db): Promise<readonly number[]> {
  const found = await sql<{ id: number }>`
    select id from budget b
    where published_at is not null and voting_close_at <= clock_timestamp()
      and not exists (select from count_run c where c.budget_id = b.id)
    order by id for update`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** Counts that nobody works on: still queued though their job should have come, or silent since their process died. */
export async function strandedCounts(db: Db): Promise<readonly number[]> {
  const found = await sql<{ budgetId: number }>`
    select budget_id as "budgetId" from count_run
    where (state = 'running' and beat_at < clock_timestamp() - make_interval(secs => ${silentSeconds}))
      or (state = 'queued' and requested_at < clock_timestamp() - make_interval(secs => ${silentSeconds}))`.execute(db);
  return found.rows.map(({ budgetId }) => budgetId);
}
