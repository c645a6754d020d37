/** Which count is the result of a budget, without reading the result: asked on every look at a result page. */
import type { Database } from '../../../platform/db/db.ts';
import type { CountRun } from './counts.ts';

export interface ResultStamp {
  /** The count in force: its number and digest. */
  readonly count: number;
  readonly digest: string;
  /** The newest count, which may be another one that is still running or failed. */
  readonly latest: number;
  readonly latestState: CountRun['state'];
}

/** Undefined while no count is finished. */
export async function resultStamp(database: Database, budgetId: number): Promise<ResultStamp | undefined> {
  const found = await database.hot<{ count: number; digest: string; latest: number; state: CountRun['state'] }>(
    'result-stamp',
    `select done.id as count, done.digest, newest.id as latest, newest.state
     from (select id, digest from count_run where budget_id = $1 and state = 'done' order by id desc limit 1) done,
       (select id, state from count_run where budget_id = $1 order by id desc limit 1) newest`,
    [budgetId],
  );
  const row = found[0];
  return row === undefined
    ? undefined
    : { count: row.count, digest: row.digest, latest: row.latest, latestState: row.state };
}
