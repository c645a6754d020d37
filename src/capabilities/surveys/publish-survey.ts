/** An organiser publishes a draft (from now on questions stand still, and its dates open and close it), or closes it early. */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { listQuestions } from './store/questions.ts';
import { lockedSurvey, markPublished, setClose } from './store/organise.ts';
import { processOf, stateOf } from './survey.ts';

export type ActProblem = 'reasonMissing' | 'reasonTooLong' | 'noQuestions' | 'closeOver' | 'notOpen';

/** Publishing twice is publishing once: the second time gives 'already'. */
export const publishSurvey = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'done' | 'already', ActProblem>> =>
  actInPublic(platform, processOf(id), { official, reason }, async (tx, log) => {
    const { survey, now } = await lockedSurvey(tx, id);
    if (survey.publishedAt !== null) return ok('already');
    if (survey.closesAt <= now) return err('closeOver');
    if ((await listQuestions(tx, id)).length === 0) return err('noQuestions');
    await markPublished(tx, id, now);
    await log('survey.published', survey, { slug: survey.slug });
    return ok('done');
  });

/** Only an open survey can be closed early: what is announced can be moved, and what is closed is closed. */
export const closeSurvey = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'done' | 'already', ActProblem>> =>
  actInPublic(platform, processOf(id), { official, reason }, async (tx, log) => {
    const { survey, now } = await lockedSurvey(tx, id);
    if (stateOf(survey, now) !== 'open') return err('notOpen');
    await setClose(tx, id, now);
    await log('survey.closed', survey, { slug: survey.slug });
    return ok('done');
  });
