/** Puts a survey with its past into the database as a whole: for demonstrations, where nobody typed it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Quota } from '../../../rules/survey/index.ts';
import type { Answers } from '../question.ts';
import { ordersShown } from '../option-order.ts';
import { insertQuestion, listQuestions, putQuota, type NewQuestion } from './questions.ts';
import { insertSurvey, type NewSurvey } from './surveys.ts';

export interface PastAnswer {
  /** 32 bytes: nobody's account. */
  readonly respondent: Buffer;
  readonly regionId: string;
  readonly ageGroup: string | null;
  readonly overQuota: boolean;
  readonly answers: Answers;
  readonly at: Date;
}

export interface WholeSurvey {
  readonly survey: NewSurvey;
  readonly questions: readonly NewQuestion[];
  readonly quotas: readonly Quota[];
}

/** Gives its number. Questions go in first: they stand still once it is published. */
export async function putWholeSurvey(tx: Db, { survey, questions, quotas }: WholeSurvey): Promise<number> {
  const id = await insertSurvey(tx, { ...survey, publishedAt: null });
  if (id === undefined) throw new Error(`the slug ${survey.slug} is taken`);
  for (const question of questions) await insertQuestion(tx, id, question);
  for (const quota of quotas) await putQuota(tx, id, quota);
  await sql`update survey set published_at = ${survey.publishedAt} where id = ${id}`.execute(tx);
  return id;
}

/** As though each had come once, with the options in the order that this respondent would have seen. */
export async function putPastAnswers(tx: Db, surveyId: number, answers: readonly PastAnswer[]): Promise<void> {
  const questions = await listQuestions(tx, surveyId);
  await sql`
    insert into survey_answer (survey_id, respondent, revision, idempotency_key, region_id, age_group, over_quota, answers,
      shown, answered_at)
    select ${surveyId}, respondent, 1, key, region, age, over_quota, answers::jsonb, shown::jsonb, at
    from unnest(${answers.map(({ respondent }) => respondent)}::bytea[], ${answers.map(() => randomUUID())}::uuid[],
      ${answers.map(({ regionId }) => regionId)}::text[], ${answers.map(({ ageGroup }) => ageGroup)}::text[],
      ${answers.map(({ overQuota }) => overQuota)}::boolean[],
      ${answers.map((answer) => JSON.stringify(answer.answers))}::text[],
      ${answers.map(({ respondent }) => JSON.stringify(ordersShown(questions, respondent)))}::text[], ${answers.map(({ at }) => at)}::timestamptz[])
      as row(respondent, key, region, age, over_quota, answers, shown, at)`.execute(tx);
}
