/** participants-votes.csv: one row per participant, with Polis's own group and the latest vote on every statement. */
import { cellReader, columnsOf } from './cells.ts';
import { columnOf, growingRows, pushRow } from './growing.ts';
import { mostParticipantId, mostStatementId, type GivenFile } from './layout.ts';
import type { Notes } from './notes.ts';
import { readTable, type Progress } from './read-table.ts';

export interface PolisParticipants {
  readonly ids: readonly number[];
  /** The line of each. */
  readonly lines: readonly number[];
  /** Polis's group of each; -1 for none. */
  readonly groups: readonly number[];
  /** Columns of the file that are statements. */
  readonly statements: readonly number[];
  /** Latest votes, in columns; ids are those of the file. */
  readonly participant: Int32Array;
  readonly statement: Int32Array;
  readonly value: Int8Array;
}

const mostGroupId = 1_000;
const votesAs: Readonly<Record<string, -1 | 0 | 1>> = { '1': 1, '0': 0, '-1': -1, '1.0': 1, '0.0': 0, '-1.0': -1 };

export async function readParticipants(file: GivenFile, notes: Notes, progress?: Progress): Promise<PolisParticipants> {
  const read = cellReader(file, notes);
  const rows = growingRows(3);
  const lineOf = new Map<number, number>();
  const groups: number[] = [];
  const statements: { readonly id: number; readonly at: number; readonly name: string }[] = [];
  let at: ReturnType<typeof columnsOf<'participant', 'group-id'>>;
  const header = (cells: readonly string[]): boolean => {
    const before = notes.problems.length;
    at = columnsOf(file, notes, cells, ['participant'], ['group-id']);
    const seen = new Set<string>();
    cells.forEach((name, column) => {
      if (!/^\d+$/.test(name)) return;
      const id = read.whole(name, name, 1, mostStatementId);
      if (id === undefined) return;
      if (seen.has(name)) read.wrong(1, name, { code: 'column-twice', name });
      seen.add(name);
      statements.push({ id, at: column, name });
    });
    return at !== undefined && notes.problems.length === before;
  };
  const row = (cells: readonly string[], line: number): void => {
    if (at === undefined) return;
    const id = read.whole(cells[at.participant]!, 'participant', line, mostParticipantId);
    if (id === undefined) return;
    const firstLine = lineOf.get(id);
    if (firstLine !== undefined) return read.wrong(line, 'participant', { code: 'participant-twice', id, firstLine });
    const group = at['group-id'] === undefined ? '' : cells[at['group-id']]!;
    lineOf.set(id, line);
    groups.push(group === '' ? -1 : (read.whole(group, 'group-id', line, mostGroupId) ?? -1));
    for (const statement of statements) {
      const cell = cells[statement.at]!;
      if (cell === '') continue;
      const value = votesAs[cell] ?? read.vote(cell, statement.name, line);
      if (value !== undefined) pushRow(rows, id, statement.id, value);
    }
  };
  await readTable(file, notes, { header, row }, progress);
  return {
    ids: [...lineOf.keys()],
    lines: [...lineOf.values()],
    groups,
    statements: statements.map(({ id }) => id),
    participant: Int32Array.from(columnOf(rows, 0)),
    statement: Int32Array.from(columnOf(rows, 1)),
    value: Int8Array.from(columnOf(rows, 2)),
  };
}
