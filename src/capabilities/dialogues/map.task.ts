/** Makes a map on a worker thread, so that no page waits for it. */
import type { TaskCall } from '../../platform/threads.ts';
import { withoutParticipants } from '../../rules/opinion/index.ts';
import type { Picture } from './opinion-summary.ts';
import { pictureOf } from './picture-of.ts';
import { summarise, type MadeMap, type MapInput } from './summarise.ts';
import { votesIn, type VoteLog } from './vote-log.ts';

export interface MapTask extends Omit<MapInput, 'votes' | 'whole'> {
  readonly log: VoteLog;
  readonly participants: number;
  /** 1 for participants who are left out, as if they had never voted; undefined for nobody. */
  readonly leftOut: Uint8Array | undefined;
}

/** The summary is written out as JSON here: as an object it would take ten times as long to hand over. */
export interface WrittenMap extends Omit<MadeMap, 'summary'> {
  readonly summary: string;
  readonly picture: Picture;
}

export default function makeMap({ input }: TaskCall<MapTask>): WrittenMap {
  const { log, participants, leftOut, ...rest } = input;
  const votes = votesIn(log, participants, rest.hidden.length);
  const counted = leftOut === undefined ? { votes } : { votes: withoutParticipants(votes, leftOut), whole: votes };
  const { summary, ...made } = summarise({ ...counted, ...rest });
  return { ...made, summary: JSON.stringify(summary), picture: pictureOf(summary) };
}
