/** A server with this room, two questions, and people with roles: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import { pageFrame } from '../../../platform/http/page.ts';
import { createServer } from '../../../platform/http/server.ts';
import type { Platform } from '../../../platform/platform.ts';
import { loadRegions } from '../../../platform/regions.ts';
import { california } from '../../../platform/regions/california.ts';
import type { Room } from '../../../platform/room.ts';
import { grantRole, type Role } from '../../../platform/rights.ts';
import { openSession } from '../../../platform/sessions/session.ts';
import { testPlatform } from '../../../platform/testing/database.ts';
import { putQuestion } from '../create-question.ts';
import { polls } from '../index.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;

/** Pairs where a field comes more than once. */
export type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

export interface Person {
  readonly id: string;
  readonly cookie: string;
  /** For the API. */
  readonly token: string;
  get(path: string): Promise<Response>;
  post(path: string, fields: Fields): Promise<Response>;
  /** A form with files. */
  send(path: string, form: FormData): Promise<Response>;
}

export interface PollRoom {
  readonly platform: Platform;
  readonly app: Hono;
  get(path: string): Promise<Response>;
  person(role?: Role, regionId?: string): Promise<Person>;
  /** Registers a poll by its form; `more` changes the fields. Gives its slug. */
  poll(organiser: Person, more?: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
}

/** `others`: rooms that are open beside this one. */
export async function openPollRoom(...others: readonly Room[]): Promise<PollRoom> {
  const rooms = [polls, ...others];
  const opened = await testPlatform(rooms);
  const { platform } = opened;
  const app = createServer({ platform, renderPage: pageFrame(platform, rooms) }, rooms);
  await loadRegions(platform.db, california);
  const terms = { regionId: state, topic: null, language: 'en', hypothetical: false };
  await platform.db.transaction().execute(async (tx) => {
    const why = { official: null, reason: 'Asked often enough to be followed.' };
    await putQuestion(
      platform,
      tx,
      {
        ...terms,
        title: 'Would vote to leave',
        about: 'Who would vote for it, or supports it.',
        translations: { es: { title: 'Votaría por salir', about: 'Quien votaría a favor.' } },
      },
      why,
    );
    await putQuestion(platform, tx, { ...terms, title: 'Better off', about: 'Who expects it.', translations: {} }, why);
  });
  return {
    platform,
    app,
    get: async (path) => app.request(path),
    person: (role, regionId = state) => makePerson(platform, app, role, regionId),
    poll: async (organiser, more = {}) => {
      const answer = await organiser.post('/polls/new', { ...pollFields, ...more });
      const to = answer.headers.get('location');
      if (answer.status !== 303 || to === null) throw new Error(`not registered: ${await answer.text()}`);
      return to.replace('/polls/', '');
    },
    close: opened.close,
  };
}

/** A poll as typed into its form, with every field that must be there. */
export const pollFields: Readonly<Record<string, string>> = {
  region: state,
  question: 'would-vote-to-leave',
  questionReason: 'It asks for support of leaving.',
  wording: 'Would you support or oppose California leaving the United States?',
  wordingLanguage: 'en',
  label1: 'Support',
  share1: '23',
  kind1: 'for',
  label2: 'Oppose',
  share2: '57',
  kind2: 'against',
  label3: 'Not sure',
  share3: '20',
  kind3: 'undecided',
  complete: 'yes',
  pollster: 'Example Research',
  sponsor: 'The Daily Example',
  stake: 'none-stated',
  modes: 'online',
  population: 'adults',
  askedFrom: '2024-02-05',
  askedUntil: '2024-02-14',
  sampleSize: '800',
  margin: '3.5',
  language: 'en',
  sourceUrl: 'https://example.org/poll',
  sourceReadOn: '2024-03-01',
};

async function makePerson(platform: Platform, app: Hono, role: Role | undefined, regionId: string): Promise<Person> {
  const id = randomUUID();
  await sql`insert into account (id, email) values (${id}, ${`${id}@test.invalid`})`.execute(platform.db);
  if (role !== undefined) await grantRole(platform.db, { accountId: id, role, regionId });
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
          Array.isArray(fields)
            ? fields.map(([name, value]): [string, string] => [name, value])
            : Object.entries(fields),
        ).toString(),
      }),
    send: async (path, form) => app.request(path, { method: 'POST', headers, body: form }),
  };
}
