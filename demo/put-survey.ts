/** Makes a survey's past out of its content: dates around today, questions, quotas, and what made-up people answered. */
import { randomUUID } from 'node:crypto';
import {
  californiaAges,
  putPastAnswers,
  putWholeSurvey,
  type NewQuestion,
  type PastAnswer,
} from '../src/capabilities/surveys/index.ts';
import type { PastAct } from '../src/capabilities/budgeting/index.ts';
import { sql } from 'kysely';
import type { Db } from '../src/platform/db/db.ts';
import { noPlaceIn, standings, type Person, type Quota } from '../src/rules/survey/index.ts';
import { dayAt, evening, morning } from './calendar.ts';
import type { DemoQuestion, DemoSurvey } from './content/survey-shape.ts';
import { surveys } from './content/surveys.ts';
import { california, type People } from './people.ts';
import { simulateSurvey } from './simulation/survey.ts';

const ageNames = ['18-24', '25-34', '35-44', '45-54', '55-64', '65+'] as const;
const idOf = (county: string): string => `${california}/county:${county}`;

/** Call it in the transaction that loads everything. */
export async function putSurvey(tx: Db, content: DemoSurvey, people: People, now: Date): Promise<number> {
  const { calendar, title, introduction } = content;
  const opensAt = dayAt(now, calendar.opens, morning);
  const closesAt = dayAt(now, calendar.closes, evening);
  const quotas = Object.entries(content.quotas).map(([county, wanted]): Quota => ({
    region: idOf(county),
    age: null,
    wanted,
  }));
  const id = await putWholeSurvey(tx, {
    survey: {
      slug: content.slug,
      regionId: california,
      topic: content.topic,
      title: title.en,
      introduction: introduction.en,
      language: 'en',
      translations: { es: { title: title.es, introduction: introduction.es } },
      regionKind: 'county',
      results: content.results,
      ageTargets: californiaAges,
      opensAt,
      closesAt,
      publishedAt: dayAt(now, calendar.published, morning + 1),
      hypothetical: true,
      createdBy: people.organiser,
      key: randomUUID(),
    },
    questions: content.questions.map(questionOf),
    quotas,
  });
  await putPastAnswers(tx, id, pastAnswers(content, quotas, { opensAt, closesAt, now }));
  return id;
}

function questionOf(question: DemoQuestion): NewQuestion {
  const options = 'options' in question ? question.options : [];
  const ends = question.kind === 'scale' ? [question.lowLabel, question.highLabel] : [];
  const texts = (locale: 'en' | 'es') => ({
    text: question.text[locale],
    hint: question.hint?.[locale] ?? '',
    options: options.map(({ text }) => text[locale]),
    lowLabel: ends[0]?.[locale] ?? '',
    highLabel: ends[1]?.[locale] ?? '',
  });
  const { kind, required } = question;
  return {
    kind,
    required,
    ...texts('en'),
    rotated: 'rotated' in question && question.rotated,
    keepsLast: 'keepsLast' in question && question.keepsLast,
    most: question.kind === 'several' ? question.most : null,
    low: 'low' in question ? question.low : null,
    high: 'high' in question ? question.high : null,
    translations: { es: texts('es') },
  };
}

/** In the order in which they came, so that whoever found a quota full is counted apart. Nobody answers in the future. */
function pastAnswers(
  content: DemoSurvey,
  quotas: readonly Quota[],
  { opensAt, closesAt, now }: { readonly opensAt: Date; readonly closesAt: Date; readonly now: Date },
): readonly PastAnswer[] {
  const until = Math.min(closesAt.getTime(), now.getTime());
  const counted: Person[] = [];
  return simulateSurvey(content).map(({ respondent, county, age, answers, when }): PastAnswer => {
    const person = { region: idOf(county), age: ageNames[age]! };
    const overQuota = noPlaceIn(standings(quotas, counted), person).length > 0;
    if (!overQuota) counted.push(person);
    return {
      respondent,
      regionId: person.region,
      ageGroup: person.age,
      overQuota,
      answers,
      at: new Date(Math.floor(opensAt.getTime() + when * 0.999 * (until - opensAt.getTime()))),
    };
  });
}

/** What the log tells of them. */
export async function surveyActs(tx: Db): Promise<readonly PastAct[]> {
  const found = await sql<{ id: number; slug: string; regionId: string; publishedAt: Date }>`
    select id, slug, region_id as "regionId", published_at as "publishedAt" from survey
    where hypothetical and slug = any(${surveys.map(({ slug }) => slug)}) order by id`.execute(tx);
  return found.rows.map(({ id, slug, regionId, publishedAt }) => ({
    act: 'survey.published',
    actorRole: 'organiser',
    regionId,
    process: `survey:${id}`,
    reason: surveys.find((survey) => survey.slug === slug)!.published,
    public: true,
    at: publishedAt,
    detail: { slug },
  }));
}
