/** An organiser opens a question under which polls can be gathered. */
import { randomUUID } from 'node:crypto';
import type { Db } from '../../platform/db/db.ts';
import { officialIn, reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { takeSlug } from '../../platform/slug.ts';
import { topicExists } from '../../platform/topics.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { questionSlugs, type Question } from './poll.ts';
import { findSameQuestion, insertQuestion } from './store/questions.ts';

export type QuestionTerms = Pick<
  Question,
  'regionId' | 'topic' | 'title' | 'about' | 'language' | 'translations' | 'hypothetical'
>;

export type QuestionField =
  | 'region'
  | 'topic'
  | 'title'
  | 'about'
  | 'language'
  | 'otherTitle'
  | 'otherAbout'
  | 'reason';
export type QuestionProblem =
  | 'missing'
  | 'tooLong'
  | 'choiceMissing'
  | 'regionMissing'
  | 'regionNotYours'
  | 'topicUnknown'
  | 'otherTitleMissing'
  | 'reasonMissing'
  | 'reasonTooLong';
export type QuestionProblems = Partial<Record<QuestionField, QuestionProblem>>;

export const longestTitle = 120;
export const longestAbout = 2_000;

/** Gives the slug. `reason`: why this is one question, and not part of another. */
export async function createQuestion(
  platform: Platform,
  accountId: string,
  terms: QuestionTerms,
  reason: string,
  key: string,
): Promise<Result<{ readonly slug: string }, QuestionProblems>> {
  const official = await officialIn(platform, accountId, ['organiser'], terms.regionId);
  if (official === undefined) return err({ region: 'regionNotYours' });
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err({ reason: wrong });
  if (terms.topic !== null && !(await topicExists(platform.db, terms.topic))) return err({ topic: 'topicUnknown' });
  return platform.db.transaction().execute(async (tx) => {
    const same = await findSameQuestion(tx, accountId, key);
    if (same !== undefined) return ok({ slug: same });
    return ok({ slug: (await putQuestion(platform, tx, terms, { official, reason, key })).slug });
  });
}

/** Inside a transaction, also for the demo. `official` null: the machine. */
export async function putQuestion(
  platform: Pick<Platform, 'audit'>,
  tx: Db,
  terms: QuestionTerms,
  { official, reason, key = randomUUID() }: { official: Official | null; reason: string; key?: string },
): Promise<{ readonly slug: string; readonly id: number }> {
  const { slug, taken: id } = await takeSlug(terms.title, questionSlugs, (free) =>
    insertQuestion(tx, free, { ...terms, createdBy: official?.id ?? null, key }),
  );
  await platform.audit(tx, {
    act: 'poll-question.created',
    actorId: official?.id,
    actorRole: official?.role,
    regionId: terms.regionId,
    process: `poll-question:${id}`,
    reason,
    public: true,
    detail: { title: terms.title, slug },
  });
  return { slug, id };
}
