/** One run of a map's stability, on a worker thread. */
import type { TaskCall } from '../../platform/threads.ts';
import { stabilityOfRun, withoutStatements, type GroupModel } from '../../rules/opinion/index.ts';
import { votesIn, type VoteLog } from './vote-log.ts';

export interface StabilityTask {
  readonly log: VoteLog;
  readonly participants: number;
  readonly hidden: Uint8Array;
  readonly meta: Uint8Array;
  readonly model: GroupModel;
  readonly run: number;
}

export default function measureRun({ input }: TaskCall<StabilityTask>): number {
  const { log, participants, hidden, meta, model, run } = input;
  const left = hidden.map((out, statement) => out | meta[statement]!);
  return stabilityOfRun(model, withoutStatements(votesIn(log, participants, hidden.length), left), run);
}
