/**
 * Puts a whole budget with its past into the database at once: for the demo, whose budgets have a history that nobody
 * clicked together. Everything goes in with its own time and in a few statements; nothing is woken, nothing is counted.
 */
import { sql } from 'kysely';
import type { AuditEntry } from '../../../platform/audit.ts';
import type { Db } from '../../../platform/db/db.ts';
import { processOf } from '../budget.ts';
import { insertBudget, type NewBudget } from './budgets.ts';
import { putCountRun } from './count-requests.ts';
import type { NewIdea, Review } from './ideas.ts';
import { insertProjects, type StoredProject } from './projects.ts';

export interface PastIdea extends Omit<NewIdea, 'budgetId' | 'authorId'> {
  readonly authorId: string | null;
  readonly submittedAt: Date;
  /** Oldest first. */
  readonly reviews: readonly (Review & { readonly reviewerId: string })[];
  /** The project it became. */
  readonly project?: Omit<StoredProject, 'id' | 'position' | 'ideaId'>;
}

export interface PastBallot {
  readonly voter: Uint8Array;
  readonly revision: number;
  readonly key: string;
  readonly chosen: readonly number[];
  readonly points: readonly number[] | null;
  readonly castAt: Date;
}

export interface WholeBudget {
  readonly budget: NewBudget;
  /** In the order in which they came; those with a project give the ballot its order. */
  readonly ideas: readonly PastIdea[];
  readonly ballots: readonly PastBallot[];
  /** Whether a count waits afterwards. */
  readonly count: boolean;
}

/** Call it in a transaction. Gives the budget's number and the ids of its ideas; throws when the slug is taken. */
export async function putWholeBudget(
  tx: Db,
  whole: WholeBudget,
): Promise<{ readonly id: number; readonly ideaIds: readonly number[] }> {
  const id = await insertBudget(tx, whole.budget);
  if (id === undefined) throw new Error(`There is a budget named ${whole.budget.slug} already.`);
  const ideaIds = await putIdeas(tx, id, whole.ideas);
  await putReviews(tx, id, whole.ideas, ideaIds);
  const becameProjects = whole.ideas.flatMap(({ project }, at) =>
    project === undefined ? [] : [{ project, ideaId: ideaIds[at]! }],
  );
  await insertProjects(
    tx,
    id,
    becameProjects.map(({ project, ideaId }, position) => ({ ...project, id: `p-${ideaId}`, position, ideaId })),
  );
  await putBallots(tx, id, whole.ballots);
  if (whole.count) await putCountRun(tx, id);
  return { id, ideaIds };
}

async function putIdeas(tx: Db, budgetId: number, ideas: readonly PastIdea[]): Promise<readonly number[]> {
  const put = await sql<{ id: number }>`
    insert into idea (budget_id, author_id, title, description, place, category, estimate, language, idempotency_key, submitted_at)
    select ${budgetId}, i."authorId", i.title, i.description, i.place, i.category, i.estimate, i.language, i.key, i."submittedAt"
    from rows from (json_to_recordset(${JSON.stringify(ideas)}::json) as ("authorId" uuid, title text, description text, place text,
      category text, estimate bigint, language text, key uuid, "submittedAt" timestamptz)) with ordinality
      as i("authorId", title, description, place, category, estimate, language, key, "submittedAt", at)
    order by i.at returning id`.execute(tx);
  return put.rows.map(({ id }) => id);
}

async function putReviews(
  tx: Db,
  budgetId: number,
  ideas: readonly PastIdea[],
  ideaIds: readonly number[],
): Promise<void> {
  const rows = ideas
    .flatMap(({ reviews }, at) => reviews.map((review) => ({ ...review, ideaId: ideaIds[at] })))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  await sql`
    insert into idea_review (budget_id, idea_id, verdict, reason, cost, reviewer_id, at)
    select ${budgetId}, "ideaId", verdict, reason, cost, "reviewerId", at
    from json_to_recordset(${JSON.stringify(rows)}::json) as v("ideaId" bigint, verdict text, reason text, cost bigint,
      "reviewerId" uuid, at timestamptz)
    order by at`.execute(tx);
}

