/** Participants in the database: numbered from 0 without gaps, because they are rows of the matrix of votes. */
import type { Database } from '../../../platform/db/db.ts';
import { answersByNumber, gather } from '../../../platform/db/gather.ts';

export type Assurance = 'account' | 'anonymous' | 'imported';

export interface Joined {
  readonly conversationId: number;
  readonly token: Buffer;
  readonly regionId: string | null;
  readonly assurance: Assurance;
}

// Two nodes that take the same number meet in the primary key: the later one does nothing, and is asked again.
const joinStatement = `
  with asked as (
    select distinct on (a.conversation_id, a.token) a.*
    from unnest($1::bigint[], $2::bytea[], $3::text[], $4::text[]) with ordinality
      a(conversation_id, token, region_id, assurance, nr)
    order by a.conversation_id, a.token, a.nr
  ), fresh as (
    select a.* from asked a where not exists (
      select from participant p where p.conversation_id = a.conversation_id and p.token = a.token)
  ), put as (
    insert into participant (conversation_id, number, token, region_id, assurance)
    select conversation_id,
      coalesce((select max(number) from participant p where p.conversation_id = fresh.conversation_id), -1)
        + row_number() over (partition by conversation_id order by nr),
      token, region_id, assurance
    from fresh order by conversation_id, nr
    on conflict do nothing
    returning conversation_id, token, number
  )
  select conversation_id as "conversationId", encode(token, 'hex') as token, number from put
  union all
  select p.conversation_id, encode(p.token, 'hex'), p.number
  from asked a join participant p on p.conversation_id = a.conversation_id and p.token = a.token`;

const mostTries = 50;

const tryJoin = gather(
  async (database, wanted: readonly Joined[]): Promise<readonly (number | undefined)[]> => {
    const rows = await database.hot<{ conversationId: number; token: string; number: number }>(
      'join-conversation',
      joinStatement,
      [
        wanted.map(({ conversationId }) => conversationId),
        wanted.map(({ token }) => token),
        wanted.map(({ regionId }) => regionId),
        wanted.map(({ assurance }) => assurance),
      ],
    );
    const numbers = new Map(rows.map((row) => [`${row.conversationId} ${row.token}`, row.number]));
    return wanted.map(({ conversationId, token }) => numbers.get(`${conversationId} ${token.toString('hex')}`));
  },
  { atOnce: 1, most: 128 },
);

/** The participant's number: a new one, or the one this token has already. */
export async function join(database: Database, wanted: Joined): Promise<number> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const number = await tryJoin(database, wanted);
    if (number !== undefined) return number;
  }
  throw new Error('a participant could not join: too many joined at once');
}

type Token = Pick<Joined, 'conversationId' | 'token'>;

const find = gather(
  async (database, tokens: readonly Token[]): Promise<readonly (number | undefined)[]> => {
    const rows = await database.hot<{ nr: number; number: number }>(
      'find-participants',
      `select a.nr, p.number from unnest($1::bigint[], $2::bytea[]) with ordinality a(conversation_id, token, nr)
       join participant p on p.conversation_id = a.conversation_id and p.token = a.token`,
      [tokens.map(({ conversationId }) => conversationId), tokens.map(({ token }) => token)],
    );
    return answersByNumber(tokens, rows, ({ number }) => number);
  },
  { atOnce: 4, most: 64 },
);

export const findParticipant = (
  database: Database,
  conversationId: number,
  token: Buffer,
): Promise<number | undefined> => find(database, { conversationId, token });
