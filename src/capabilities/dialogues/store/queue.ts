/** The moderator's queue: statements by state, with what has been decided and voted so far. Authors are not read at all. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Statement, StatementState } from './statements.ts';

export interface QueuedStatement extends Omit<Statement, 'author'> {
  /** The newest act on it, 0 for none: what a form says it has seen. */
  readonly latestAct: number;
  readonly agrees: number;
  readonly disagrees: number;
  readonly passes: number;
}

const columns = sql`
  s.number, s.seed, s.text, s.language, s.meta, s.state, s.merged_into as "mergedInto", s.submitted_at as "submittedAt",
  s.published_at as "publishedAt",
  coalesce((select jsonb_object_agg(t.language, jsonb_build_object('text', t.text, 'machine', t.machine))
    from statement_translation t where t.conversation_id = s.conversation_id and t.statement = s.number), '{}')
    as translations,
  coalesce((select max(id) from statement_act a where a.conversation_id = s.conversation_id and a.statement = s.number), 0)
    as "latestAct"`;

type Bare = Omit<QueuedStatement, 'agrees' | 'disagrees' | 'passes'>;

/** What waits longest comes first; of what was decided, the newest. */
export async function queuedStatements(
  db: Db,
  conversationId: number,
  { state, limit, offset }: { readonly state: StatementState; readonly limit: number; readonly offset: number },
): Promise<readonly QueuedStatement[]> {
  const direction = state === 'waiting' ? sql`asc` : sql`desc`;
  const found = await sql<Bare>`
    select ${columns} from statement s
    where s.conversation_id = ${conversationId} and s.state = ${state}
    order by s.number ${direction} limit ${limit} offset ${offset}`.execute(db);
  return withVotes(db, conversationId, found.rows);
}

export async function queuedStatement(
  db: Db,
  conversationId: number,
  number: number,
): Promise<QueuedStatement | undefined> {
  const found = await sql<Bare>`
    select ${columns} from statement s
    where s.conversation_id = ${conversationId} and s.number = ${number}`.execute(db);
  return (await withVotes(db, conversationId, found.rows))[0];
}

/** What was never published has no votes, and needs no look at them. */
async function withVotes(
  db: Db,
  conversationId: number,
  statements: readonly Bare[],
): Promise<readonly QueuedStatement[]> {
  const voted = statements.filter(({ publishedAt }) => publishedAt !== null).map(({ number }) => number);
  const counts = voted.length === 0 ? new Map<number, Counted>() : await countVotes(db, conversationId, voted);
  return statements.map((statement) => {
    const { agrees = 0, disagrees = 0, passes = 0 } = counts.get(statement.number) ?? {};
    return { ...statement, agrees, disagrees, passes };
  });
}

type Counted = Pick<QueuedStatement, 'number' | 'agrees' | 'disagrees' | 'passes'>;

async function countVotes(
  db: Db,
  conversationId: number,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Counted>> {
  const found = await sql<Counted>`
    select statement as number, count(*) filter (where value = 1) as agrees, count(*) filter (where value = -1) as disagrees,
      count(*) filter (where value = 0) as passes
    from (
      select distinct on (participant, statement) statement, value from statement_vote
      where conversation_id = ${conversationId} and statement = any(${numbers})
      order by participant, statement, revision desc) latest
    group by statement`.execute(db);
  return new Map(found.rows.map((row) => [row.number, row]));
}

/** Texts of these statements, those taken off too: the caller decides what may be shown. */
export async function statementTexts(
  db: Db,
  conversationId: number,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Pick<Statement, 'number' | 'text' | 'language' | 'translations' | 'state'>>> {
  const found = await sql<Bare>`
    select ${columns} from statement s
    where s.conversation_id = ${conversationId} and s.number = any(${numbers})`.execute(db);
  return new Map(found.rows.map((row) => [row.number, row]));
}
