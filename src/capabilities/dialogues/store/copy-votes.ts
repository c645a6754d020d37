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

const [tab, newline, minus, backslash, zero] = [9, 10, 45, 92, 48];

/** First all first votes, then changed ones by revision: so that of each pair the last one told is the one that counts. */
export async function copyVotes(database: Database, conversationId: number, sink: VoteSink): Promise<void> {
  if (!Number.isSafeInteger(conversationId)) throw new Error('a conversation is named by a number');
  const client = await database.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    // COPY takes no parameters; the number was checked above.
    const of = `from statement_vote where conversation_id = ${conversationId}`;
    for (const query of [
      `select participant, statement, value ${of} and revision = 1`,
      `select participant, statement, value ${of} and revision > 1 order by revision`,
    ]) {
      const stream = client.query(copyTo(`copy (${query}) to stdout`));
      const read = votesReader(sink);
      await pipeline(stream, async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) read(chunk);
      });
    }
    await client.query('commit');
    client.release();
  } catch (problem) {
    // A connection in the middle of a COPY is of no use to anybody else.
    client.release(true);
    throw problem;
  }
}

/** Three numbers a line, between tabs; \N for null. Lines may be cut anywhere between chunks. */
export function votesReader(sink: VoteSink): (chunk: Uint8Array) => void {
  const fields = [0, 0, 0];
  let field = 0;
  let number = 0;
  let negative = false;
  let isNull = false;
  return (chunk) => {
    for (const byte of chunk) {
      if (byte === tab || byte === newline) {
        fields[field] = negative ? -number : number;
        if (byte === newline) sink(fields[0]!, fields[1]!, isNull ? null : fields[2]!);
        field = byte === newline ? 0 : field + 1;
        number = 0;
        negative = isNull = false;
      } else if (byte === minus) negative = true;
      else if (byte === backslash) isNull = true;
      else if (!isNull) number = 10 * number + byte - zero;
    }
  };
}