async function putBallots(tx: Db, budgetId: number, ballots: readonly PastBallot[]): Promise<void> {
  const rows = ballots.map(({ voter, ...ballot }) => ({ ...ballot, voter: Buffer.from(voter).toString('hex') }));
  await sql`
    insert into ballot (budget_id, voter, revision, idempotency_key, chosen, points, cast_at)
    select ${budgetId}, decode(voter, 'hex'), revision, key, chosen, points, "castAt"
    from json_to_recordset(${JSON.stringify(rows)}::json) as b(voter text, revision integer, key uuid, chosen integer[],
      points integer[], "castAt" timestamptz)`.execute(tx);
}

/** A count that a killed start left unfinished waits again; one that is done stays. True while there is one to run. */
export async function queueCountAgain(db: Db, budgetId: number): Promise<boolean> {
  await sql`
    update count_run set state = 'queued', finished_at = null, problem = null
    where budget_id = ${budgetId} and state in ('running', 'failed')`.execute(db);
  return (
    (await sql`select from count_run where budget_id = ${budgetId} and state = 'queued'`.execute(db)).rows.length > 0
  );
}

/** Gives a finished count the times it would have had; what it found stays as it was counted. */
export async function dateCount(tx: Db, budgetId: number, requestedAt: Date, finishedAt: Date): Promise<void> {
  await sql`
    update count_run set requested_at = ${requestedAt}, finished_at = ${finishedAt}
    where budget_id = ${budgetId} and state = 'done'`.execute(tx);
}

export type PastAct = Omit<AuditEntry, 'regionId' | 'process'> & {
  readonly at: Date;
  readonly regionId: string;
  readonly process: string;
};

/** What the log would tell of a budget had it been watched: read from its own rows, so it cannot say anything else. */
export async function actsOf(tx: Db, budgetId: number, reasonToPublish: string): Promise<readonly PastAct[]> {
  const found = await sql<PastAct>`
    with told as (
      select published_at as at, 'budget.published' as act, created_by as "actorId", 'organiser' as "actorRole",
        ${reasonToPublish}::text as reason, true as public, json_build_object('slug', slug) as detail
      from budget where id = ${budgetId}
      union all
      select submitted_at, 'idea.submitted', author_id, 'resident', null, false, json_build_object('idea', id)
      from idea where budget_id = ${budgetId}
      union all
      select at, 'idea.reviewed', reviewer_id, 'clerk', reason, true,
        json_strip_nulls(json_build_object('idea', idea_id, 'verdict', verdict, 'cost', cost))
      from idea_review where budget_id = ${budgetId}
      union all
      select voting_close_at, 'vote.closed', null, null, null, true, '{}'
      from budget where id = ${budgetId} and exists (select from count_run where budget_id = ${budgetId})
      union all
      select requested_at, 'count.requested', null, null, null, true, json_build_object('count', c.id, 'slug', b.slug)
      from count_run c join budget b on b.id = c.budget_id where budget_id = ${budgetId} and state = 'done'
      union all
      select finished_at, 'count.finished', null, null, null, true, json_build_object('count', id, 'digest', digest, 'voters', voters)
      from count_run where budget_id = ${budgetId} and state = 'done'
    )
    select told.*, b.region_id as "regionId", ${processOf(budgetId)}::text as process from told, budget b where b.id = ${budgetId}`.execute(
    tx,
  );
  return found.rows;
}

/** Acts of the past in the log, in the order of their times. They wake no job. */
export async function putPastActs(tx: Db, acts: readonly PastAct[]): Promise<void> {
  const rows = acts
    .map((act) => ({ ...act, detail: act.detail ?? {} }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  await sql`
    insert into audit (at, act, actor_id, actor_role, region_id, process, reason, public, detail)
    select at, act, "actorId", "actorRole", "regionId", process, reason, public, detail
    from rows from (json_to_recordset(${JSON.stringify(rows)}::json) as (at timestamptz, act text, "actorId" uuid, "actorRole" text,
      "regionId" text, process text, reason text, public boolean, detail jsonb)) with ordinality
      as a(at, act, "actorId", "actorRole", "regionId", process, reason, public, detail, position)
    order by a.position`.execute(tx);
}
