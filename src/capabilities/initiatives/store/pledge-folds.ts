/**
 * Folding pledges into counts. Where a pledge stands is worked out anew from the facts whenever one of them is new, and the counts move by
 * the difference to where it stood before: so a fact that is read twice changes nothing, and none is missed.
 */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** From which transaction on facts may not have been folded, and the oldest one that is still running now. */
export interface FoldSpan {
  readonly from: string;
  readonly until: string;
}

export async function foldSpan(db: Db): Promise<FoldSpan> {
  const found = await sql<FoldSpan>`
    select read_to::text as from, pg_snapshot_xmin(pg_current_snapshot())::text as until from pledge_fold`.execute(db);
  const span = found.rows[0];
  if (span === undefined) throw new Error('pledge_fold has lost its row');
  return span;
}

/**
 * Call it alone, under the chore's lock; the row of pledge_fold is locked besides. Gives the initiatives whose counts moved.
 */
export async function foldPledges(db: Db, { from, until }: FoldSpan): Promise<readonly number[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select from pledge_fold for update`.execute(tx);
    const moved = await sql<{ id: number }>`
      with stirred as materialized (
        select initiative_id, token from pledge where written_by >= ${from}::text::xid8
        union select initiative_id, token from pledge_change where written_by >= ${from}::text::xid8
        union select initiative_id, token from pledge_act_member where written_by >= ${from}::text::xid8
      ), now as materialized (
        select p.initiative_id, p.token, p.region_id, date_trunc('hour', p.at) as hour,
          case when not coalesce(c.given, true) then 'taken-back'
            when a.act = 'invalidated' then 'invalidated'
            when a.act = 'quarantined' or (a.act is null and p.held is not null) then 'held'
            else 'counted' end as standing,
          case when a.act = 'quarantined' then coalesce(a.rule ->> 'why', 'organiser') when a.act is null then p.held end as held
        from stirred s join pledge p on p.initiative_id = s.initiative_id and p.token = s.token
          -- Later ones have not been screened; they and what was done to them are folded the next time.
          and p.written_by < ${until}::text::xid8
        left join lateral (select given from pledge_change c where c.initiative_id = p.initiative_id and c.token = p.token
          order by c.number desc limit 1) c on true
        left join lateral (select x.act, x.rule from pledge_act_member m
          join pledge_act x on x.initiative_id = m.initiative_id and x.number = m.act
          where m.initiative_id = p.initiative_id and m.token = p.token order by m.act desc limit 1) a on true
      ), delta as materialized (
        select n.initiative_id, n.region_id, n.hour,
          (n.standing = 'counted')::int - coalesce(b.standing = 'counted', false)::int as counted,
          (n.standing = 'held')::int - coalesce(b.standing = 'held', false)::int as held,
          (n.standing = 'invalidated')::int - coalesce(b.standing = 'invalidated', false)::int as invalidated
        from now n left join pledge_standing b using (initiative_id, token)
      ), stands as (
        insert into pledge_standing (initiative_id, token, standing, held)
        select initiative_id, token, standing, case when standing = 'held' then held end from now
        on conflict (initiative_id, token) do update set standing = excluded.standing, held = excluded.held
      ), counts as (
        insert into pledge_count as c (initiative_id, region_id, counted, held, invalidated)
        select initiative_id, region_id, sum(counted), sum(held), sum(invalidated) from delta group by 1, 2
        on conflict (initiative_id, region_id) do update set counted = c.counted + excluded.counted,
          held = c.held + excluded.held, invalidated = c.invalidated + excluded.invalidated
      ), trend as (
        insert into pledge_trend as t (initiative_id, hour, counted, held, invalidated)
        select initiative_id, hour, sum(counted), sum(held), sum(invalidated) from delta group by 1, 2
        on conflict (initiative_id, hour) do update set counted = t.counted + excluded.counted,
          held = t.held + excluded.held, invalidated = t.invalidated + excluded.invalidated
      )
      select initiative_id as id from delta group by 1
      having bool_or(counted <> 0 or held <> 0 or invalidated <> 0)`.execute(tx);
    await sql`update pledge_fold set read_to = ${until}::text::xid8 where read_to < ${until}::text::xid8`.execute(tx);
    return moved.rows.map(({ id }) => id);
  });
}
