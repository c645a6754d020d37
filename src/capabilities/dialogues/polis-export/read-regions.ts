/** Where participants live: a table with the columns participant and region, which Polis does not have. */
import { cellReader, columnsOf } from './cells.ts';
import { mostParticipantId, type GivenFile } from './layout.ts';
import type { Notes } from './notes.ts';
import { readTable } from './read-table.ts';

export interface ReadRegions {
  /** In the order of their first mention. */
  readonly names: readonly string[];
  /** Id of a participant to the place of their region in `names`; who lives nowhere is not in it. */
  readonly of: ReadonlyMap<number, number>;
}

export async function readRegions(file: GivenFile, notes: Notes): Promise<ReadRegions> {
  const read = cellReader(file, notes);
  const places = new Map<string, number>();
  const of = new Map<number, number>();
  const lineOf = new Map<number, number>();
  let at: ReturnType<typeof columnsOf<'participant' | 'region', never>>;
  const header = (cells: readonly string[]): boolean => {
    at = columnsOf(file, notes, cells, ['participant', 'region']);
    return at !== undefined;
  };
  const row = (cells: readonly string[], line: number): void => {
    if (at === undefined) return;
    const id = read.whole(cells[at.participant]!, 'participant', line, mostParticipantId);
    if (id === undefined) return;
    const firstLine = lineOf.get(id);
    if (firstLine !== undefined) return read.wrong(line, 'participant', { code: 'participant-twice', id, firstLine });
    lineOf.set(id, line);
    const name = cells[at.region]!.trim();
    if (name === '') return;
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    of.set(id, place);
  };
  await readTable(file, notes, { header, row });
  return { names: [...places.keys()], of };
}
