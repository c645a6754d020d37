/** The moderation log, and what follows from a decision for the statement it is about. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Official } from '../../../platform/official.ts';

export const statementActs = ['published', 'rejected', 'merged', 'marked-meta', 'unmarked-meta'] as const;
export type StatementAct = (typeof statementActs)[number];

export interface LoggedAct {
  readonly id: number;
  readonly statement: number;
  readonly act: StatementAct;
  readonly reason: string;
  readonly mergedInto: number | null;
  readonly byRole: string;
  readonly at: Date;
}

interface NewAct {
  readonly statement: number;
  readonly act: StatementAct;
  readonly reason: string;
  readonly into: number | null;
  readonly seen?: number | undefined;
  readonly by: Official;
}

/** Call it with the conversation locked. False when another act came after the one that was seen. */
export async function insertAct(tx: Db, conversationId: number, act: NewAct): Promise<boolean> {
  const put = await sql`
    insert into statement_act (conversation_id, statement, act, reason, merged_into, by_account, by_role)
    select ${conversationId}, ${act.statement}, ${act.act}, ${act.reason},
      ${act.act === 'merged' ? act.into : null}, ${act.by.id}, ${act.by.role}
    where ${act.seen ?? null}::bigint is null or ${act.seen ?? null}::bigint = coalesce((
      select max(id) from statement_act where conversation_id = ${conversationId} and statement = ${act.statement}), 0)
    returning id`.execute(tx);
  return put.rows.length > 0;
}

/** What was merged into a statement goes along when that one is merged, so that nothing points at what is gone. */
export async function setStatement(
  tx: Db,
  conversationId: number,
  { statement, act, into }: { readonly statement: number; readonly act: StatementAct; readonly into: number | null },
): Promise<void> {
  if (act === 'marked-meta' || act === 'unmarked-meta') {
    await sql`
      update statement set meta = ${act === 'marked-meta'}
      where conversation_id = ${conversationId} and number = ${statement}`.execute(tx);
    return;
  }
  await sql`
    update statement set state = ${act}, merged_into = ${act === 'merged' ? into : null},
      published_at = case when ${act} in ('published', 'merged') then coalesce(published_at, clock_timestamp())
        else published_at end
    where conversation_id = ${conversationId} and number = ${statement}`.execute(tx);
  if (act === 'merged') {
    await sql`
      update statement set merged_into = ${into}
      where conversation_id = ${conversationId} and merged_into = ${statement} and number <> ${into}`.execute(tx);
  }
}

/** Newest first; `statement` narrows it to one. */
export async function moderationLog(
  db: Db,
  conversationId: number,
  { statement, limit, offset }: { readonly statement?: number; readonly limit: number; readonly offset: number },
): Promise<readonly LoggedAct[]> {
  const found = await sql<LoggedAct>`
    select id, statement, act, reason, merged_into as "mergedInto", by_role as "byRole", at from statement_act
    where conversation_id = ${conversationId}
      and (${statement ?? null}::integer is null or statement = ${statement ?? null})
    order by id desc limit ${limit} offset ${offset}`.execute(db);
  return found.rows;
}
