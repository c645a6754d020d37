/** A conversation with votes of a known structure, written straight into the database: for pages that show real maps. */
import { sql } from 'kysely';
import type { Platform } from '../../../platform/platform.ts';
import { planted, type PlantedOptions } from '../../../rules/opinion/generate/planted.ts';
import { keepMaps } from '../keep-maps.ts';

/** Votes of `planted`, participants in `regions` by their numbers there; the map is made at once. */
export async function plantVotes(
  platform: Platform,
  conversationId: number,
  regions: readonly string[],
  options: PlantedOptions,
  /** Every so manieth participant has no account; none by default. */
  anonymousEvery = 0,
): Promise<void> {
  const { votes, region } = planted({ regions: regions.length, ...options });
  const { participants, starts, columns, values } = votes;
  await sql`
    insert into participant (conversation_id, number, token, region_id, assurance)
    select ${conversationId}, n, convert_to('planted ' || n, 'utf8'), (${regions}::text[])[place + 1],
      case when ${anonymousEvery} > 0 and n % greatest(1, ${anonymousEvery}) = 0 then 'anonymous' else 'account' end
    from unnest(${Array.from({ length: participants }, (_, n) => n)}::int[], ${[...region]}::int[]) as p(n, place)`.execute(
    platform.db,
  );
  const participant = Array.from({ length: participants }, (_, p) =>
    Array.from({ length: starts[p + 1]! - starts[p]! }, () => p),
  ).flat();
  await sql`
    insert into statement_vote (conversation_id, participant, statement, revision, value)
    select ${conversationId}, p, s, 1, v
    from unnest(${participant}::int[], ${[...columns]}::int[], ${[...values]}::int[]) as t(p, s, v)`.execute(
    platform.db,
  );
  await keepMaps(platform);
}
