/**
 * Puts a whole conversation with its past into the database at once: for the demo, whose conversations have a history that
 * nobody clicked together. Everything goes in with its own time and in a few statements; nothing is woken, no map is made.
 */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { insertConversation, type NewConversation } from './conversations.ts';
import type { StatementAct } from './moderation.ts';

export interface PastStatement {
  readonly text: string;
  readonly language: string;
  /** A translation into the other language of the interface. */
  readonly translation?: { readonly language: string; readonly text: string; readonly machine: boolean };
  /** Participant number; null for the facilitator's. */
  readonly author: number | null;
  readonly meta: boolean;
  readonly submittedAt: Date;
  readonly publishedAt: Date | null;
  readonly state: 'waiting' | 'published' | 'rejected' | 'merged';
  readonly mergedInto: number | null;
  readonly key: string;
  /** What a moderator decided, if one did. */
  readonly decided?: { readonly act: StatementAct; readonly reason: string; readonly at: Date };
}

export interface PastParticipant {
  readonly token: Uint8Array;
  readonly regionId: string | null;
  readonly assurance: 'account' | 'anonymous';
  readonly joinedAt: Date;
}

export interface PastVote {
  readonly participant: number;
  readonly statement: number;
  readonly revision: number;
  readonly value: number;
  readonly castAt: Date;
}

export interface WholeConversation {
  readonly conversation: NewConversation;
  readonly closingWords?: { readonly words: string; readonly translations: Readonly<Record<string, string>> };
  readonly participants: readonly PastParticipant[];
  /** By number. */
  readonly statements: readonly PastStatement[];
  readonly votes: readonly PastVote[];
  readonly invitations: readonly {
    readonly regionId: string;
    readonly sent: number;
    readonly note: string;
    readonly key: string;
    readonly at: Date;
  }[];
  readonly moderator: string;
}

/** Call it in a transaction. Gives the conversation's number; throws when the slug is taken. */
export async function putWholeConversation(tx: Db, whole: WholeConversation): Promise<number> {
  const id = await insertConversation(tx, whole.conversation);
  if (id === undefined) throw new Error(`There is a conversation named ${whole.conversation.slug} already.`);
  if (whole.closingWords !== undefined) await putClosingWords(tx, id, whole.closingWords);
  const { participants, votes } = whole;
  await sql`
    insert into participant (conversation_id, number, token, region_id, assurance, joined_at)
    select ${id}, nr - 1, decode(token, 'hex'), region, assurance, at
    from unnest(${participants.map(({ token }) => Buffer.from(token).toString('hex'))}::text[],
      ${participants.map(({ regionId }) => regionId)}::text[], ${participants.map(({ assurance }) => assurance)}::text[],
      ${participants.map(({ joinedAt }) => joinedAt)}::timestamptz[])
      with ordinality p(token, region, assurance, at, nr)`.execute(tx);
  await putStatements(tx, id, whole);
  await sql`
    insert into statement_vote (conversation_id, participant, statement, revision, value, cast_at)
    select ${id}, participant, statement, revision, value, at
    from unnest(${votes.map(({ participant }) => participant)}::int[], ${votes.map(({ statement }) => statement)}::int[],
      ${votes.map(({ revision }) => revision)}::int[], ${votes.map(({ value }) => value)}::smallint[],
      ${votes.map(({ castAt }) => castAt)}::timestamptz[]) v(participant, statement, revision, value, at)`.execute(tx);
  for (const { regionId, sent, note, key, at } of whole.invitations) {
    await sql`
      insert into invitation (conversation_id, region_id, sent, note, idempotency_key, by_account, at)
      values (${id}, ${regionId}, ${sent}, ${note}, ${key}, ${whole.moderator}, ${at})`.execute(tx);
  }
  return id;
}

async function putStatements(tx: Db, id: number, { statements, moderator }: WholeConversation): Promise<void> {
  const rows = statements.map((statement, number) => ({ number, ...statement, seed: statement.author === null }));
  await sql`
    insert into statement (conversation_id, number, author, seed, text, language, meta, state, merged_into,
      idempotency_key, submitted_at, published_at)
    select ${id}, s.number, s.author, s.seed, s.text, s.language, s.meta, s.state, s."mergedInto", s.key, s."submittedAt",
      s."publishedAt"
    from json_to_recordset(${JSON.stringify(rows)}::json) as s(number int, author int, seed boolean, text text,
      language text, meta boolean, state text, "mergedInto" int, key uuid, "submittedAt" timestamptz,
      "publishedAt" timestamptz)`.execute(tx);
  const translated = rows.flatMap(({ number, translation }) =>
    translation === undefined ? [] : [{ number, ...translation }],
  );
  await sql`
    insert into statement_translation (conversation_id, statement, language, text, machine)
    select ${id}, t.number, t.language, t.text, t.machine
    from json_to_recordset(${JSON.stringify(translated)}::json)
      as t(number int, language text, text text, machine boolean)`.execute(tx);
  const decided = rows.flatMap(({ number, mergedInto, decided: one }) =>
    one === undefined ? [] : [{ number, ...one, mergedInto: one.act === 'merged' ? mergedInto : null }],
  );
  await sql`
    insert into statement_act (conversation_id, statement, act, reason, merged_into, by_account, by_role, at)
    select ${id}, d.number, d.act, d.reason, d."mergedInto", ${moderator}, 'moderator', d.at
    from json_to_recordset(${JSON.stringify(decided)}::json)
      as d(number int, act text, reason text, "mergedInto" int, at timestamptz) order by d.at`.execute(tx);
}

async function putClosingWords(
  tx: Db,
  id: number,
  { words, translations }: NonNullable<WholeConversation['closingWords']>,
): Promise<void> {
  const merged = Object.fromEntries(
    Object.entries(translations).map(([locale, text]) => [locale, { closingWords: text }]),
  );
  await sql`
    update conversation set closing_words = ${words}, translations = (
      select jsonb_object_agg(key, coalesce(translations -> key, '{}') || value) from jsonb_each(${JSON.stringify(merged)}::jsonb))
    where id = ${id}`.execute(tx);
}
