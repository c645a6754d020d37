/**
 * The audit log: one row in the transaction of every act. The row is also the job: rooms name the acts they react to,
 * and the reaction is queued in the same transaction, so neither can exist without the other.
 */
import { sql } from 'kysely';
import type { Db } from './db/db.ts';
import type { Role } from './rights.ts';

export interface AuditEntry {
  /** Room and verb, for example 'budget.opened'. */
  readonly act: string;
  /** Absent when the machine acted by itself, and in secret acts such as casting a ballot. */
  readonly actorId?: string | undefined;
  readonly actorRole?: Role | 'resident' | undefined;
  readonly regionId?: string | undefined;
  readonly process?: string | undefined;
  readonly reason?: string | undefined;
  /** Public rows are shown in the public log: never put a person in `detail`. */
  readonly public: boolean;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Returns the number of the row. */
export type Audit = (tx: Db, entry: AuditEntry) => Promise<number>;

/** `reactions`: which jobs an act wakes. */
export function auditWith(reactions: ReadonlyMap<string, readonly string[]>): Audit {
  return async (tx, entry) => {
    const written = await sql<{ id: number }>`
      insert into audit (act, actor_id, actor_role, region_id, process, reason, public, detail)
      values (${entry.act}, ${entry.actorId ?? null}, ${entry.actorRole ?? null}, ${entry.regionId ?? null},
        ${entry.process ?? null}, ${entry.reason ?? null}, ${entry.public}, ${JSON.stringify(entry.detail ?? {})}::jsonb)
      returning id`.execute(tx);
    const id = written.rows[0]?.id;
    if (id === undefined) throw new Error('the audit row was not written');
    for (const job of reactions.get(entry.act) ?? []) {
      await sql`select graphile_worker.add_job(${job}, ${JSON.stringify({ auditId: id })}::json)`.execute(tx);
    }
    return id;
  };
}

export interface AuditRow {
  readonly id: number;
  readonly at: Date;
  readonly act: string;
  readonly actor_id: string | null;
  readonly actor_role: string | null;
  readonly region_id: string | null;
  readonly process: string | null;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export async function auditRow(db: Db, id: number): Promise<AuditRow | undefined> {
  const found = await sql<AuditRow>`
    select id, at, act, actor_id, actor_role, region_id, process, reason, detail from audit where id = ${id}`.execute(
    db,
  );
  return found.rows[0];
}

/** The public log, newest first; `before` is the number of the last row already seen. */
export async function publicLog(
  db: Db,
  filter: { process?: string; before?: number; limit: number },
): Promise<readonly Omit<AuditRow, 'actor_id'>[]> {
  const found = await sql<Omit<AuditRow, 'actor_id'>>`
    select id, at, act, actor_role, region_id, process, reason, detail from audit
    where public
      and (${filter.process ?? null}::text is null or process = ${filter.process ?? null})
      and (${filter.before ?? null}::bigint is null or id < ${filter.before ?? null})
    order by id desc limit ${filter.limit}`.execute(db);
  return found.rows;
}
