/** Makes the map of a conversation from what the node holds of it, on a worker thread, and keeps it in the database. */
import type { Platform } from '../../platform/platform.ts';
import type { Conversation } from './conversation.ts';
import type { KeptConversation } from './kept-conversation.ts';
import { newStability } from './measure-stability.ts';
import type { MapTask, WrittenMap } from './map.task.ts';
import { mapStatements, putMap, putPicture, type MapStatement } from './store/maps.ts';
import type { MapModel } from './summarise.ts';

const task = new URL('./map.task.ts', import.meta.url);

/** A map is made anew, not from the one before, when a tenth more votes have come or this many seconds have passed. */
const anewShare = 1.1;
const anewSeconds = 60;
/** After so many rounds without a vote, one minute, a map that went on from earlier ones is made from the votes alone. */
const restingRounds = 240;

/** Where people have stopped voting, but the map still has something of those before it. */
export const comesToRest = ({ alone, idle, model }: KeptConversation): boolean =>
  model !== undefined && !alone && idle >= restingRounds;

export async function makeAndKeep(
  platform: Platform,
  conversation: Conversation,
  kept: KeptConversation,
  readTo: string,
): Promise<void> {
  const { db, threads } = platform;
  const masks = statementMasks(await mapStatements(db, kept.id));
  const now = platform.now().getTime();
  const votes = kept.log.length;
  // Not where only the stability is new: to find groups again would ask for it again.
  const due = votes >= kept.anewAt * anewShare || now - kept.anewOn >= anewSeconds * 1_000;
  const rests = kept.fresh === 0 && comesToRest(kept);
  const anew = kept.model === undefined || (kept.fresh > 0 && due) || rests;
  // With nothing new but the stability, what was made from the votes alone is made so again, and comes out the same.
  const alone = kept.model === undefined || rests || (kept.fresh === 0 && kept.alone);
  if (anew) {
    [kept.anewAt, kept.anewOn] = [votes, now];
    kept.stability = kept.stability === undefined ? newStability() : { ...newStability(), value: kept.stability.value };
  }
  const make = (input: Pick<MapTask, 'from' | 'leftOut'>): Promise<WrittenMap> =>
    threads.run<MapTask, WrittenMap>(task, {
      log: kept.log,
      participants: kept.region.length,
      ...masks,
      region: Int16Array.from(kept.region),
      regions: kept.regions,
      anew: anew || alone,
      // Measured over everybody: it is the same question for the signed-in among them.
      stability: kept.stability?.value,
      ...input,
    });
  // Of the map before only the names of its groups are left then.
  const goOn = (from: MapModel | undefined): MapModel | undefined =>
    alone && from !== undefined ? { ...from, factorisation: undefined } : from;
  const all = await make({ from: goOn(kept.model), leftOut: undefined });
  kept.model = all.model;
  kept.alone = alone;
  const split = conversation.joining === 'anyone' && kept.anonymous.includes(true);
  const accounts = split
    ? await make({
        from: goOn(kept.accountsModel),
        leftOut: Uint8Array.from(kept.anonymous, (anonymous) => (anonymous ? 1 : 0)),
      })
    : undefined;
  kept.accountsModel = accounts?.model;
  await db.transaction().execute(async (tx) => {
    await putMap(tx, kept.id, 'all', { ...asBytes(all), readTo, alone });
    if (accounts !== undefined) await putMap(tx, kept.id, 'accounts', { ...asBytes(accounts), readTo, alone });
    await putPicture(tx, kept.id, platform.now(), all.picture);
  });
}

/** By statement number: what is not published, and what is meta. */
export function statementMasks(statements: readonly MapStatement[]): Pick<MapTask, 'hidden' | 'meta'> {
  const size = (statements.at(-1)?.number ?? -1) + 1;
  const hidden = new Uint8Array(size).fill(1);
  const meta = new Uint8Array(size);
  for (const { number, published, meta: isMeta } of statements) {
    hidden[number] = published ? 0 : 1;
    meta[number] = isMeta ? 1 : 0;
  }
  return { hidden, meta };
}

const asBytes = ({
  summary,
  positions,
  groups,
}: WrittenMap): { summary: string; positions: Buffer; groups: Buffer } => ({
  summary,
  positions: Buffer.from(positions.buffer, positions.byteOffset, positions.byteLength),
  groups: Buffer.from(groups.buffer, groups.byteOffset, groups.byteLength),
});
