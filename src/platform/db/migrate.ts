/** Forward-only migrations: numbered SQL files, each run once, in order, in one transaction under one lock. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import { err, ok, type Result } from '../../rules/result.ts';

const folder = new URL('../../../migrations/', import.meta.url);
const lockKey = 0x636f6e63;

/** Returns the names of the files that ran now; refuses when a file that ran before was changed since. */
export async function migrate(pool: pg.Pool): Promise<Result<readonly string[], string>> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name)).sort();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
    );
    const before = new Map(
      (await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')).rows.map((row) => [
        row.name,
        row.sha256,
      ]),
    );
    const ran: string[] = [];
    for (const name of files) {
      const text = await readFile(new URL(name, folder), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      const known = before.get(name);
      if (known === sha256) continue;
      if (known !== undefined) {
        await client.query('rollback');
        return err(
          `Migration ${name} was changed after it ran on this database. Migrations only go forward: add a new file.`,
        );
      }
      await client.query(text);
      await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
      ran.push(name);
    }
    await client.query('commit');
    return ok(ran);
  } catch (problem) {
    await client.query('rollback').catch(() => {});
    throw problem;
  } finally {
    client.release();
  }
}
