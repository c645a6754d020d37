/** votes.csv: one row per vote, superseded ones too. */
import { cellReader, columnsOf } from './cells.ts';
import { columnOf, growingRows, pushRow } from './growing.ts';
import { mostParticipantId, mostStatementId, type GivenFile } from './layout.ts';
import { refuse, remark, type Notes } from './notes.ts';
import { readTable, type Progress } from './read-table.ts';

/** In columns, oldest first; of votes with the same time, or without any, the earlier row first. Ids are those of the file. */
export interface PolisVotes {
  readonly participant: Int32Array;
  readonly statement: Int32Array;
  readonly value: Int8Array;
  /** Milliseconds since 1970; NaN where the file has none. */
  readonly time: Float64Array;
}

export async function readVotes(file: GivenFile, notes: Notes, progress?: Progress): Promise<PolisVotes> {
  const rows = growingRows(4);
  const read = cellReader(file, notes);
  const columns = ['comment-id', 'voter-id', 'vote'] as const;
  let at: ReturnType<typeof columnsOf<(typeof columns)[number], 'timestamp'>>;
  let untimed = 0;
  const header = (cells: readonly string[]): boolean => {
    at = columnsOf(file, notes, cells, columns, ['timestamp']);
    return at !== undefined;
  };
  const row = (cells: readonly string[], line: number): void => {
    if (at === undefined) return;
    const time = at.timestamp === undefined ? '' : cells[at.timestamp]!;
    if (time === '') untimed ||= line;
    const when = time === '' ? Number.NaN : read.time(time, line);
    const statement = read.whole(cells[at['comment-id']]!, 'comment-id', line, mostStatementId);
    const participant = read.whole(cells[at['voter-id']]!, 'voter-id', line, mostParticipantId);
    const value = read.vote(cells[at.vote]!, 'vote', line);
    if (when === undefined || statement === undefined || participant === undefined || value === undefined) return;
    pushRow(rows, participant, statement, value, when);
    if (time === '') remark(notes, file.name, untimed, { code: 'without-time' });
  };
  await readTable(file, notes, { header, row }, progress);
  if (rows.length === 0 && notes.problems.length === 0)
    refuse(notes, { file: file.name, line: 1, reason: { code: 'no-votes' } });
  const order = byTime(columnOf(rows, 3));
  return {
    participant: Int32Array.from(order, (vote) => rows.columns[0]![vote]!),
    statement: Int32Array.from(order, (vote) => rows.columns[1]![vote]!),
    value: Int8Array.from(order, (vote) => rows.columns[2]![vote]!),
    time: Float64Array.from(order, (vote) => rows.columns[3]![vote]!),
  };
}

/** Votes without a time stay before all others, in the order of their rows. */
function byTime(time: Float64Array): Uint32Array {
  const at = (vote: number): number => (Number.isNaN(time[vote]) ? -1 : time[vote]!);
  return Uint32Array.from(time, (_, vote) => vote).sort((a, b) => at(a) - at(b) || a - b);
}
