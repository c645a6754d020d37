/** A server with this room, people with sessions, and surveys in any state: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Platform } from '../../../platform/platform.ts';
import { openTestRoom, type TestRoom } from '../../../platform/testing/room.ts';
import { californiaAges } from '../age-groups.ts';
import { surveys } from '../index.ts';
import { insertQuestion, putQuota, type NewQuestion } from '../store/questions.ts';
import { insertSurvey, type NewSurvey } from '../store/surveys.ts';
import type { Quota } from '../../../rules/survey/index.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;
export const kern = `${state}/county:kern`;
export const humboldt = `${state}/county:humboldt`;

export type { Person } from '../../../platform/testing/person.ts';

export interface SurveyRoom extends TestRoom {
  /** Gives the survey's number; open for a day either side of now, with `threeQuestions`, unless told. */
  survey(
    slug: string,
    more?: Partial<NewSurvey>,
    parts?: { readonly questions?: readonly NewQuestion[]; readonly quotas?: readonly Quota[] },
  ): Promise<number>;
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
  const room = await openTestRoom([surveys], variables);
  return {
    ...room,
    survey: (slug, more, parts) => makeSurvey(room.platform, slug, more, parts),
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
