/** Pictures of a past that nobody watched: the demo's dialogues began before the demo did. */
import type { Platform } from '../../platform/platform.ts';
import type { MapTask, WrittenMap } from './map.task.ts';
import { statementMasks } from './make-map.ts';
import { comparedRegions, mapStatements, participantsFrom, putPicture } from './store/maps.ts';
import { votesUntil } from './store/votes.ts';
import { appendVotes, newVoteLog } from './vote-log.ts';

const task = new URL('./map.task.ts', import.meta.url);

/** One picture for each of these moments, from the votes that had been cast by then. */
export async function putPastPictures(
  platform: Platform,
  conversationId: number,
  moments: readonly Date[],
): Promise<void> {
  const { db, threads } = platform;
  const regions = await comparedRegions(db, conversationId);
  const people = await participantsFrom(db, conversationId, 0);
  const region = Int16Array.from(people, ({ regionId }) => regions.findIndex(({ id }) => id === regionId));
  const masks = statementMasks(await mapStatements(db, conversationId));
  for (const moment of moments) {
    const log = newVoteLog();
    const append = appendVotes(log);
    for (const { participant, statement, value } of await votesUntil(db, conversationId, moment))
      append(participant, statement, value);
    const { picture } = await threads.run<MapTask, WrittenMap>(task, {
      log,
      participants: people.length,
      ...masks,
      region,
      regions,
      from: undefined,
      anew: true,
      stability: undefined,
      leftOut: undefined,
    });
    await putPicture(db, conversationId, moment, picture);
  }
}
