/** Which processes of a room are asked for: every room lists its own by region and by topic, and does so alike. */
import { sql, type RawBuilder } from 'kysely';

export interface ProcessFilter {
  /** A region and everything below it. */
  readonly within?: string;
  readonly topic?: string;
}

/** For a `where`: `table` is the alias of a table with the columns `region_id` and `topic`. What is not asked for holds for every row. */
export const isOf = (table: string, { within, topic }: ProcessFilter): RawBuilder<boolean> => {
  const [region, question] = [sql.ref(`${table}.region_id`), sql.ref(`${table}.topic`)];
  return sql<boolean>`(
    (${within ?? null}::text is null
      or ${region} in (select region_id from region_within where ancestor_id = ${within ?? null}))
    and (${topic ?? null}::text is null or ${question} = ${topic ?? null}))`;
};
