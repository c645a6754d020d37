/** A meeting that is brought in whole, row by row in few statements: who took part, what was said, supported and chosen. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { isPublic, type Fact } from '../../../rules/meeting/index.ts';
import type { EnteredBy } from '../enter.ts';
import type { Feedback } from './feedback.ts';
import type { Way } from './sign-ups.ts';

export interface PastAttendee {
  /** What makes the same attendee again; made up. */
  readonly name: string;
  readonly regionId: string | null;
  /** `desk`: somebody in the hall or on the phone. */
  readonly assurance: 'account' | 'browser' | 'desk';
  readonly at: Date;
}

export interface PastFact {
  readonly at: Date;
  readonly fact: Fact;
  readonly by: EnteredBy;
  readonly key: string;
  /** Of those who took part, the place in the list of the one who asked. */
  readonly attendee?: number;
}

export interface PastSupport {
  readonly question: string;
  readonly attendee: number;
  readonly at: Date;
}

export interface PastChoice {
  readonly poll: string;
  readonly attendee: number;
  readonly option: number;
  readonly at: Date;
}

export interface PastFeedback extends Feedback {
  readonly name: string;
  readonly regionId: string | null;
  readonly at: Date;
}

export interface PastSignUp {
  readonly accountId: string;
  readonly way: Way;
  readonly regionId: string | null;
  readonly name: string;
  readonly interpretation: string;
  readonly accommodation: string;
  readonly at: Date;
  readonly key: string;
}

/** Of somebody made up in one meeting: no secret, so that the same name is the same attendee on every node. */
export const madeUpToken = (meetingId: number, name: string): Buffer =>
  createHash('sha256').update(`made up ${meetingId} ${name}`).digest();

/** Gives their numbers, in the order of the list. */
export async function putAttendees(tx: Db, id: number, people: readonly PastAttendee[]): Promise<readonly number[]> {
  const rows = people.map(({ name, regionId, assurance, at }) => ({
    token: assurance === 'desk' ? null : madeUpToken(id, name).toString('hex'),
    regionId,
    assurance,
    at,
  }));
  const put = await sql<{ number: number }>`
    insert into meeting_attendee (meeting_id, token, region_id, assurance, joined_at)
    select ${id}, decode(token, 'hex'), "regionId", assurance, at
    from rows from (json_to_recordset(${JSON.stringify(rows)}::json) as (token text, "regionId" text, assurance text, at timestamptz))
      with ordinality as a(token, "regionId", assurance, at, nr)
    order by nr returning number`.execute(tx);
  // Numbers are given in the order of the rows.
  return put.rows.map(({ number }) => number).sort((one, two) => one - two);
}

/** The record and, beside it, who asked which question; nothing is entered yet. */
export async function putFacts(
  tx: Db,
  id: number,
  facts: readonly PastFact[],
  numbers: readonly number[],
): Promise<void> {
  const asked = facts.flatMap(({ fact, at, attendee }) =>
    fact.kind === 'question-submitted' || fact.kind === 'question-shown'
      ? [{ question: fact.question, attendee: attendee === undefined ? null : numbers[attendee]!, at }]
      : [],
  );
  await sql`
    insert into meeting_question (meeting_id, id, attendee, asked_at)
    select ${id}, question, attendee, at
    from json_to_recordset(${JSON.stringify(asked)}::json) as a(question uuid, attendee bigint, at timestamptz)
    on conflict do nothing`.execute(tx);
  const rows = facts.map(({ at, fact: { kind, ...fact }, by, key }, place) => ({
    seq: place + 1,
    at,
    kind,
    fact,
    public: isPublic(kind),
    account: by.account,
    role: by.role,
    key,
  }));
  await sql`
    insert into meeting_entry (meeting_id, seq, at, kind, fact, public, by_account, by_role, idempotency_key)
    select ${id}, seq, at, kind, fact, public, account, role, key
    from json_to_recordset(${JSON.stringify(rows)}::json) as a(seq int, at timestamptz, kind text, fact jsonb, public boolean,
      account uuid, role text, key uuid)
    order by seq`.execute(tx);
  await sql`update meeting set last_seq = ${rows.length} where id = ${id}`.execute(tx);
}

export async function putPastSupport(
  tx: Db,
  id: number,
  support: readonly PastSupport[],
  numbers: readonly number[],
): Promise<void> {
  const rows = support.map(({ attendee, ...one }) => ({ ...one, attendee: numbers[attendee] }));
  await sql`
    insert into meeting_support (meeting_id, question, attendee, revision, at)
    select ${id}, question, attendee, 1, at
    from json_to_recordset(${JSON.stringify(rows)}::json) as a(question uuid, attendee bigint, at timestamptz)
    on conflict do nothing`.execute(tx);
}

/** Each person has chosen once. */
export async function putChoices(
  tx: Db,
  id: number,
  polls: readonly { readonly poll: string; readonly options: number; readonly open: boolean }[],
  choices: readonly PastChoice[],
  numbers: readonly number[],
): Promise<void> {
  await sql`
    insert into meeting_poll (meeting_id, poll, options, open)
    select ${id}, poll, options, open
    from json_to_recordset(${JSON.stringify(polls)}::json) as a(poll uuid, options int, open boolean)`.execute(tx);
  const rows = choices.map(({ attendee, ...one }) => ({ ...one, attendee: numbers[attendee] }));
  await sql`
    insert into meeting_choice (meeting_id, poll, attendee, revision, option, at)
    select ${id}, poll, attendee, 1, option, at
    from json_to_recordset(${JSON.stringify(rows)}::json) as a(poll uuid, attendee bigint, option int, at timestamptz)`.execute(
    tx,
  );
}

export async function putPastFeedback(tx: Db, id: number, given: readonly PastFeedback[]): Promise<void> {
  const rows = given.map(({ name, ...one }) => ({
    ...one,
    token: madeUpToken(id, `feedback ${name}`).toString('hex'),
  }));
  await sql`
    insert into meeting_feedback (meeting_id, token, revision, region_id, follow, heard, trust, comment, at)
    select ${id}, decode(token, 'hex'), 1, "regionId", follow, heard, trust, comment, at
    from json_to_recordset(${JSON.stringify(rows)}::json) as a(token text, "regionId" text, follow text, heard text, trust text,
      comment text, at timestamptz)`.execute(tx);
}

/** In the order in which they came. */
export async function putSignUps(tx: Db, id: number, wishes: readonly PastSignUp[]): Promise<void> {
  const rows = wishes.map((wish, place) => ({ ...wish, number: place + 1 }));
  await sql`
    insert into meeting_sign_up (meeting_id, number, account_id, way, region_id, name, interpretation, accommodation, at,
      idempotency_key)
    select ${id}, number, "accountId", way, "regionId", name, interpretation, accommodation, at, key
    from json_to_recordset(${JSON.stringify(rows)}::json) as a(number int, "accountId" uuid, way text, "regionId" text, name text,
      interpretation text, accommodation text, at timestamptz, key uuid)`.execute(tx);
}
