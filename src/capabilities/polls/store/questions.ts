/** Questions: the measured things under which polls are gathered. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { isOf, type ProcessFilter } from '../../../platform/db/process-filter.ts';
import type { Question } from '../poll.ts';

async function find(db: Db, where: RawBuilder<unknown>): Promise<readonly Question[]> {
  const found = await sql<Question>`
    select q.id, q.slug, q.region_id as "regionId", r.name as "regionName", q.topic, q.title, q.about, q.language,
      q.translations, q.hypothetical, q.created_at as "createdAt"
    from poll_question q join region r on r.id = q.region_id where ${where} order by q.id`.execute(db);
  return found.rows;
}

export const listQuestions = (db: Db): Promise<readonly Question[]> => find(db, sql`true`);

export const questionsOf = (db: Db, filter: ProcessFilter): Promise<readonly Question[]> =>
  find(db, sql`${isOf('q', filter)}`);

export const findQuestion = async (db: Db, slug: string): Promise<Question | undefined> =>
  (await find(db, sql`q.slug = ${slug}`))[0];

export type NewQuestion = Omit<Question, 'id' | 'regionName' | 'slug' | 'createdAt'> & {
  readonly createdBy: string | null;
  readonly key: string;
};

/** Gives its number; undefined when the slug is taken. */
export async function insertQuestion(tx: Db, slug: string, q: NewQuestion): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into poll_question (slug, region_id, topic, title, about, language, translations, hypothetical, created_by,
      idempotency_key)
    values (${slug}, ${q.regionId}, ${q.topic}, ${q.title}, ${q.about}, ${q.language},
      ${JSON.stringify(q.translations)}::jsonb, ${q.hypothetical}, ${q.createdBy}, ${q.key})
    on conflict (slug) do nothing returning id`.execute(tx);
  return put.rows[0]?.id;
}

/** The slug of the question that the account made with this key. Holds its other submits back until the transaction ends. */
export async function findSameQuestion(tx: Db, accountId: string, key: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`poll question of ${accountId}`}))`.execute(tx);
  const found = await sql<{ slug: string }>`
    select slug from poll_question where created_by = ${accountId} and idempotency_key = ${key}`.execute(tx);
  return found.rows[0]?.slug;
}

export const questionOf = async (db: Db, id: number): Promise<Question | undefined> =>
  (await find(db, sql`q.id = ${id}`))[0];
