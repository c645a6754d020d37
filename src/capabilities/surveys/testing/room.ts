/** A server with this room, people with sessions, and surveys in any state: for tests through HTTP. */
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
import { californiaAges } from '../age-groups.ts';
import { surveys } from '../index.ts';
import { insertQuestion, putQuota, type NewQuestion } from '../store/questions.ts';
import { insertSurvey, type NewSurvey } from '../store/surveys.ts';
import type { Quota } from '../../../rules/survey/index.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;
export const kern = `${state}/county:kern`;
export const humboldt = `${state}/county:humboldt`;

export type Fields = readonly (readonly [string, string])[];

export interface Person {
  readonly id: string;
  readonly token: string;
  readonly cookie: string;
  get(path: string): Promise<Response>;
  /** Pairs where a field comes more than once. */
  post(path: string, fields: Readonly<Record<string, string>> | Fields): Promise<Response>;
}

export interface SurveyRoom {
  readonly platform: Platform;
  readonly app: Hono;
  /** A new account with a browser session and a token for the API; a role holds in its region. */
  person(regionId: string | null, role?: Role): Promise<Person>;
  /** Gives the survey's number; open for a day either side of now, with `threeQuestions`, unless told. */
  survey(
    slug: string,
    more?: Partial<NewSurvey>,
    parts?: { readonly questions?: readonly NewQuestion[]; readonly quotas?: readonly Quota[] },
  ): Promise<number>;
  close(): Promise<void>;
}

const dayMs = 86_400_000;

export const question = (more: Partial<NewQuestion> & Pick<NewQuestion, 'kind' | 'text'>): NewQuestion => ({
  hint: '',
  required: true,
  options: [],
  rotated: false,
  keepsLast: false,
  most: null,
  low: null,
  high: null,
  lowLabel: '',
  highLabel: '',
  translations: {},
  ...more,
});

/** Numbers 1, 2 and 3. */
export const threeQuestions: readonly NewQuestion[] = [
  question({ kind: 'single', text: 'Should there be more buses?', options: ['Yes', 'No', 'I do not know'] }),
  question({ kind: 'scale', text: 'How often do you ride?', low: 1, high: 5, lowLabel: 'Never', highLabel: 'Daily' }),
  question({ kind: 'text', text: 'What else?', required: false }),
];

export async function openSurveyRoom(variables: Readonly<Record<string, string>> = {}): Promise<SurveyRoom> {
  const opened = await testPlatform([surveys], variables);
  const { platform } = opened;
  const app = createServer({ platform, renderPage: pageFrame(platform, [surveys]) }, [surveys]);
  await loadRegions(platform.db, california);
  return {
    platform,
    app,
    person: (regionId, role) => makePerson(platform, app, regionId, role),
    survey: (slug, more, parts) => makeSurvey(platform, slug, more, parts),
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
        body: new URLSearchParams(
          Array.isArray(fields) ? fields.map(([name, value]) => [name, value]) : Object.entries(fields),
        ).toString(),
      }),
  };
}

async function makeSurvey(
  platform: Platform,
  slug: string,
  more: Partial<NewSurvey> = {},
  {
    questions = threeQuestions,
    quotas = [],
  }: { readonly questions?: readonly NewQuestion[]; readonly quotas?: readonly Quota[] } = {},
): Promise<number> {
  const now = platform.now().getTime();
  const publishedAt = more.publishedAt === undefined ? new Date(now - 2 * dayMs) : more.publishedAt;
  const id = await insertSurvey(platform.db, {
    slug,
    regionId: state,
    topic: null,
    title: `Survey ${slug}`,
    introduction: 'Who asks, and **why**.',
    language: 'en',
    translations: {},
    regionKind: 'county',
    results: 'after-close',
    ageTargets: californiaAges,
    opensAt: new Date(now - dayMs),
    closesAt: new Date(now + dayMs),
    hypothetical: false,
    createdBy: null,
    key: randomUUID(),
    ...more,
    publishedAt: null,
  });
  if (id === undefined) throw new Error(`the slug ${slug} is taken`);
  for (const each of questions) await insertQuestion(platform.db, id, each);
  for (const quota of quotas) await putQuota(platform.db, id, quota);
  // Questions and quotas stand still once it is published.
  await sql`update survey set published_at = ${publishedAt} where id = ${id}`.execute(platform.db);
  return id;
}
