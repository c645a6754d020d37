/** One short answer that changes whenever anything on an initiative's own page does: for pages that are kept as sent. */
import { sql } from 'kysely';
import { share } from '../../../platform/db/gather.ts';

/**
 * Facts are insert-only, so their numbers tell; proponents stand still once it is published. Counts of pledges are folded in place: of
 * them the figures themselves.
 */
export const overviewStamp = share(async ({ db }, initiativeId): Promise<string> => {
  const id = Number(initiativeId);
  const found = await sql<{ stamp: string }>`
    select concat_ws(' ',
      (select coalesce(max(number), 0) from initiative_event where initiative_id = ${id}),
      (select count(*) from initiative_text where initiative_id = ${id}),
      (select concat(count(*), '/', sum(hashtextextended(region_id, counted))) from pledge_count
        where initiative_id = ${id} and counted > 0),
      (select concat(count(*), '/', sum(hashtextextended(hour::text, counted))) from pledge_trend
        where initiative_id = ${id} and counted > 0),
      (select count(*) from raw_batch where initiative_id = ${id}),
      (select count(*) from raw_count_closing where initiative_id = ${id}),
      (select count(*) from county_sample where initiative_id = ${id}),
      (select count(*) from county_return where initiative_id = ${id})) as stamp`.execute(db);
  return found.rows[0]?.stamp ?? '';
});
