/**
 * The files of a counted vote that hold its ballots: none exists before the count is published. Each is written once and
 * kept in memory under what it was made from.
 */
import { LRUCache } from 'lru-cache';
import type { Platform } from '../../platform/platform.ts';
import { findRegion } from '../../platform/regions.ts';
import type { Budget } from './budget.ts';
import { electionSource } from './election.ts';
import { pbMeta } from './export-pb.ts';
import type { ExportInput } from './export.task.ts';
import { publishedCount, type PublishedCount } from './store/counts.ts';
import { importedText } from './store/imported-file.ts';

const task = new URL('./export.task.ts', import.meta.url);

/** Requests for a file that is being written wait for it, however many they are. */
const written = new LRUCache<string, Uint8Array, () => Promise<Uint8Array>>({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: (bytes) => bytes.byteLength + 1,
  fetchMethod: (_key, _stale, { context: write }) => write(),
});

/** Undefined while the vote is not counted. */
export async function exportFile(
  platform: Platform,
  budget: Budget,
  kind: ExportInput['kind'],
): Promise<Uint8Array | undefined> {
  const { db, config } = platform;
  const count = await publishedCount(db, budget.id);
  if (count === undefined) return undefined;
  // An election that was held elsewhere goes out as it came in.
  const text = kind === 'pb' && budget.imported ? await importedText(db, budget.id) : undefined;
  if (text !== undefined) return new TextEncoder().encode(text);
  const digest = digestOf(count);
  const region = await findRegion(db, budget.regionId);
  // Pabulib's unit is a town or county; a district of it is the subunit.
  const above =
    region?.kind === 'district' && region.parent_id !== null ? await findRegion(db, region.parent_id) : undefined;
  const { choice } = count.outcome;
  const meta = kind === 'pb' ? pbMeta(budget, { unit: above?.name, timeZone: config.timeZone, digest, choice }) : {};
  return written.fetch(JSON.stringify([kind, digest, meta]), {
    context: async () => {
      const input: ExportInput = {
        kind,
        source: await electionSource(db, budget),
        outcome: count.outcome,
        digest,
        meta,
      };
      return platform.threads.run<ExportInput, Uint8Array>(task, input);
    },
  });
}

function digestOf({ id, digest }: PublishedCount): string {
  if (digest === null) throw new Error(`count ${id} is done and has no digest`);
  return digest;
}
