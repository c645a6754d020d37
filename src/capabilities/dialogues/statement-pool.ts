/**
 * The statements that can be voted on, as a node keeps them for a second: so that choosing the next one asks the database
 * nothing. Whether a vote counts is never decided by this copy but by the statement that records it.
 */
import { LRUCache } from 'lru-cache';
import type { Platform } from '../../platform/platform.ts';
import { listStatements, type Statement } from './store/statements.ts';

export interface StatementPool {
  /** Published ones, by rising number. */
  readonly statements: readonly Statement[];
  readonly byNumber: ReadonlyMap<number, Statement>;
}

const kept = new WeakMap<Platform, LRUCache<number, Promise<StatementPool>>>();

export async function statementPool(platform: Platform, conversationId: number): Promise<StatementPool> {
  let pools = kept.get(platform);
  if (pools === undefined) kept.set(platform, (pools = new LRUCache({ max: 200, ttl: 1_000 })));
  const known = pools.get(conversationId);
  if (known !== undefined) return known;
  const reading = readPool(platform, conversationId);
  pools.set(conversationId, reading);
  reading.catch(() => pools.delete(conversationId));
  return reading;
}

async function readPool(platform: Platform, conversationId: number): Promise<StatementPool> {
  const statements = await listStatements(platform.db, conversationId);
  return { statements, byNumber: new Map(statements.map((statement) => [statement.number, statement])) };
}
