/** An organiser publishes a draft (from now on questions stand still, and its dates open and close it), or closes it early. */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { listQuestions } from './store/questions.ts';
import { lockedSurvey, markPublished, setClose, type LockedSurvey } from './store/organise.ts';
import { processOf, stateOf } from './survey.ts';

export type ActProblem = 'reasonMissing' | 'reasonTooLong' | 'noQuestions' | 'closeOver' | 'notOpen';

/** Publishing twice is publishing once: the second time gives 'already'. */
export const publishSurvey = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'done' | 'already', ActProblem>> =>
  act(platform, id, official, reason, 'survey.published', async (tx, { survey, now }) => {
    if (survey.publishedAt !== null) return ok('already');
    if (survey.closesAt <= now) return err('closeOver');
    if ((await listQuestions(tx, id)).length === 0) return err('noQuestions');
    await markPublished(tx, id, now);
    return ok('done');
  });

/** Only an open survey can be closed early: what is announced can be moved, and what is closed is closed. */
export const closeSurvey = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'done' | 'already', ActProblem>> =>
  act(platform, id, official, reason, 'survey.closed', async (tx, { survey, now }) => {
    if (stateOf(survey, now) !== 'open') return err('notOpen');
    await setClose(tx, id, now);
    return ok('done');
  });

type Tx = Parameters<Platform['audit']>[0];

/** In one transaction: the survey held, the act done, and written in the public log with its reason. */
async function act(
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
  name: 'survey.published' | 'survey.closed',
  does: (tx: Tx, locked: LockedSurvey) => Promise<Result<'done' | 'already', ActProblem>>,
): Promise<Result<'done' | 'already', ActProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  const done = await platform.db.transaction().execute(async (tx): Promise<Result<'done' | 'already', ActProblem>> => {
    const locked = await lockedSurvey(tx, id);
    const found = await does(tx, locked);
    if (!found.ok || found.value === 'already') return found;
    await platform.audit(tx, {
      act: name,
      actorId: official.id,
      actorRole: official.role,
      regionId: locked.survey.regionId,
      process: processOf(id),
      reason,
      public: true,
      detail: { slug: locked.survey.slug },
    });
    return found;
  });
  if (done.ok) platform.live.announce(processOf(id));
  return done;
}
