/**
 * Tables that counties send as CSV: read whole, with every fault told by line and column, before anything is done with them.
 *
 * RFC 4180 in UTF-8, with a comma, a semicolon or a tab between cells, a heading line, and columns in any order. Columns nobody asked for
 * are left out, and named.
 */
import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../rules/result.ts';

export interface CsvProblem {
  /** Counted from 1; the heading is line 1. */
  readonly line: number;
  /** Null where the whole line or file is meant. */
  readonly column: string | null;
  readonly code: CsvCode;
  /** What stands there, cut short. */
  readonly value: string;
  /** The line on which the same stands before. */
  readonly before?: number;
}

export type CsvCode =
  | 'notText'
  | 'nul'
  | 'empty'
  | 'noRows'
  | 'tooManyRows'
  | 'columnMissing'
  | 'columnTwice'
  | 'fieldCount'
  | 'quote'
  | 'countyUnknown'
  | 'countyNotYours'
  | 'countyTwice'
  | 'countyClosed'
  | 'numberUnreadable'
  | 'numberTooLarge'
  | 'dayUnreadable'
  | 'dayTooLate'
  | 'dayTooEarly'
  | 'batchMissing'
  | 'batchTooLong'
  | 'batchTwice'
  | 'noSample'
  | 'rawDiffers'
  | 'sampleDiffers'
  | 'aboveSample';

export interface CsvRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

export interface CsvTable<Column extends string> {
  readonly rows: readonly CsvRow<Column>[];
  /** Columns that are not used. */
  readonly ignored: readonly string[];
}

export const mostRows = 20_000;
/** Of a file: far more than so many rows need. */
export const largestCsv = 2 * 1024 * 1024;
const longestShown = 40;

const shownCell = (cell: string): string => (cell.length > longestShown ? `${cell.slice(0, longestShown)}…` : cell);

/** Collects what is wrong in one row. `before`: the line on which the same stands already. */
export function faultsIn<Column extends string>({
  line,
  cells,
}: CsvRow<Column>): {
  readonly problems: readonly CsvProblem[];
  wrong(column: Column, code: CsvCode, before?: number): void;
} {
  const problems: CsvProblem[] = [];
  return {
    problems,
    wrong: (column, code, before) => {
      const value = shownCell(cells[column]);
      problems.push({ line, column, code, value, ...(before === undefined ? {} : { before }) });
    },
  };
}

export function readCsv<const Column extends string>(
  bytes: Uint8Array,
  columns: readonly Column[],
): Result<CsvTable<Column>, readonly CsvProblem[]> {
  const whole = (line: number, code: CsvCode, value = ''): Result<never, readonly CsvProblem[]> =>
    err([{ line, column: null, code, value }]);
  const nul = bytes.indexOf(0);
  if (nul !== -1) return whole(lineAt(bytes, nul), 'nul');
  const odd = oddLine(bytes);
  if (odd !== undefined) return whole(odd, 'notText');
  const text = new TextDecoder().decode(bytes);
  const records = recordsOf(text);
  if (!records.ok) return whole(records.error, 'quote');
  const [heading, ...body] = records.value;
  if (heading === undefined) return whole(1, 'empty');
  const names = heading.cells.map((cell) => cell.trim().toLowerCase().replace(/\s+/g, '_'));
  const problems: CsvProblem[] = columns.flatMap((column): CsvProblem[] => {
    const times = names.filter((name) => name === column).length;
    if (times === 1) return [];
    return [{ line: 1, column, code: times === 0 ? 'columnMissing' : 'columnTwice', value: '' }];
  });
  if (problems.length > 0) return err(problems);
  if (body.length === 0) return whole(2, 'noRows');
  if (body.length > mostRows) return whole(body[mostRows]?.line ?? mostRows, 'tooManyRows');
  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  const rows: CsvRow<Column>[] = [];
  for (const { line, cells } of body) {
    if (cells.length !== names.length)
      problems.push({ line, column: null, code: 'fieldCount', value: `${cells.length} / ${names.length}` });
    else {
      const named = Object.fromEntries(places.map(([column, at]) => [column, (cells[at] ?? '').trim()]));
      rows.push({ line, cells: named as Record<Column, string> });
    }
  }
  if (problems.length > 0) return err(problems);
  return ok({ rows, ignored: heading.cells.filter((_, at) => !columns.includes(names[at] as Column)) });
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** An error is the line near which a quotation mark is out of place. */
function recordsOf(text: string): Result<readonly CsvRecord[], number> {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [',', ';', '\t'].find((mark) => first.includes(mark)) ?? ',';
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as readonly { record: readonly string[]; info: { lines: number } }[];
    return ok(
      parsed
        .map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record }))
        // Spreadsheets leave lines of nothing but commas at the end.
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    );
  } catch (problem) {
    const { lines } = problem as { lines?: number };
    return err(lines ?? 1);
  }
}

const breaksIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function oddLine(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const found = bytes.indexOf(10, from);
    const until = found === -1 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(from, until))) return line;
    from = until + 1;
  }
  return line;
}

function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let from = 0; from < at; from += 1) if (bytes[from] === 10) line += 1;
  return line;
}
