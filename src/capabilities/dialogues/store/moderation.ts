/** The moderation log, and what follows from a decision for the statement it is about. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Official } from '../../../platform/official.ts';
import { reasonIn, type StandardReason } from '../reasons.ts';

export const statementActs = ['published', 'rejected', 'merged', 'marked-meta', 'unmarked-meta'] as const;
export type StatementAct = (typeof statementActs)[number];

export interface LoggedAct {
  readonly id: number;
  readonly statement: number;
  readonly act: StatementAct;
  /** The whole of it in the conversation's language; '' when none was given. `reasonIn` tells it in another one. */
  readonly reason: string;
  readonly standard: StandardReason | null;
  /** What the moderator added to the standard reason, or wrote instead. */
  readonly own: string;
  readonly mergedInto: number | null;
  readonly byRole: string;
  readonly at: Date;
}

interface NewAct {
  readonly statement: number;
  readonly act: StatementAct;
  /** The moderator's own words. */
  readonly reason: string;
  readonly standard?: StandardReason | null;
  readonly into: number | null;
  readonly seen?: number | undefined;
  readonly by: Official;
}

/** Call it with the conversation locked. False when another act came after the one that was seen. */
export async function insertAct(tx: Db, conversationId: number, act: NewAct): Promise<boolean> {
  const put = await sql`
    insert into statement_act (conversation_id, statement, act, reason, standard, merged_into, by_account, by_role)
    select ${conversationId}, ${act.statement}, ${act.act}, ${act.reason}, ${act.standard ?? null},
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
  const found = await sql<Omit<LoggedAct, 'reason'> & { language: string }>`
    select a.id, a.statement, a.act, a.reason as own, a.standard, a.merged_into as "mergedInto", a.by_role as "byRole",
      a.at, c.language
    from statement_act a join conversation c on c.id = a.conversation_id
    where a.conversation_id = ${conversationId}
      and (${statement ?? null}::integer is null or a.statement = ${statement ?? null})
    order by a.id desc limit ${limit} offset ${offset}`.execute(db);
  return found.rows.map(({ language, ...act }) => ({ ...act, reason: reasonIn(language, act) }));
}

export async function countActs(db: Db, conversationId: number): Promise<number> {
  const found = await sql<{ acts: number }>`
    select count(*) as acts from statement_act where conversation_id = ${conversationId}`.execute(db);
  return found.rows[0]?.acts ?? 0;
}

/** Whether others were merged into it: they would lead nowhere if it went. */
export async function isTarget(db: Db, conversationId: number, statement: number): Promise<boolean> {
  const found = await sql`
    select from statement where conversation_id = ${conversationId} and merged_into = ${statement} limit 1`.execute(db);
  return found.rows.length > 0;
}
