/** Makes a map on a worker thread, so that no page waits for it. */
import type { TaskCall } from '../../platform/threads.ts';
import { withoutParticipants } from '../../rules/opinion/index.ts';
import { summarise, type MadeMap, type MapInput } from './summarise.ts';
import { votesIn, type VoteLog } from './vote-log.ts';

export interface MapTask extends Omit<MapInput, 'votes' | 'whole'> {
  readonly log: VoteLog;
  readonly participants: number;
  /** 1 for participants who are left out, as if they had never voted; undefined for nobody. */
  readonly leftOut: Uint8Array | undefined;
}

export default function makeMap({ input }: TaskCall<MapTask>): MadeMap {
  const { log, participants, leftOut, ...rest } = input;
  const votes = votesIn(log, participants, rest.hidden.length);
  if (leftOut === undefined) return summarise({ votes, ...rest });
  return summarise({ votes: withoutParticipants(votes, leftOut), whole: votes, ...rest });
}
