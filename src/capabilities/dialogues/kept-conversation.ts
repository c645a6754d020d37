/** What a node holds in memory of a conversation whose map it keeps. */
import type { Platform } from '../../platform/platform.ts';
import type { Conversation } from './conversation.ts';
import { comparedRegions, participantsFrom, type ComparedRegion } from './store/maps.ts';
import { copyVotes } from './store/copy-votes.ts';
import type { Stability } from './measure-stability.ts';
import type { MapModel } from './summarise.ts';
import { appendVotes, newVoteLog, type VoteLog } from './vote-log.ts';

export interface KeptConversation {
  readonly id: number;
  readonly log: VoteLog;
  readonly regions: readonly ComparedRegion[];
  /** By participant: the number of their region in `regions`, -1 for none. */
  readonly region: number[];
  /** By participant. */
  readonly anonymous: boolean[];
  /** Votes since the last map. */
  fresh: number;
  /** Rounds without any. */
  idle: number;
  /** The newest decision on a statement that the map knows. */
  act: number;
  /** Votes that the last round read, and this one does: those of transactions that were still running are read twice. */
  read: ReadonlySet<string>;
  reading: Set<string>;
  /** Where the last map stood; undefined to begin anew. */
  model: MapModel | undefined;
  accountsModel: MapModel | undefined;
  /** How far the groups stay the same, measured run by run after each map made anew. */
  stability: Stability | undefined;
  /** Votes at the last map that was made anew. */
  anewAt: number;
  anewOn: number;
  /** Whether the last map was made from the votes alone: whoever computes it from the export gets the same. */
  alone: boolean;
}

export async function openKept(platform: Platform, { id }: Conversation): Promise<KeptConversation> {
  const kept: KeptConversation = {
    id,
    log: newVoteLog(),
    regions: await comparedRegions(platform.db, id),
    region: [],
    anonymous: [],
    fresh: 0,
    idle: 0,
    act: 0,
    read: new Set(),
    reading: new Set(),
    model: undefined,
    accountsModel: undefined,
    stability: undefined,
    anewAt: 0,
    anewOn: 0,
    alone: false,
  };
  await copyVotes(platform.database, id, appendVotes(kept.log));
  return kept;
}

/** Who joined since. Numbers have no gaps and are given in order, so none is missed. */
export async function readParticipants(platform: Platform, kept: KeptConversation): Promise<void> {
  const numberOf = new Map(kept.regions.map(({ id }, at) => [id, at]));
  for (const { regionId, anonymous } of await participantsFrom(platform.db, kept.id, kept.region.length)) {
    kept.region.push(regionId === null ? -1 : (numberOf.get(regionId) ?? -1));
    kept.anonymous.push(anonymous);
  }
}
