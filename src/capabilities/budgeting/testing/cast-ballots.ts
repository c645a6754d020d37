/** Ballots put straight into the database, for tests of what comes after voting. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** One ballot a voter: positions of projects, and points at the same places where there are any. */
export async function putBallots(
  db: Db,
  budgetId: number,
  ballots: readonly { readonly chosen: readonly number[]; readonly points?: readonly number[] }[],
): Promise<void> {
  for (const { chosen, points } of ballots) {
    await sql`
      insert into ballot (budget_id, voter, revision, idempotency_key, chosen, points)
      values (${budgetId}, uuid_send(gen_random_uuid()), 1, gen_random_uuid(), ${chosen}, ${points ?? null})`.execute(
      db,
    );
  }
}

/** Many different ballots over many projects, made by the database: a count of them takes seconds. */
export async function putLargeVote(
  db: Db,
  budgetId: number,
  size: { projects: number; voters: number; costTimes?: number },
): Promise<void> {
  await sql`select setseed(0.5)`.execute(db);
  await sql`
    insert into project (budget_id, id, position, name, cost)
    select ${budgetId}, 'large-' || n, n + (select count(*) from project where budget_id = ${budgetId}), 'Large ' || n,
      (20000 + (n * 7919) % 90000) * ${size.costTimes ?? 1}::bigint
    from generate_series(0, ${size.projects - 1}::integer) n`.execute(db);
  await sql`
    insert into ballot (budget_id, voter, revision, idempotency_key, chosen)
    select ${budgetId}, uuid_send(gen_random_uuid()), 1, gen_random_uuid(),
      (select array_agg(distinct floor(random() * ${size.projects})::integer) from generate_series(1, 4 + v * 0))
    from generate_series(1, ${size.voters}::integer) v`.execute(db);
}
