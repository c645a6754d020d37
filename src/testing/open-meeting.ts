/** A meeting in session, with questions and people who support them by tokens of the API: for load tests. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Platform } from '../platform/platform.ts';
import { loadRegions } from '../platform/regions.ts';
import { california } from '../platform/regions/california.ts';
import { newToken, tokenHash } from '../platform/secrets.ts';

export interface OpenMeeting {
  readonly id: number;
  readonly slug: string;
  /** Each of another account. */
  readonly tokens: readonly string[];
  /** Ids of questions in the queue. */
  readonly questions: readonly string[];
  /** One more question in the queue. */
  readonly probe: string;
}

export async function openMeeting(
  { db }: Platform,
  { supporters, questions: count }: { readonly supporters: number; readonly questions: number },
): Promise<OpenMeeting> {
  await loadRegions(db, california);
  const slug = `test-${randomUUID()}`;
  const region = 'ocd-division/country:us/state:ca/county:fresno';
  const made = await sql<{ id: number }>`
    insert into meeting (slug, region_id, kind, title, starts_at, ends_at, joining, moderation, queue_order, published_at,
      idempotency_key)
    values (${slug}, ${region}, 'community', 'A meeting watched by many', now() - interval '1 hour', now() + interval '3 hours',
      'signed-in', 'after', 'votes', now() - interval '4 days', ${randomUUID()})
    returning id`.execute(db);
  const id = made.rows[0]!.id;
  const questions = Array.from({ length: count + 1 }, () => randomUUID());
  const facts = [
    { key: randomUUID(), kind: 'opened', fact: {} },
    ...questions.map((question, nr) => ({ key: question, kind: 'question-shown', fact: shown(question, nr, region) })),
  ];
  await sql`
    insert into meeting_question (meeting_id, id) select ${id}, unnest(${questions}::uuid[])`.execute(db);
  await sql`
    insert into meeting_entry (meeting_id, seq, at, kind, fact, public, by_role, idempotency_key)
    select ${id}, nr, now(), kind, fact, true, 'machine', key
    from jsonb_to_recordset(${JSON.stringify(facts.map((fact, at) => ({ ...fact, nr: at + 1 })))}::jsonb)
      f(nr integer, key uuid, kind text, fact jsonb)`.execute(db);
  await sql`update meeting set last_seq = ${facts.length} where id = ${id}`.execute(db);
  const tokens = Array.from({ length: supporters }, newToken);
  const accounts = tokens.map(() => randomUUID());
  await sql`
    insert into account (id, email, region_id)
    select a, a || '@test.invalid', ${region} from unnest(${accounts}::uuid[]) a`.execute(db);
  await sql`
    insert into session (token_hash, account_id, kind, expires_at)
    select t, a, 'api', now() + interval '1 day'
    from unnest(${tokens.map(tokenHash)}::bytea[], ${accounts}::uuid[]) s(t, a)`.execute(db);
  return { id, slug, tokens, questions: questions.slice(1), probe: questions[0]! };
}

const shown = (question: string, nr: number, region: string): Readonly<Record<string, unknown>> => ({
  question,
  form: 'written',
  text: `Question ${nr}: when will the new line run at night as well, and who pays for it?`,
  language: 'en',
  name: '',
  region,
  via: 'web',
  item: null,
  interpreted: false,
  before: false,
});
