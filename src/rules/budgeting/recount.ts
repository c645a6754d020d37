/** Counts a published result again, whatever rule it is of. */
import type { Result } from '../result.ts';
import { count } from './count.ts';
import type { Progress } from './count-by.ts';
import { recountBy } from './recount-by.ts';
import type { Recounted, RecountProblem } from './recount-by.ts';

/** See {@link recountBy}. */
export function recount(published: unknown, progress?: Progress): Result<Recounted, RecountProblem[]> {
  return recountBy(count, published, progress);
}
