/** summary.csv: one line for each key, without a header. */
import type { GivenFile } from './layout.ts';
import type { Notes } from './notes.ts';
import { readTable } from './read-table.ts';

export interface PolisSummary {
  /** '' where nothing is said. */
  readonly topic: string;
  readonly url: string;
  readonly description: string;
}

export async function readSummary(file: GivenFile, notes: Notes): Promise<PolisSummary> {
  const said = new Map<string, string>();
  const take = ([key = '', value = '']: readonly string[]): true => {
    said.set(key.trim(), value.trim());
    return true;
  };
  await readTable(file, notes, { header: take, row: take });
  return {
    topic: said.get('topic') ?? '',
    url: said.get('url') ?? '',
    description: said.get('conversation-description') ?? '',
  };
}
