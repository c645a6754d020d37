/** Statements in the database, with their translations. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export type StatementState = 'waiting' | 'published' | 'rejected' | 'merged';

export interface Statement {
  readonly number: number;
  /** Participant number; null for seeds and unknown authors. */
  readonly author: number | null;
  readonly seed: boolean;
  readonly text: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly text: string; readonly machine: boolean }>>;
  readonly meta: boolean;
  readonly state: StatementState;
  readonly mergedInto: number | null;
  readonly submittedAt: Date;
  readonly publishedAt: Date | null;
}

const columns = sql`
  s.number, s.author, s.seed, s.text, s.language, s.meta, s.state, s.merged_into as "mergedInto",
  s.submitted_at as "submittedAt", s.published_at as "publishedAt",
  coalesce((select jsonb_object_agg(t.language, jsonb_build_object('text', t.text, 'machine', t.machine))
    from statement_translation t where t.conversation_id = s.conversation_id and t.statement = s.number), '{}')
    as translations`;

/** In the order of their numbers. */
export async function listStatements(
  db: Db,
  conversationId: number,
  states: readonly StatementState[] = ['published'],
): Promise<readonly Statement[]> {
  const found = await sql<Statement>`
    select ${columns} from statement s
    where s.conversation_id = ${conversationId} and s.state = any(${states}) order by s.number`.execute(db);
  return found.rows;
}

export async function findStatement(db: Db, conversationId: number, number: number): Promise<Statement | undefined> {
  const found = await sql<Statement>`
    select ${columns} from statement s
    where s.conversation_id = ${conversationId} and s.number = ${number}`.execute(db);
  return found.rows[0];
}

export async function statementsOf(db: Db, conversationId: number, author: number): Promise<readonly Statement[]> {
  const found = await sql<Statement>`
    select ${columns} from statement s
    where s.conversation_id = ${conversationId} and s.author = ${author} order by s.number`.execute(db);
  return found.rows;
}

export interface NewStatement {
  readonly author: number | null;
  readonly seed: boolean;
  readonly text: string;
  readonly language: string;
  readonly key: string;
  readonly state: 'waiting' | 'published';
}

/** Call it with the conversation's row locked: numbers have no gaps. Undefined when the key was used before. */
export async function insertStatement(
  tx: Db,
  conversationId: number,
  { author, seed, text, language, key, state }: NewStatement,
): Promise<number | undefined> {
  const put = await sql<{ number: number }>`
    insert into statement (conversation_id, number, author, seed, text, language, idempotency_key, state, published_at)
    select ${conversationId},
      coalesce((select max(number) + 1 from statement where conversation_id = ${conversationId}), 0),
      ${author}, ${seed}, ${text}, ${language}, ${key}, ${state},
      case when ${state} = 'published' then clock_timestamp() end
    on conflict (conversation_id, idempotency_key) do nothing returning number`.execute(tx);
  return put.rows[0]?.number;
}

export async function findStatementByKey(db: Db, conversationId: number, key: string): Promise<Statement | undefined> {
  const found = await sql<Statement>`
    select ${columns} from statement s
    where s.conversation_id = ${conversationId} and s.idempotency_key = ${key}`.execute(db);
  return found.rows[0];
}

/** The database's clock after the lock was held: votes look at the same one. */
export async function lockConversation(tx: Db, id: number): Promise<Date> {
  await sql`select from conversation where id = ${id} for update`.execute(tx);
  const clock = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  if (clock.rows[0] === undefined) throw new Error('the database has no clock');
  return clock.rows[0].now;
}

/** A corrected translation takes the place of the one before; the log keeps that it was corrected. */
export async function putTranslation(
  tx: Db,
  conversationId: number,
  t: { readonly statement: number; readonly language: string; readonly text: string; readonly machine: boolean },
): Promise<void> {
  await sql`
    insert into statement_translation (conversation_id, statement, language, text, machine)
    values (${conversationId}, ${t.statement}, ${t.language}, ${t.text}, ${t.machine})
    on conflict (conversation_id, statement, language)
    do update set text = excluded.text, machine = excluded.machine, at = clock_timestamp()`.execute(tx);
}
