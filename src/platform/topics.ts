/** The public questions under which rooms gather what they run; what is known about them is in the room `topics`. */
import { sql } from 'kysely';
import type { Db } from './db/db.ts';

/** In the order of the alphabet, for forms. */
export async function topicQuestions(db: Db): Promise<readonly { readonly id: string; readonly question: string }[]> {
  return (await sql<{ id: string; question: string }>`select id, question from topic order by question`.execute(db))
    .rows;
}

export async function topicExists(db: Db, id: string): Promise<boolean> {
  return (await sql`select from topic where id = ${id}`.execute(db)).rows.length > 0;
}
