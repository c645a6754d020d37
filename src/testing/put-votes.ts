/** Many votes at once, as if they had been cast: participants join with a region if one is given. */
import { sql } from 'kysely';
import type { Db } from '../platform/db/db.ts';
import type { Votes } from '../rules/opinion/index.ts';

export async function putVotes(
  db: Db,
  conversationId: number,
  { participants, starts, columns, values }: Votes,
  regionOf: (participant: number) => string | null = () => null,
): Promise<void> {
  const regions = Array.from({ length: participants }, (_, p) => regionOf(p));
  await sql`
    insert into participant (conversation_id, number, token, region_id, assurance)
    select ${conversationId}, nr - 1, convert_to('participant ' || nr, 'utf8'), region, 'account'
    from unnest(${regions}::text[]) with ordinality a(region, nr)`.execute(db);
  const who = Array.from({ length: columns.length }, () => 0);
  for (let p = 0; p < participants; p += 1) who.fill(p, starts[p]!, starts[p + 1]!);
  await sql`
    insert into statement_vote (conversation_id, participant, statement, revision, value)
    select ${conversationId}, participant, statement, 1, value
    from unnest(${who}::int[], ${[...columns]}::int[], ${[...values]}::smallint[]) a(participant, statement, value)`.execute(
    db,
  );
}
