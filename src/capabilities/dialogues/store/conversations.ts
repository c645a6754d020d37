/** Conversations in the database. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { isOf, type ProcessFilter } from '../../../platform/db/process-filter.ts';
import type { Conversation } from '../conversation.ts';

const columns = sql`
  c.id, c.slug, c.region_id as "regionId", r.name as "regionName", c.topic, c.title, c.question, c.language, c.translations,
  c.region_kind as "regionKind", c.joining, c.moderation, c.takes_statements as "takesStatements", c.opens_at as "opensAt",
  c.closes_at as "closesAt", c.published_at as "publishedAt", c.closing_words as "closingWords",
  c.embed_origins as "embedOrigins", c.imported_from as "importedFrom", c.hypothetical`;

async function find(db: Db, where: RawBuilder<unknown>): Promise<readonly Conversation[]> {
  const found = await sql<Conversation>`
    select ${columns} from conversation c join region r on r.id = c.region_id where ${where}
    order by coalesce(c.closes_at, c.published_at) desc nulls first, c.id`.execute(db);
  return found.rows;
}

export const findConversation = async (db: Db, slug: string): Promise<Conversation | undefined> =>
  (await find(db, sql`c.slug = ${slug}`))[0];

export const findConversationById = async (db: Db, id: number): Promise<Conversation | undefined> =>
  (await find(db, sql`c.id = ${id}`))[0];

/** Published ones, those that close last first. */
export const publishedConversations = (db: Db, filter: ProcessFilter): Promise<readonly Conversation[]> =>
  find(
    db,
    sql`c.published_at is not null
      and ${isOf('c', filter)}`,
  );

/** All that the account facilitates or moderates, drafts too. */
export const facilitatedConversations = (db: Db, accountId: string): Promise<readonly Conversation[]> =>
  find(
    db,
    sql`exists (
      select from role_grant g where g.account_id = ${accountId} and g.role in ('facilitator', 'moderator', 'administrator')
        and (g.process = 'conversation:' || c.id
          or g.region_id in (select ancestor_id from region_within w where w.region_id = c.region_id)))`,
  );

export const conversationTitles = (db: Db, ids: readonly number[]): Promise<readonly Conversation[]> =>
  find(db, sql`c.id = any(${ids}) and c.published_at is not null`);

export type NewConversation = Omit<Conversation, 'id' | 'regionName' | 'closingWords' | 'embedOrigins'> & {
  readonly createdBy: string | null;
  /** A double submit of one form is one conversation. */
  readonly key: string;
};

/** Undefined when the slug is taken. */
export async function insertConversation(db: Db, c: NewConversation): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into conversation (slug, region_id, topic, title, question, language, translations, region_kind, joining,
      moderation, takes_statements, opens_at, closes_at, published_at, imported_from, hypothetical, created_by,
      idempotency_key)
    values (${c.slug}, ${c.regionId}, ${c.topic}, ${c.title}, ${c.question}, ${c.language},
      ${JSON.stringify(c.translations)}::jsonb, ${c.regionKind}, ${c.joining}, ${c.moderation}, ${c.takesStatements},
      ${c.opensAt}, ${c.closesAt}, ${c.publishedAt}, ${c.importedFrom}, ${c.hypothetical}, ${c.createdBy}, ${c.key})
    on conflict (slug) do nothing returning id`.execute(db);
  return put.rows[0]?.id;
}
