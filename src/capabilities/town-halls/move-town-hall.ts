/** An organiser moves a posted meeting to another time, with a public reason. Its agenda and whoever signed up stay. */
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { replan, type ReplanProblem, type Why } from './replan.ts';
import { timesProblem } from './town-hall-terms.ts';

export type MoveProblem = ReplanProblem | 'timeOver' | 'endsBeforeStarts' | 'tooLong';

export async function moveTownHall(
  platform: Platform,
  id: number,
  official: Official,
  to: { readonly startsAt: Date; readonly endsAt: Date },
  why: Why,
): Promise<Result<'changed' | 'same', MoveProblem>> {
  const wrong = timesProblem(to);
  if (wrong !== undefined) return err(wrong);
  if (to.startsAt <= platform.now()) return err('timeOver');
  return replan<MoveProblem>(platform, id, official, why, (hall) =>
    hall.publishedAt === null ? err('fixed') : ok({ ...hall, ...to }),
  );
}
