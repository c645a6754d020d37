/**
 * Keeps the maps up to date while people vote: four times a second, on one node at a time.
 *
 * A node that keeps a map holds the votes in memory and asks the database only for what came since; the map goes on from the
 * one before and is made anew, with its stability, now and then; a minute after the last vote it is made from the votes
 * alone, so that whoever computes it from the export gets the very same groups. Nothing is kept in memory that cannot be read again: a node
 * that takes over, or starts again, reads all votes once.
 */
import type { Chore } from '../../platform/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { processOf } from './conversation.ts';
import { comesToRest, makeAndKeep, statementMasks } from './make-map.ts';
import { isMeasured, measureOnce } from './measure-stability.ts';
import { openKept, readParticipants, type KeptConversation } from './kept-conversation.ts';
import { findConversationById } from './store/conversations.ts';
import { mapStatements, recentActs, staleConversations } from './store/maps.ts';
import { oldestRunning, votesSince } from './store/votes.ts';
import { appendVotes } from './vote-log.ts';

interface Keeper {
  /** Votes of earlier transactions have all been seen. */
  readTo: string | undefined;
  readonly kept: Map<number, KeptConversation>;
  round: number;
}

const keepers = new WeakMap<Platform, Keeper>();

/** While votes come in every round, one run of a stability is measured in so many. */
const measuringRounds = 4;
/** Conversations without votes for so many rounds leave the memory: ten minutes. */
const idleRounds = 2_400;

export async function keepMaps(platform: Platform): Promise<void> {
  let keeper = keepers.get(platform);
  if (keeper === undefined) keepers.set(platform, (keeper = { readTo: undefined, kept: new Map(), round: 0 }));
  const stirred = await readNew(platform, keeper);
  for (const id of stirred) await orForget(platform, keeper, id, () => refresh(platform, keeper, id));
  for (const { id } of [...keeper.kept.values()].filter(comesToRest))
    await orForget(platform, keeper, id, () => refresh(platform, keeper, id));
  keeper.round += 1;
  if (stirred.size > 0 && keeper.round % measuringRounds > 0) return;
  const unsure = [...keeper.kept.values()].find((kept) => !isMeasured(kept));
  if (unsure !== undefined) await orForget(platform, keeper, unsure.id, () => measure(platform, keeper, unsure));
}

/** What a conversation holds may be half read when this fails; it is read anew the next time, and the other maps go on. */
async function orForget(platform: Platform, keeper: Keeper, id: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    keeper.kept.delete(id);
    platform.log.error({ err: problem, conversation: id }, 'a map could not be made');
  }
}

async function measure(platform: Platform, keeper: Keeper, kept: KeptConversation): Promise<void> {
  const masks = statementMasks(await mapStatements(platform.db, kept.id));
  if (await measureOnce(platform, kept, masks)) await refresh(platform, keeper, kept.id);
}

/** Conversations in which something has changed. */
async function readNew(platform: Platform, keeper: Keeper): Promise<ReadonlySet<number>> {
  const { db } = platform;
  const since = keeper.readTo;
  // Asked before reading: whatever is still being written then is read the next time.
  const readTo = await oldestRunning(db);
  const stirred = new Set<number>();
  if (since === undefined) for (const id of await staleConversations(db)) stirred.add(id);
  else {
    const found = await votesSince(db, since, [...keeper.kept.keys()]);
    for (const id of found.stirred) stirred.add(id);
    for (const vote of found.votes) {
      const kept = keeper.kept.get(vote.conversationId);
      if (kept === undefined) continue;
      const key = `${vote.participant} ${vote.statement} ${vote.revision}`;
      kept.reading.add(key);
      if (!kept.read.has(key)) {
        appendVotes(kept.log)(vote.participant, vote.statement, vote.value);
        kept.fresh += 1;
      }
    }
  }
  keeper.readTo = readTo;
  for (const [id, kept] of keeper.kept) {
    kept.read = kept.reading;
    kept.reading = new Set();
    if (kept.fresh === 0) stirred.delete(id);
    kept.idle = kept.fresh > 0 ? 0 : kept.idle + 1;
    if (kept.idle > idleRounds) keeper.kept.delete(id);
  }
  for (const [id, act] of await recentActs(db)) {
    const kept = keeper.kept.get(id);
    if (kept !== undefined && kept.act >= act) continue;
    if (kept !== undefined) [kept.act, kept.model, kept.stability] = [act, undefined, undefined];
    stirred.add(id);
  }
  return stirred;
}

async function refresh(platform: Platform, keeper: Keeper, id: number): Promise<void> {
  const conversation = await findConversationById(platform.db, id);
  if (conversation === undefined) return;
  let kept = keeper.kept.get(id);
  if (kept === undefined) {
    kept = await openKept(platform, conversation);
    kept.act = (await recentActs(platform.db)).get(id) ?? 0;
    keeper.kept.set(id, kept);
  }
  await readParticipants(platform, kept);
  await makeAndKeep(platform, conversation, kept, keeper.readTo ?? '0');
  kept.fresh = 0;
  platform.live.announce(processOf(id));
}

export const mapChore: Chore = { name: 'dialogues.maps', everySeconds: 0.25, run: keepMaps };
