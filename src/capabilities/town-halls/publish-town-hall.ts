/** An organiser posts the agenda: from then on everybody sees the meeting. Posting late is not forbidden, but said, here and in public. */
import { actOn } from '../../platform/act.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { isLate } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { logAct } from './log-act.ts';
import { planOf } from './plan.ts';
import type { Why } from './replan.ts';
import { insertVersion, lockedTownHall, markPublished } from './store/plan.ts';
import { processOf, type TownHall } from './town-hall.ts';

/** What a meeting still lacks before people can be asked to come. */
export type Lack = 'noItems' | 'startOver' | 'nowhere' | 'noWayIn';

export type PublishProblem = 'reasonMissing' | 'reasonTooLong' | 'lateUnconfirmed' | Lack;

export function lacking(hall: TownHall, now: Date): readonly Lack[] {
  const remote = hall.remoteUrl !== '' || hall.phone !== '';
  return [
    ...(hall.items.length === 0 ? (['noItems'] as const) : []),
    ...(hall.startsAt <= now ? (['startOver'] as const) : []),
    ...(hall.place === '' && !remote ? (['nowhere'] as const) : []),
    ...(hall.twoWay && !remote ? (['noWayIn'] as const) : []),
  ];
}

/** Publishing twice is publishing once: the second time gives 'already'. */
export async function publishTownHall(
  platform: Platform,
  id: number,
  official: Official,
  { reason, lateConfirmed }: Why,
): Promise<Result<'published' | 'already', PublishProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  return actOn<'published' | 'already', PublishProblem>(platform, processOf(id), async (tx) => {
    const { hall, now } = await lockedTownHall(tx, id);
    if (hall.publishedAt !== null) return ok('already');
    const lack = lacking(hall, now)[0];
    if (lack !== undefined) return err(lack);
    const late = isLate(hall.kind, hall.startsAt.getTime(), now.getTime());
    if (late && !lateConfirmed) return err('lateUnconfirmed');
    await markPublished(tx, id, now);
    await insertVersion(tx, id, { at: now, plan: planOf(hall), changed: [], reason, late });
    await logAct(platform, tx, hall, official, { act: 'town-hall.published', reason, detail: { late } });
    return ok('published');
  });
}
