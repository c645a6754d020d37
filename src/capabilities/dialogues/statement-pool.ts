/**
 * The statements that can be voted on and what an answer to each is worth, as a node keeps them for a second: so that choosing
 * the next one asks the database nothing. Whether a vote counts is never decided by this copy but by the statement that
 * records it.
 */
import { LRUCache } from 'lru-cache';
import type { Platform } from '../../platform/platform.ts';
import { priorities, type Counts, type Priorities } from '../../rules/opinion/index.ts';
import type { OpinionSummary, Tally } from './opinion-summary.ts';
import { findGroups, findMap, mapVersion } from './store/maps.ts';
import { listStatements, type Statement } from './store/statements.ts';

export interface StatementPool {
  /** Published ones, by rising number. */
  readonly statements: readonly Statement[];
  readonly byNumber: ReadonlyMap<number, Statement>;
  /** By index in `statements`, for a participant or for somebody new. */
  readonly priorityFor: (participant: number | undefined) => Float64Array;
}

interface Kept {
  readonly pools: LRUCache<number, Promise<StatementPool>>;
  /** The newest map of each conversation: read again only when there is another. */
  readonly maps: LRUCache<number, KeptMap>;
}

interface KeptMap {
  readonly version: number;
  readonly summary: OpinionSummary;
  /** The group of each participant as a byte, 255 for none. */
  readonly groups: Buffer;
}

const keptOf = new WeakMap<Platform, Kept>();

function keptBy(platform: Platform): Kept {
  let kept = keptOf.get(platform);
  if (kept === undefined)
    keptOf.set(platform, (kept = { pools: new LRUCache({ max: 200, ttl: 1_000 }), maps: new LRUCache({ max: 50 }) }));
  return kept;
}

export async function statementPool(platform: Platform, conversationId: number): Promise<StatementPool> {
  const { pools } = keptBy(platform);
  const known = pools.get(conversationId);
  if (known !== undefined) return known;
  const reading = readPool(platform, conversationId);
  pools.set(conversationId, reading);
  reading.catch(() => pools.delete(conversationId));
  return reading;
}

async function readPool(platform: Platform, conversationId: number): Promise<StatementPool> {
  const [statements, map] = await Promise.all([
    listStatements(platform.db, conversationId),
    newestMap(platform, conversationId),
  ]);
  const worth = prioritiesOf(statements, map?.summary);
  return {
    statements,
    byNumber: new Map(statements.map((statement) => [statement.number, statement])),
    priorityFor: (participant) => {
      const group = participant === undefined ? undefined : map?.groups[participant];
      return (group === undefined ? undefined : worth.byGroup[group]) ?? worth.newcomers;
    },
  };
}

async function newestMap(platform: Platform, conversationId: number): Promise<KeptMap | undefined> {
  const { maps } = keptBy(platform);
  const known = maps.get(conversationId);
  if (known !== undefined && known.version === (await mapVersion(platform.db, conversationId))) return known;
  const [map, groups] = await Promise.all([
    findMap(platform.db, conversationId),
    findGroups(platform.db, conversationId),
  ]);
  if (map === undefined || groups === undefined) return undefined;
  const fresh = { version: map.version, summary: map.summary, groups };
  maps.set(conversationId, fresh);
  return fresh;
}

/** Statements that the map does not know yet have no votes. */
function prioritiesOf(statements: readonly Statement[], summary: OpinionSummary | undefined): Priorities {
  const figures = new Map(summary?.statements.map((one) => [one.number, one]));
  const counted = (of: (number: number) => Tally | undefined): Counts => {
    const column = (side: keyof Tally): Int32Array =>
      Int32Array.from(statements, ({ number }) => of(number)?.[side] ?? 0);
    return { agree: column('agree'), disagree: column('disagree'), pass: column('pass') };
  };
  return priorities({
    everyone: counted((number) => figures.get(number)),
    groups: (summary?.groups ?? []).map((_, group) => counted((number) => figures.get(number)?.groups[group])),
    open: new Uint8Array(statements.length).fill(1),
    divides: Float64Array.from(statements, ({ number }) => figures.get(number)?.divisiveness ?? 0),
  });
}
