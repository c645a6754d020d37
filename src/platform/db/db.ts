/** The connection to PostgreSQL: a pool, Kysely over it, and named raw SQL for the hot paths. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';

// Our bigints are ids, cents and counts below 2^53; a larger one is a fault worth stopping for.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`bigint ${text} is beyond 2^53`);
  return value;
});
// Dates without a time stay text: a Date would shift them into a time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Rooms widen this with `db.withTables<Their tables>()` in their store.ts, so that no file knows all tables. */
// oxlint-disable-next-line typescript/no-empty-object-type
export type NoTables = {};
export type Db = Kysely<NoTables>;
export type Tx = Transaction<NoTables>;

export interface Database {
  readonly db: Db;
  readonly pool: pg.Pool;
  /** A statement PostgreSQL parses once per connection; plain when transaction poolers stand between. */
  readonly hot: <Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) => Promise<Row[]>;
  close(): Promise<void>;
}

export function openDatabase(url: string, options: { poolSize: number; namedStatements: boolean }): Database {
  const pool = new pg.Pool({ connectionString: url, max: options.poolSize, connectionTimeoutMillis: 10_000 });
  // An idle connection that dies is replaced on the next use; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db: Db = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    pool,
    hot: async <Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) => {
      const result = await pool.query<Row>(options.namedStatements ? { name, text, values } : { text, values });
      return result.rows;
    },
    close: async () => {
      await db.destroy();
      // Kysely ends the pool only if it was asked something before.
      if (!pool.ended) await pool.end();
    },
  };
}
