/** People with accounts, who visit pages as a browser does: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import type { Platform } from '../platform.ts';
import { grantRole, type Role } from '../rights.ts';
import { openSession } from '../sessions/session.ts';

export interface Person {
  readonly id: string;
  /** For the API. */
  readonly token: string;
  readonly cookie: string;
  get(path: string): Promise<Response>;
  /** Pairs where a field comes more than once. */
  post(
    path: string,
    fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
  ): Promise<Response>;
  /** A form with files. */
  send(path: string, form: FormData): Promise<Response>;
}

/** A new account with a browser session and a token; a role holds in its region. Its address is its id at example.org. */
export async function makePerson(platform: Platform, app: Hono, regionId: string | null, role?: Role): Promise<Person> {
  const id = randomUUID();
  await sql`insert into account (id, email, region_id) values (${id}, ${`${id}@example.org`}, ${regionId})`.execute(
    platform.db,
  );
  if (role !== undefined && regionId !== null) await grantRole(platform.db, { accountId: id, role, regionId });
  const cookie = `concord=${await openSession(platform.db, id, 'browser')}`;
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  return {
    id,
    cookie,
    token: await openSession(platform.db, id, 'api'),
    get: async (path) => app.request(path, { headers }),
    post: async (path, fields) =>
      app.request(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(
          Array.isArray(fields) ? fields.map(([name, value]) => [name, value]) : Object.entries(fields),
        ).toString(),
      }),
    send: async (path, form) => app.request(path, { method: 'POST', headers, body: form }),
  };
}
