/** What the exports of a conversation read from the database. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Assurance } from './participants.ts';
import type { StatementState } from './statements.ts';
import { votesReader } from './copy-votes.ts';
import type { Snapshot } from './snapshot.ts';

/** Changes with everything that an export shows, and now and then without need: votes anywhere change it. */
export async function exportStamp(db: Db, conversationId: number): Promise<unknown> {
  const found = await sql`
    select (select written_by::text from statement_vote order by written_by desc limit 1) as votes,
      (select version from conversation_map where conversation_id = ${conversationId} and who = 'all') as map,
      (select max(id) from statement_act where conversation_id = ${conversationId}) as act,
      (select max(number) from statement where conversation_id = ${conversationId}) as statement,
      (select max(number) from participant where conversation_id = ${conversationId}) as participant`.execute(db);
  return found.rows[0];
}

export interface ExportStatement {
  readonly number: number;
  /** Number of the participant in the export that was read, else here; null for nobody that is known. */
  readonly author: number | null;
  readonly seed: boolean;
  readonly meta: boolean;
  readonly state: StatementState;
  readonly mergedInto: number | null;
  readonly text: string;
  readonly language: string;
  readonly submittedAt: Date;
  readonly importedModerated: -1 | 0 | 1 | null;
  /** Latest votes. */
  readonly agree: number;
  readonly disagree: number;
}

/** Those that somebody has decided on, or that needed no decision: what still waits is nobody's to read. */
export const exportStatements = (snapshot: Snapshot, conversationId: number): Promise<readonly ExportStatement[]> =>
  snapshot.rows<ExportStatement>(
    `select s.number, coalesce(p.imported_number, p.number) as author, s.seed, s.meta, s.state,
       s.merged_into as "mergedInto", s.text, s.language, s.submitted_at as "submittedAt",
       s.imported_moderated as "importedModerated", coalesce(v.agree, 0)::int as agree, coalesce(v.disagree, 0)::int as disagree
     from statement s
     left join participant p on p.conversation_id = s.conversation_id and p.number = s.author
     left join (
       select statement, count(*) filter (where value = 1) as agree, count(*) filter (where value = -1) as disagree
       from (${latest('$1')}) l group by statement) v on v.statement = s.number
     where s.conversation_id = $1 and s.state <> 'waiting' order by s.number`,
    [conversationId],
  );

export interface ExportParticipant {
  readonly number: number;
  readonly importedNumber: number | null;
  readonly assurance: Assurance;
  /** Their region of the kind that the conversation compares. */
  readonly regionId: string | null;
}

export const exportParticipants = (snapshot: Snapshot, conversationId: number): Promise<readonly ExportParticipant[]> =>
  snapshot.rows<ExportParticipant>(
    `select p.number, p.imported_number as "importedNumber", p.assurance, r.id as "regionId"
     from participant p join conversation c on c.id = p.conversation_id
     left join lateral (
       select r.id from region_within w join region r on r.id = w.ancestor_id
       where w.region_id = p.region_id and r.kind = c.region_kind limit 1) r on true
     where p.conversation_id = $1 order by p.number`,
    [conversationId],
  );

/**
 * votes.csv as it goes out. What was taken back is absent, with all that the same participant had said on the statement before.
 * `exact`: times to the millisecond, else rounded down to the hour.
 */
export function copyVotesCsv(
  snapshot: Snapshot,
  conversationId: number,
  exact: boolean,
  use: (chunk: Buffer) => Promise<void>,
): Promise<void> {
  const id = checked(conversationId);
  const at = exact ? 'v.cast_at' : `date_trunc('hour', v.cast_at at time zone 'UTC') at time zone 'UTC'`;
  return snapshot.copy(
    `select (extract(epoch from at) * 1000)::bigint as timestamp,
       to_char(at at time zone 'UTC', 'Dy Mon DD HH24:MI:SS "UTC" YYYY') as datetime,
       statement as "comment-id", who as "voter-id", value as vote
     from (
       select ${at} as at, v.statement, coalesce(p.imported_number, p.number) as who, v.revision, v.value
       from statement_vote v
       join participant p on p.conversation_id = v.conversation_id and p.number = v.participant
       left join (
         select participant, statement, max(revision) as revision from statement_vote
         where conversation_id = ${id} and value is null group by participant, statement
       ) back on back.participant = v.participant and back.statement = v.statement
       where v.conversation_id = ${id} and v.revision > coalesce(back.revision, 0)
     ) told order by statement, who, revision`,
    '(format csv, header true)',
    use,
  );
}

/** By participant, then statement; `sink` is told of one vote after the other, `after` when a piece has been told. */
export function copyLatestVotes(
  snapshot: Snapshot,
  conversationId: number,
  sink: (participant: number, statement: number, value: number) => void,
  after: () => Promise<void>,
): Promise<void> {
  // What comes is the latest of each pair, once: told as first votes.
  const reader = votesReader((participant, statement, value) => sink(participant, statement, value ?? 0));
  return snapshot.copy(
    `select participant, statement, value, 1 from (${latest(String(checked(conversationId)))}) l order by participant, statement`,
    '',
    (chunk) => {
      reader.read(chunk);
      return after();
    },
  );
}

const latest = (conversation: string): string => `
  select * from (
    select distinct on (participant, statement) participant, statement, value from statement_vote
    where conversation_id = ${conversation} order by participant, statement, revision desc) newest
  where value is not null`;

function checked(conversationId: number): number {
  if (!Number.isSafeInteger(conversationId)) throw new Error('a conversation is named by a number');
  return conversationId;
}
