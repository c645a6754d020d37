/** Hall packs in the database: their public keys, and what goes into the file. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Region } from '../../../platform/regions.ts';

export interface KeptPack {
  readonly number: number;
  readonly madeAt: Date;
  readonly revokedAt: Date | null;
  /** Halls that were opened from it and whose record came here. */
  readonly runs: number;
}

/** The caller holds the meeting's row, so numbers have no gaps. */
export async function insertPack(
  tx: Db,
  meetingId: number,
  { publicKey, madeBy }: { readonly publicKey: Buffer; readonly madeBy: string },
): Promise<number> {
  const put = await sql<{ number: number }>`
    insert into meeting_hall_pack (meeting_id, number, public_key, made_by)
    select ${meetingId}, coalesce(max(number), 0) + 1, ${publicKey}, ${madeBy} from meeting_hall_pack
    where meeting_id = ${meetingId} returning number`.execute(tx);
  return put.rows[0]!.number;
}

/** The newest first. */
export async function packsOf(db: Db, meetingId: number): Promise<readonly KeptPack[]> {
  const found = await sql<KeptPack>`
    select number, made_at as "madeAt", revoked_at as "revokedAt",
      (select count(*)::int from meeting_hall_run r where r.meeting_id = p.meeting_id and r.pack = p.number) as runs
    from meeting_hall_pack p where meeting_id = ${meetingId} order by number desc`.execute(db);
  return found.rows;
}

/** Revoked twice, it is revoked once. */
export async function revokePackRow(
  tx: Db,
  meetingId: number,
  number: number,
): Promise<'revoked' | 'before' | undefined> {
  const found = await sql<{ revokedAt: Date | null }>`
    select revoked_at as "revokedAt" from meeting_hall_pack
    where meeting_id = ${meetingId} and number = ${number} for update`.execute(tx);
  const row = found.rows[0];
  if (row === undefined) return undefined;
  if (row.revokedAt !== null) return 'before';
  await sql`
    update meeting_hall_pack set revoked_at = clock_timestamp()
    where meeting_id = ${meetingId} and number = ${number}`.execute(tx);
  return 'revoked';
}

export interface PackOfKey {
  readonly meetingId: number;
  readonly number: number;
  readonly publicKey: Buffer;
  readonly revoked: boolean;
}

/** Held until the end of the transaction, so that it is not revoked while a record signed with it is merged. */
export async function packOfKey(db: Db, publicKey: Buffer): Promise<PackOfKey | undefined> {
  const found = await sql<PackOfKey>`
    select meeting_id as "meetingId", number, public_key as "publicKey", revoked_at is not null as revoked
    from meeting_hall_pack where public_key = ${publicKey} for share`.execute(db);
  return found.rows[0];
}

/** The meeting's region, all below it, those named besides, and whatever stands above any of them: parents first. */
export async function regionsAround(db: Db, regionId: string, named: readonly string[]): Promise<readonly Region[]> {
  const found = await sql<Region>`
    select r.id, r.parent_id, r.kind, r.name from region r
    where r.id in (
      select a.ancestor_id from region_within a where a.region_id = any(${[regionId, ...named]})
        or a.region_id in (select region_id from region_within where ancestor_id = ${regionId}))
    order by (select count(*) from region_within w where w.region_id = r.id), r.id`.execute(db);
  return found.rows;
}
