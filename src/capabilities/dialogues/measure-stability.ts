/**
 * Measures how far the groups of a map stay the same when a tenth of the votes is left out: one run at a time on a worker
 * thread, between maps, so that no vote waits for it. Until all runs are done the figure of the map before stands.
 */
import type { Platform } from '../../platform/platform.ts';
import type { KeptConversation } from './kept-conversation.ts';
import type { StabilityTask } from './stability.task.ts';

export interface Stability {
  /** Mean of the adjusted Rand indices of all runs; undefined while the first ones are under way. */
  readonly value: number | undefined;
  readonly sum: number;
  readonly runs: number;
}

const task = new URL('./stability.task.ts', import.meta.url);
const allRuns = 12;

export const newStability = (): Stability => ({ value: undefined, sum: 0, runs: 0 });

export const isMeasured = ({ stability, model }: KeptConversation): boolean =>
  stability === undefined || model === undefined || model.groups.verdict !== 'clear' || stability.runs === allRuns;

/** One run; true when it was the last, so that the map should be made again with the figure. */
export async function measureOnce(
  platform: Platform,
  kept: KeptConversation,
  masks: Pick<StabilityTask, 'hidden' | 'meta'>,
): Promise<boolean> {
  const { stability, model } = kept;
  if (isMeasured(kept) || stability === undefined || model === undefined) return false;
  const index = await platform.threads.run<StabilityTask, number>(task, {
    log: kept.log,
    participants: kept.region.length,
    ...masks,
    model: model.groups,
    run: stability.runs,
  });
  const [sum, runs] = [stability.sum + index, stability.runs + 1];
  const done = runs === allRuns;
  kept.stability = { sum, runs, value: done ? sum / runs : stability.value };
  return done;
}
