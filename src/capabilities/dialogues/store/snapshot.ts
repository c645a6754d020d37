/** Reads that belong together see one moment of the database, on a connection of their own; COPY for what has many rows. */
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../../../platform/db/db.ts';

export interface Snapshot {
  rows<Row extends pg.QueryResultRow>(query: string, values: readonly unknown[]): Promise<readonly Row[]>;
  /** COPY takes no parameters: whoever calls puts nothing but checked numbers into the query. */
  copy(query: string, options: string, use: (chunk: Buffer) => Promise<void> | void): Promise<void>;
}

export async function inSnapshot<T>(database: Database, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const value = await read({
      rows: async <Row extends pg.QueryResultRow>(query: string, values: readonly unknown[]) =>
        (await client.query<Row>(query, [...values])).rows,
      copy: async (query, options, use) => {
        await pipeline(
          client.query(copyTo(`copy (${query}) to stdout ${options}`)),
          async (chunks: AsyncIterable<Buffer>) => {
            for await (const chunk of chunks) await use(chunk);
          },
        );
      },
    });
    await client.query('commit');
    client.release();
    return value;
  } catch (problem) {
    // A connection in the middle of a COPY is of no use to anybody else.
    client.release(true);
    throw problem;
  }
}
