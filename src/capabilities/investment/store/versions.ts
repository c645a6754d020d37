/** Published versions with what they rest on. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Plan } from '../plan.ts';
import type { SharedOut } from '../share-out.ts';
import type { Snapshot } from '../snapshot.ts';

export interface Version {
  readonly version: number;
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  readonly found: SharedOut;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  readonly reason: string;
  readonly at: Date;
}

export type VersionNote = Pick<Version, 'version' | 'reason' | 'at' | 'digest'>;

const notes = sql`version, encode(digest, 'hex') as digest, reason, at`;

/** The one of this number, else the latest. */
export async function findVersion(db: Db, allocationId: number, version?: number): Promise<Version | undefined> {
  const found = await sql<Version>`
    select ${notes}, plan, snapshot, shares as found from allocation_version
    where allocation_id = ${allocationId} and (${version ?? null}::integer is null or version = ${version ?? null})
    order by version desc limit 1`.execute(db);
  return found.rows[0];
}

/** The latest first. */
export async function versionNotes(db: Db, allocationId: number): Promise<readonly VersionNote[]> {
  const found = await sql<VersionNote>`
    select ${notes} from allocation_version where allocation_id = ${allocationId} order by version desc`.execute(db);
  return found.rows;
}

export interface NewVersion extends Omit<Version, 'version' | 'at'> {
  /** Now unless told. */
  readonly at?: Date | undefined;
  readonly by: { readonly id: string; readonly role: string } | null;
}

/** The next number; the allocation is locked. */
export async function insertVersion(tx: Db, allocationId: number, v: NewVersion): Promise<number> {
  const put = await sql<{ version: number }>`
    insert into allocation_version (allocation_id, version, plan, snapshot, shares, digest, reason, by_account, by_role, at)
    select ${allocationId}, coalesce(max(version), 0) + 1, ${JSON.stringify(v.plan)}::jsonb,
      ${JSON.stringify(v.snapshot)}::jsonb, ${JSON.stringify(v.found)}::jsonb, decode(${v.digest}, 'hex'), ${v.reason},
      ${v.by?.id ?? null}::uuid, ${v.by?.role ?? 'machine'}, coalesce(${v.at ?? null}::timestamptz, clock_timestamp())
    from allocation_version where allocation_id = ${allocationId} returning version`.execute(tx);
  return put.rows[0]!.version;
}
