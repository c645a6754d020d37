/**
 * The result that may be shown now: after the close all of it; before, if the organiser chose so, the figures as they stood when
 * the last full ten within the quotas had answered, so that nobody can watch one person's answer come in.
 */
import { LRUCache } from 'lru-cache';
import type { Platform } from '../../platform/platform.ts';
import { leastPeople } from './weigh.ts';
import { resultOf, type SurveyResult } from './results.ts';
import { answerStamp, countPlaced, countedAnswers, instantOf } from './store/answers.ts';
import { listQuestions, surveyedRegions } from './store/questions.ts';
import { stateOf, type Survey } from './survey.ts';

/** Answers do not change between two looks unless more came: each node computes a result once. */
const kept = new WeakMap<Platform, LRUCache<string, { readonly result: SurveyResult | undefined }>>();

/** Undefined where nothing is shown yet, or fewer than ten answered. */
export async function shownResult(platform: Platform, survey: Survey, now: Date): Promise<SurveyResult | undefined> {
  const state = stateOf(survey, now);
  if (state === 'closed') return computed(platform, survey, undefined);
  if (state !== 'open' || survey.results !== 'live') return undefined;
  const placed = await countPlaced(platform.db, survey.id);
  const step = placed - (placed % leastPeople);
  const until = step === 0 ? undefined : await instantOf(platform.db, survey.id, step);
  return until === undefined ? undefined : computed(platform, survey, until);
}

async function computed(
  platform: Platform,
  survey: Survey,
  until: Date | undefined,
): Promise<SurveyResult | undefined> {
  const { db } = platform;
  const stamp = `${survey.id} ${until?.toISOString() ?? `closed ${await answerStamp(db, survey.id)}`}`;
  let results = kept.get(platform);
  if (results === undefined) kept.set(platform, (results = new LRUCache({ max: 100 })));
  const known = results.get(stamp);
  if (known !== undefined) return known.result;
  const [questions, regions, answers] = await Promise.all([
    listQuestions(db, survey.id),
    surveyedRegions(db, survey),
    countedAnswers(db, survey.id, until),
  ]);
  const result = resultOf({
    questions,
    regions,
    answers,
    ageTargets: survey.ageTargets,
    byRegion: until === undefined,
  });
  results.set(stamp, { result });
  return result;
}
