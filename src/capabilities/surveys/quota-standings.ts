/** Where the quotas of a survey stand: which are full, and how many answers are still wanted. */
import type { Platform } from '../../platform/platform.ts';
import { standings, type Standing } from '../../rules/survey/index.ts';
import { placesTaken } from './store/answers.ts';
import { listQuotas, type StoredQuota } from './store/questions.ts';

export async function quotaStandings(
  { db }: Pick<Platform, 'db'>,
  surveyId: number,
): Promise<readonly Standing<StoredQuota>[]> {
  const quotas = await listQuotas(db, surveyId);
  return quotas.length === 0 ? [] : standings(quotas, await placesTaken(db, surveyId));
}
