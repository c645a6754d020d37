/** A server with this room, two commitments of one budget, and people with roles: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import { pageFrame } from '../../../platform/http/page.ts';
import { createServer } from '../../../platform/http/server.ts';
import type { Platform } from '../../../platform/platform.ts';
import { loadRegions } from '../../../platform/regions.ts';
import { grantRole, type Role } from '../../../platform/rights.ts';
import { openSession } from '../../../platform/sessions/session.ts';
import { testPlatform } from '../../../platform/testing/database.ts';
import { commitments, makeCommitments } from '../index.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;
export const kern = `${state}/county:kern`;
export const process = 'budget:7';
export const page = '/commitments/budget%3A7';
const items = [
  {
    id: 'trees',
    title: 'Shade trees',
    language: 'en',
    translations: { es: { title: 'Árboles de sombra' } },
    amount: 400_000_00,
  },
  { id: 'odd / id?&', title: '<b>A title</b> of an odd kind', language: 'en', translations: {}, amount: 0 },
].map((item) => ({ ...item, unitsPerCurrency: 100, currency: 'USD', owner: 'Fresno County' }));

export interface CommitmentRoom {
  readonly platform: Platform;
  readonly app: Hono;
  /** Makes the two commitments once more. */
  make(): Promise<void>;
  /** A new account, with a role in Fresno County unless it says where; gives its cookie. */
  person(role?: Role, at?: { regionId: string } | { process: string }): Promise<string>;
  close(): Promise<void>;
}

export async function openCommitmentRoom(): Promise<CommitmentRoom> {
  const opened = await testPlatform([commitments]);
  const { platform } = opened;
  await loadRegions(platform.db, [
    { id: state, parent_id: null, kind: 'state', name: 'California' },
    { id: fresno, parent_id: state, kind: 'county', name: 'Fresno County' },
    { id: kern, parent_id: state, kind: 'county', name: 'Kern County' },
  ]);
  const room: CommitmentRoom = {
    platform,
    app: createServer({ platform, renderPage: pageFrame(platform, [commitments]) }, [commitments]),
    make: () =>
      platform.db.transaction().execute((tx) => makeCommitments(platform, tx, { process, regionId: fresno, items })),
    person: async (role, at = { regionId: fresno }) => {
      const id = randomUUID();
      await sql`insert into account (id, email) values (${id}, ${`${id}@test.invalid`})`.execute(platform.db);
      if (role !== undefined) await grantRole(platform.db, { accountId: id, role, ...at });
      return `concord=${await openSession(platform.db, id, 'browser')}`;
    },
    close: opened.close,
  };
  await room.make();
  return room;
}
