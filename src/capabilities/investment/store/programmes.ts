/** Programmes and the money that was planned, committed and spent in them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Entry, Programme } from '../programme.ts';

/** In their order. */
export async function listProgrammes(db: Db, allocationId: number): Promise<readonly Programme[]> {
  const found = await sql<Programme>`
    select allocation_id as "allocationId", number, title, about, language, translations, regions, comparison,
      comparison_why as "comparisonWhy", watched, at
    from investment_programme where allocation_id = ${allocationId} order by number`.execute(db);
  return found.rows;
}

/** The latest first. */
export async function listEntries(db: Db, allocationId: number): Promise<readonly Entry[]> {
  const found = await sql<Entry>`
    select e.programme, e.number, e.kind, e.region_id as region, r.name as "regionName", e.cents, e.day::text as day,
      e.note, e.source_url as "sourceUrl", e.at
    from programme_entry e join region r on r.id = e.region_id where e.allocation_id = ${allocationId}
    order by e.day desc, e.programme, e.number desc`.execute(db);
  return found.rows;
}

interface By {
  readonly id: string;
  readonly role: string;
}

export type NewProgramme = Omit<Programme, 'number'> & { readonly by: By | null; readonly key: string };

/** Gives its number, also where the same form was sent before; the allocation is locked. */
export async function insertProgramme(
  tx: Db,
  p: NewProgramme,
): Promise<{ readonly number: number; readonly fresh: boolean }> {
  const same = await sql<{ number: number }>`
    select number from investment_programme where allocation_id = ${p.allocationId} and idempotency_key = ${p.key}`.execute(
    tx,
  );
  if (same.rows[0] !== undefined) return { number: same.rows[0].number, fresh: false };
  const put = await sql<{ number: number }>`
    insert into investment_programme (allocation_id, number, title, about, language, translations, regions, comparison,
      comparison_why, watched, by_account, by_role, idempotency_key, at)
    select ${p.allocationId}, coalesce(max(number), 0) + 1, ${p.title}, ${p.about}, ${p.language},
      ${JSON.stringify(p.translations)}::jsonb, ${[...p.regions]}::text[], ${[...p.comparison]}::text[],
      ${p.comparisonWhy}, ${JSON.stringify(p.watched)}::jsonb, ${p.by?.id ?? null}::uuid, ${p.by?.role ?? 'machine'},
      ${p.key}::uuid, ${p.at}
    from investment_programme where allocation_id = ${p.allocationId} returning number`.execute(tx);
  return { number: put.rows[0]!.number, fresh: true };
}

export type NewEntry = Omit<Entry, 'number' | 'regionName'> & { readonly by: By | null; readonly key: string };

export async function insertEntry(
  tx: Db,
  allocationId: number,
  e: NewEntry,
): Promise<{ readonly number: number; readonly fresh: boolean }> {
  const same = await sql<{ number: number }>`
    select number from programme_entry where allocation_id = ${allocationId} and idempotency_key = ${e.key}`.execute(
    tx,
  );
  if (same.rows[0] !== undefined) return { number: same.rows[0].number, fresh: false };
  const put = await sql<{ number: number }>`
    insert into programme_entry (allocation_id, programme, number, kind, region_id, cents, day, note, source_url,
      by_account, by_role, idempotency_key, at)
    select ${allocationId}, ${e.programme}, coalesce(max(number), 0) + 1, ${e.kind}, ${e.region}, ${e.cents}, ${e.day}::date,
      ${e.note}, ${e.sourceUrl}, ${e.by?.id ?? null}::uuid, ${e.by?.role ?? 'machine'}, ${e.key}::uuid, ${e.at}
    from programme_entry where allocation_id = ${allocationId} and programme = ${e.programme} returning number`.execute(
    tx,
  );
  return { number: put.rows[0]!.number, fresh: true };
}
