/** What lists, feeds and calendars ask of many town halls at once. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Entry, Fact } from '../../../rules/meeting/index.ts';
import { entryOf, type Row } from './record.ts';

/** Of each meeting the entries that say where it stands, in order; those without any are left out. */
export async function courseOf(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, readonly Entry[]>> {
  const found = await sql<{ id: number; seq: number; at: Date; kind: string; fact: object }>`
    select meeting_id as id, seq, at, kind, fact from meeting_entry
    where meeting_id = any(${ids})
      and kind in ('opened', 'recessed', 'resumed', 'disrupted', 'restored', 'reconvened', 'adjourned')
    order by meeting_id, seq`.execute(db);
  const course = new Map<number, Entry[]>();
  for (const { id, seq, at, kind, fact } of found.rows) {
    const entries = course.get(id) ?? [];
    entries.push({ seq, at: at.getTime(), fact: { ...fact, kind } as Fact });
    course.set(id, entries);
  }
  return course;
}

/** The regions in which there are published town halls, from the state down, then by name. */
export async function townHallRegions(db: Db): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select r.id, r.name from region r
    where exists (select from region_within w join meeting m on m.region_id = w.region_id
      where w.ancestor_id = r.id and m.published_at is not null)
    order by array_position(array['state', 'county', 'city', 'district'], r.kind), r.name`.execute(db);
  return found.rows;
}

/** How often the time or the place of each was changed: what calendars call its sequence. */
export async function sequencesOf(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const found = await sql<{ id: number; sequence: number }>`
    select id, sequence from meeting where id = any(${ids})`.execute(db);
  return new Map(found.rows.map(({ id, sequence }) => [id, sequence]));
}

/** Public entries after `after`, in order, at most `most`. */
export async function publicEntries(
  db: Db,
  id: number,
  { after, most }: { readonly after: number; readonly most: number },
): Promise<readonly Entry[]> {
  const found = await sql<Row>`
    select seq, at, kind, fact, idempotency_key as key from meeting_entry
    where meeting_id = ${id} and seq > ${after} and public order by seq limit ${most}`.execute(db);
  return found.rows.map(entryOf);
}
