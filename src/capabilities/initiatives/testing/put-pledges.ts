/** Pledges put into the database as if they had been given, many at a time, and where they stand. */
import { sql } from 'kysely';
import type { Platform } from '../../../platform/platform.ts';
import { fresno } from './room.ts';

export interface PutPledges {
  readonly domain?: string;
  /** By default each comes from its own. */
  readonly network?: string;
  readonly regionId?: string;
  /** The number of the first: the same numbers are the same people. */
  readonly from?: number;
  readonly minutesAgo?: number;
}

export async function putPledges(
  { db }: Platform,
  initiativeId: number,
  count: number,
  { domain = 'gmail.com', network, regionId = fresno, from = 0, minutesAgo = 0 }: PutPledges,
): Promise<void> {
  await sql`
    insert into pledge (initiative_id, token, region_id, via, network, domain, odd, at)
    select ${initiativeId}, convert_to('person ' || nr, 'utf8'), ${regionId}, 'mail',
      convert_to(coalesce(${network ?? null}::text, 'network ' || nr), 'utf8'), ${domain}, false,
      clock_timestamp() - make_interval(mins => ${minutesAgo})
    from generate_series(${from}::int + 1, ${from}::int + ${count}::int) nr`.execute(db);
}

/** How many stand where, as folded. */
export async function standings({ db }: Platform, initiativeId: number): Promise<Readonly<Record<string, number>>> {
  const found = await sql<{ standing: string; n: number }>`
    select standing, count(*)::int as n from pledge_standing where initiative_id = ${initiativeId} group by 1 order by 1`.execute(
    db,
  );
  return Object.fromEntries(found.rows.map(({ standing, n }) => [standing, n]));
}
