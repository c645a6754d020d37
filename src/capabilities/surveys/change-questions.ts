/** An organiser writes the questions and quotas of a draft. The database refuses every change once it is published. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { shareOut, type Quota } from '../../rules/survey/index.ts';
import { isAgeGroup } from './age-groups.ts';
import { lockedSurvey } from './store/organise.ts';
import {
  deleteQuestion,
  deleteQuota,
  insertQuestion,
  listQuestions,
  listQuotas,
  putQuota,
  raiseQuestion,
  surveyedRegions,
  updateQuestion,
  type NewQuestion,
} from './store/questions.ts';
import type { Survey } from './survey.ts';

export const mostQuestions = 60;
export const largestQuota = 1_000_000;

export type DraftProblem = 'moved-on' | 'noSuchQuestion' | 'manyQuestions';

type Tx = Parameters<Platform['audit']>[0];

/** Holds the draft while it is changed, so that publishing waits. */
const inDraft = <T, E>(
  platform: Platform,
  id: number,
  change: (tx: Tx, survey: Survey) => Promise<Result<T, E>>,
): Promise<Result<T, E | 'moved-on'>> =>
  platform.db.transaction().execute(async (tx): Promise<Result<T, E | 'moved-on'>> => {
    const { survey } = await lockedSurvey(tx, id);
    return survey.publishedAt === null ? change(tx, survey) : err('moved-on');
  });

/** Adds a question, or changes the one with this number. */
export const putQuestion = (
  platform: Platform,
  id: number,
  number: number | undefined,
  question: NewQuestion,
): Promise<Result<'put', DraftProblem>> =>
  inDraft<'put', DraftProblem>(platform, id, async (tx) => {
    const questions = await listQuestions(tx, id);
    if (number === undefined) {
      if (questions.length >= mostQuestions) return err('manyQuestions');
      await insertQuestion(tx, id, question);
      return ok('put');
    }
    if (!questions.some((one) => one.number === number)) return err('noSuchQuestion');
    await updateQuestion(tx, id, number, question);
    return ok('put');
  });

export const moveQuestion = (
  platform: Platform,
  id: number,
  number: number,
  act: 'up' | 'remove',
): Promise<Result<'done', DraftProblem>> =>
  inDraft<'done', DraftProblem>(platform, id, async (tx) => {
    await (act === 'up' ? raiseQuestion : deleteQuestion)(tx, id, number);
    return ok('done');
  });

export type QuotaProblem = 'wantedUnreadable' | 'regionUnknown' | 'ageUnknown' | 'noPopulation';

const readWanted = (typed: string): number | undefined => {
  const wanted = /^\d{1,7}$/.test(typed.replace(/[,\s]/g, '')) ? Number(typed.replace(/[,\s]/g, '')) : 0;
  return wanted >= 1 && wanted <= largestQuota ? wanted : undefined;
};

/** '' stands for every region and for every age. */
export const addQuota = (
  platform: Platform,
  id: number,
  typed: { readonly region: string; readonly age: string; readonly wanted: string },
): Promise<Result<'put', QuotaProblem | 'moved-on'>> =>
  inDraft<'put', QuotaProblem>(platform, id, async (tx, survey) => {
    const quota: Quota = {
      region: typed.region === '' ? null : typed.region,
      age: typed.age === '' ? null : typed.age,
      wanted: readWanted(typed.wanted) ?? 0,
    };
    const regions = await surveyedRegions(tx, survey);
    if (quota.region !== null && !regions.some((region) => region.id === quota.region)) return err('regionUnknown');
    if (quota.age !== null && (survey.ageTargets === null || !isAgeGroup(quota.age))) return err('ageUnknown');
    if (quota.wanted === 0) return err('wantedUnreadable');
    await putQuota(tx, id, quota);
    return ok('put');
  });

/** Regions get quotas by their population, in place of the regional ones there were. */
export const shareOutQuotas = (
  platform: Platform,
  id: number,
  total: string,
): Promise<Result<'put', QuotaProblem | 'moved-on'>> =>
  inDraft<'put', QuotaProblem>(platform, id, async (tx, survey) => {
    const wanted = readWanted(total);
    if (wanted === undefined) return err('wantedUnreadable');
    const regions = await surveyedRegions(tx, survey);
    if (regions.some(({ people }) => people === null)) return err('noPopulation');
    const before = (await listQuotas(tx, id)).filter(({ region, age }) => region !== null && age === null);
    for (const quota of before) await deleteQuota(tx, id, quota.id);
    for (const quota of shareOut(
      wanted,
      regions.map((region) => ({ region: region.id, people: region.people ?? 0 })),
    ))
      await putQuota(tx, id, quota);
    return ok('put');
  });

export const removeQuota = (
  platform: Platform,
  id: number,
  quota: number,
): Promise<Result<'done', QuotaProblem | 'moved-on'>> =>
  inDraft<'done', QuotaProblem>(platform, id, async (tx) => {
    await deleteQuota(tx, id, quota);
    return ok('done');
  });
