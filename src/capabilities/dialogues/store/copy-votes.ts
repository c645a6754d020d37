/**
 * All votes of a conversation, streamed out of the database as fast as it gives them: COPY in its text form, read byte by byte
 * without making a string of any field. A million participants have forty million votes.
 */
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../../../platform/db/db.ts';

export interface VoteSink {
  /** Is told about votes in the order of their revisions; `value` null: taken back. */
  (participant: number, statement: number, value: number | null): void;
}

const [tab, newline, minus, backslash, zero, nine] = [9, 10, 45, 92, 48, 57] as const;

/** First all first votes, then changed ones by revision: so that of each pair the last one told is the one that counts. */
export async function copyVotes(database: Database, conversationId: number, sink: VoteSink): Promise<void> {
  if (!Number.isSafeInteger(conversationId)) throw new Error('a conversation is named by a number');
  const client = await database.pool.connect();
  try {
    // COPY takes no parameters; the number was checked above. Sorting here spares the database a second look at all votes.
    const query = `select participant, statement, value, revision from statement_vote where conversation_id = ${conversationId}`;
    const stream = client.query(copyTo(`copy (${query}) to stdout`));
    const reader = votesReader(sink);
    await pipeline(stream, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) reader.read(chunk);
    });
    reader.end();
    client.release();
  } catch (problem) {
    // A connection in the middle of a COPY is of no use to anybody else.
    client.release(true);
    throw problem;
  }
}

export interface VotesReader {
  readonly read: (chunk: Uint8Array) => void;
  /** Tells the changed votes, which were kept back until the first ones had all come. */
  readonly end: () => void;
}

/**
 * Four numbers a line, between tabs; \N for null. Lines may be cut anywhere between chunks; within one everything is held in
 * local variables, which are quicker than those shared between calls.
 */
export function votesReader(sink: VoteSink): VotesReader {
  const later = new Map<number, (readonly [participant: number, statement: number, value: number | null])[]>();
  const kept = { field: 0, participant: 0, statement: 0, value: 0, number: 0, negative: false, isNull: false };

  function read(chunk: Uint8Array): void {
    let { field, participant, statement, value, number, negative, isNull } = kept;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (byte >= zero && byte <= nine) number = 10 * number + byte - zero;
      else if (byte === tab) {
        if (field === 0) participant = number;
        else if (field === 1) statement = number;
        else value = negative ? -number : number;
        field += 1;
        number = 0;
        negative = false;
      } else if (byte === newline) {
        const said = isNull ? null : value;
        if (number === 1) sink(participant, statement, said);
        else keepBack(number, participant, statement, said);
        field = number = 0;
        isNull = false;
      } else if (byte === minus) negative = true;
      else if (byte === backslash) isNull = true;
    }
    Object.assign(kept, { field, participant, statement, value, number, negative, isNull });
  }

  function keepBack(revision: number, ...vote: readonly [number, number, number | null]): void {
    const same = later.get(revision);
    if (same === undefined) later.set(revision, [vote]);
    else same.push(vote);
  }

  function end(): void {
    for (const revision of [...later.keys()].toSorted((a, b) => a - b))
      for (const [participant, statement, value] of later.get(revision)!) sink(participant, statement, value);
  }

  return { read, end };
}
