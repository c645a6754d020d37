/** What those who run conversations read and write about them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Conversation } from '../conversation.ts';
import { translationsOf, type ChangeableTerms, type ConversationTerms } from '../conversation-terms.ts';
import { findConversationById } from './conversations.ts';
import { lockConversation, type StatementState } from './statements.ts';

export interface LockedConversation {
  readonly conversation: Conversation;
  /** The database's clock after the lock was held: votes look at the same one. */
  readonly now: Date;
}

/** Nobody votes, submits, decides or changes it until the transaction ends. */
export async function lockedConversation(tx: Db, id: number): Promise<LockedConversation> {
  const now = await lockConversation(tx, id);
  const conversation = await findConversationById(tx, id);
  if (conversation === undefined) throw new Error(`there is no conversation ${id}`);
  return { conversation, now };
}

/** The draft that the same form made a moment ago. Holds other submits of this account back until the transaction ends. */
export async function findSameDraft(tx: Db, accountId: string, key: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`conversation of ${accountId}`}))`.execute(tx);
  const found = await sql<{ slug: string }>`
    select slug from conversation where created_by = ${accountId} and idempotency_key = ${key}`.execute(tx);
  return found.rows[0]?.slug;
}

export async function updateOrigins(tx: Db, id: number, origins: readonly string[]): Promise<void> {
  await sql`update conversation set embed_origins = ${origins}::text[] where id = ${id}`.execute(tx);
}

export async function updateChangeable(
  tx: Db,
  { id, translations }: Pick<Conversation, 'id' | 'translations'>,
  t: ChangeableTerms,
): Promise<void> {
  await sql`
    update conversation set title = ${t.title}, question = ${t.question}, language = ${t.language},
      translations = ${JSON.stringify(translationsOf(t, translations))}::jsonb, opens_at = ${t.opensAt},
      closes_at = ${t.closesAt}, moderation = ${t.moderation}, embed_origins = ${t.embedOrigins}::text[]
    where id = ${id}`.execute(tx);
}

/** Region and slug stay: people have the address already. */
export async function updateDraft(tx: Db, id: number, t: ConversationTerms): Promise<void> {
  await updateChangeable(tx, { id, translations: {} }, t);
  await sql`
    update conversation set topic = ${t.topic}, region_kind = ${t.regionKind}, joining = ${t.joining},
      takes_statements = ${t.takesStatements}
    where id = ${id}`.execute(tx);
}

export async function markPublished(tx: Db, id: number, at: Date): Promise<void> {
  await sql`update conversation set published_at = ${at} where id = ${id} and published_at is null`.execute(tx);
}

export async function setClose(tx: Db, id: number, at: Date): Promise<void> {
  await sql`update conversation set closes_at = ${at} where id = ${id}`.execute(tx);
}

/** In the language of the conversation; `translations` holds those in the other one. */
export async function setClosingWords(
  tx: Db,
  id: number,
  words: string,
  translations: Conversation['translations'],
): Promise<void> {
  await sql`
    update conversation set closing_words = ${words}, translations = ${JSON.stringify(translations)}::jsonb
    where id = ${id}`.execute(tx);
}

export async function countStatements(db: Db, id: number): Promise<Partial<Record<StatementState, number>>> {
  const found = await sql<{ state: StatementState; statements: number }>`
    select state, count(*) as statements from statement where conversation_id = ${id} group by state`.execute(db);
  return Object.fromEntries(found.rows.map(({ state, statements }) => [state, statements]));
}

/** Statements waiting in each of these conversations; those without any are left out. */
export async function waitingIn(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const found = await sql<{ id: number; waiting: number }>`
    select conversation_id as id, count(*) as waiting from statement
    where conversation_id = any(${ids}) and state = 'waiting' group by conversation_id`.execute(db);
  return new Map(found.rows.map(({ id, waiting }) => [id, waiting]));
}

/** Their numbers have no gaps. */
export async function countParticipants(db: Db, id: number): Promise<number> {
  const found = await sql<{ participants: number }>`
    select coalesce(max(number) + 1, 0) as participants from participant where conversation_id = ${id}`.execute(db);
  return found.rows[0]?.participants ?? 0;
}

/** Votes that stand: each has a first revision, and the newest one did not take it back. Sorting them all would take far longer. */
export async function countVotes(db: Db, id: number): Promise<number> {
  const found = await sql<{ votes: number }>`
    select (select count(*) from statement_vote where conversation_id = ${id} and revision = 1)
      - (select count(*) from statement_vote v where conversation_id = ${id} and value is null and not exists (
          select from statement_vote later where later.conversation_id = v.conversation_id
            and later.participant = v.participant and later.statement = v.statement and later.revision > v.revision))
      as votes`.execute(db);
  return found.rows[0]?.votes ?? 0;
}
