/** What readers say of a brief: whether it is fair, which sentences are not, which sources it lacks; and what became of it. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { View } from '../brief.ts';

export interface OpinionCount {
  readonly view: View;
  readonly people: number;
  readonly fair: number;
}

export async function opinionCounts(db: Db, id: number): Promise<readonly OpinionCount[]> {
  const found = await sql<OpinionCount>`
    select view, count(*)::int as people, count(*) filter (where fair)::int as fair
    from brief_opinion where brief_id = ${id} group by view`.execute(db);
  return found.rows;
}

export async function ownOpinion(
  db: Db,
  id: number,
  accountId: string,
): Promise<{ readonly view: View; readonly fair: boolean } | undefined> {
  const found = await sql<{ view: View; fair: boolean }>`
    select view, fair from brief_opinion where brief_id = ${id} and account_id = ${accountId}`.execute(db);
  return found.rows[0];
}

export async function putOpinion(
  db: Db,
  id: number,
  { accountId, view, fair }: { readonly accountId: string; readonly view: View; readonly fair: boolean },
): Promise<void> {
  await sql`
    insert into brief_opinion (brief_id, account_id, view, fair) values (${id}, ${accountId}, ${view}, ${fair})
    on conflict (brief_id, account_id) do update set view = excluded.view, fair = excluded.fair, at = clock_timestamp()`.execute(
    db,
  );
}

export interface Mark {
  readonly sentence: string;
  readonly words: string;
  readonly view: View;
  readonly why: string;
}

/** All, the oldest first; for those who answer them. */
export async function marksOf(db: Db, id: number): Promise<readonly Mark[]> {
  const found = await sql<Mark>`
    select sentence, words, view, why from brief_mark where brief_id = ${id} order by at, sentence`.execute(db);
  return found.rows;
}

export async function ownMarks(db: Db, id: number, accountId: string): Promise<ReadonlySet<string>> {
  const found = await sql<{ sentence: string }>`
    select sentence from brief_mark where brief_id = ${id} and account_id = ${accountId}`.execute(db);
  return new Set(found.rows.map(({ sentence }) => sentence));
}

export async function putMark(
  db: Db,
  id: number,
  accountId: string,
  { sentence, words, view, why }: Mark,
): Promise<void> {
  await sql`
    insert into brief_mark (brief_id, sentence, account_id, words, view, why)
    values (${id}, ${sentence}, ${accountId}, ${words}, ${view}, ${why})
    on conflict (brief_id, sentence, account_id) do update set view = excluded.view, why = excluded.why`.execute(db);
}

export async function takeMark(db: Db, id: number, accountId: string, sentence: string): Promise<void> {
  await sql`
    delete from brief_mark where brief_id = ${id} and account_id = ${accountId} and sentence = ${sentence}`.execute(db);
}

export interface Suggestion {
  readonly number: number;
  readonly claim: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly why: string;
  readonly at: Date;
}

export async function suggestionsOf(db: Db, id: number): Promise<readonly Suggestion[]> {
  const found = await sql<Suggestion>`
    select number, claim, title, publisher, url, why, at from brief_suggestion where brief_id = ${id}
    order by number desc`.execute(db);
  return found.rows;
}

/** Sent twice with one key it is one. The caller holds the brief. */
export async function insertSuggestion(
  db: Db,
  id: number,
  suggestion: Omit<Suggestion, 'number' | 'at'> & { readonly account: string; readonly key: string },
): Promise<boolean> {
  const put = await sql`
    insert into brief_suggestion (brief_id, number, claim, title, publisher, url, why, by_account, idempotency_key)
    select ${id}, coalesce(max(number), 0) + 1, ${suggestion.claim}, ${suggestion.title}, ${suggestion.publisher},
      ${suggestion.url}, ${suggestion.why}, ${suggestion.account}::uuid, ${suggestion.key}::uuid
    from brief_suggestion where brief_id = ${id}
    on conflict (brief_id, idempotency_key) do nothing returning number`.execute(db);
  return put.rows.length > 0;
}

export interface Answer {
  readonly suggestion: number | null;
  readonly sentence: string | null;
  readonly taken: boolean;
  readonly reason: string;
  readonly at: Date;
}

/** The newest first. */
export async function answersOf(db: Db, id: number): Promise<readonly Answer[]> {
  const found = await sql<Answer>`
    select suggestion, sentence, taken, reason, at from brief_answer where brief_id = ${id}
    order by number desc`.execute(db);
  return found.rows;
}

export async function insertAnswer(
  db: Db,
  id: number,
  answer: Omit<Answer, 'at'> & { readonly account: string; readonly role: string },
): Promise<void> {
  await sql`
    insert into brief_answer (brief_id, number, suggestion, sentence, taken, reason, by_account, by_role)
    select ${id}, coalesce(max(number), 0) + 1, ${answer.suggestion}::integer, ${answer.sentence}::text, ${answer.taken},
      ${answer.reason}, ${answer.account}::uuid, ${answer.role}
    from brief_answer where brief_id = ${id}`.execute(db);
}
