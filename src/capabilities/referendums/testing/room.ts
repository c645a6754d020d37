/** A server with this room, people with sessions, and referendums in any state: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Hono } from 'hono';
import { createServer } from '../../../platform/http/server.ts';
import { pageFrame } from '../../../platform/http/page.ts';
import type { Platform } from '../../../platform/platform.ts';
import { loadRegions } from '../../../platform/regions.ts';
import { california } from '../../../platform/regions/california.ts';
import { grantRole, type Role } from '../../../platform/rights.ts';
import { openSession } from '../../../platform/sessions/session.ts';
import { testPlatform } from '../../../platform/testing/database.ts';
import type { Key } from '../../../rules/decision/index.ts';
import { referendums } from '../index.ts';
import { insertReferendum, type NewReferendum } from '../store/referendums.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;
export const kern = `${state}/county:kern`;
export const clovis = `${state}/place:clovis`;

export const twoKeys: readonly Key[] = [
  { kind: 'turnout', threshold: { of: 1, in: 2 }, comparison: 'at-least' },
  { kind: 'majority', threshold: { of: 55, in: 100 }, comparison: 'at-least' },
];

export interface Person {
  readonly id: string;
  readonly token: string;
  readonly cookie: string;
  get(path: string): Promise<Response>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  upload(
    path: string,
    fields: Readonly<Record<string, string>>,
    file: { name: string; text: string },
  ): Promise<Response>;
}

export interface ReferendumRoom {
  readonly platform: Platform;
  readonly app: Hono;
  /** A new account with a browser session and a token for the API; a role holds in its region. */
  person(regionId: string | null, role?: Role): Promise<Person>;
  /** Gives its number; an advisory vote of the state, open for a day either side of now, unless told. */
  referendum(slug: string, more?: Partial<NewReferendum>): Promise<number>;
  /** Moves its dates so that it is over, or not open yet. */
  move(id: number, to: 'over' | 'ahead'): Promise<void>;
  close(): Promise<void>;
}

const dayMs = 86_400_000;

export async function openReferendumRoom(variables: Readonly<Record<string, string>> = {}): Promise<ReferendumRoom> {
  const opened = await testPlatform([referendums], variables);
  const { platform } = opened;
  const app = createServer({ platform, renderPage: pageFrame(platform, [referendums]) }, [referendums]);
  await loadRegions(platform.db, california);
  return {
    platform,
    app,
    person: (regionId, role) => makePerson(platform, app, regionId, role),
    referendum: (slug, more) => makeReferendum(platform, slug, more),
    move: async (id, to) => {
      const [opens, closes] = to === 'over' ? [-2, -1] : [1, 2];
      await sql`update referendum set opens_at = now() + make_interval(days => ${opens}),
        closes_at = case when ${to} = 'over' then clock_timestamp() else now() + make_interval(days => ${closes}) end
        where id = ${id}`.execute(platform.db);
    },
    close: opened.close,
  };
}

async function makePerson(platform: Platform, app: Hono, regionId: string | null, role?: Role): Promise<Person> {
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
        body: new URLSearchParams(fields).toString(),
      }),
    upload: async (path, fields, file) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      body.set('file', new File([file.text], file.name));
      return app.request(path, { method: 'POST', headers, body });
    },
  };
}

async function makeReferendum(platform: Platform, slug: string, more: Partial<NewReferendum> = {}): Promise<number> {
  const now = platform.now().getTime();
  const id = await insertReferendum(platform.db, {
    slug,
    regionId: state,
    topic: null,
    kind: 'held-here',
    title: `Referendum ${slug}`,
    summary: 'What it is about.',
    question: 'Should there be night trains?',
    argumentFor: 'They are **quiet**.',
    argumentAgainst: 'They are **slow**.',
    language: 'en',
    translations: {},
    keys: twoKeys,
    regionKind: 'county',
    initiative: null,
    opensAt: new Date(now - dayMs),
    closesAt: new Date(now + dayMs),
    publishedAt: new Date(now - 2 * dayMs),
    hypothetical: false,
    createdBy: null,
    key: randomUUID(),
    ...more,
  });
  if (id === undefined) throw new Error(`the slug ${slug} is taken`);
  return id;
}
