/**
 * Reads returns from a CSV file with the columns region, registered, ballots, yes and no, in any order; other columns are passed over.
 * All that is wrong is told, each with its line.
 *
 * The export of a vote held here has no registered voters and ballots by region and ends with a row "total": such a file is read too
 * where the caller takes it.
 */
import { isUtf8 } from 'node:buffer';
import { parse, type CsvError } from 'csv-parse/sync';
import { RETURN_FIELDS, WHOLE, type ReturnField } from '../../rules/decision/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';

export interface ReturnRow {
  readonly line: number;
  readonly region: string;
  /** Absent where the cell is empty. */
  readonly registered?: number;
  readonly ballots?: number;
  readonly yes: number;
  readonly no: number;
}

export interface ReadReturns {
  readonly rows: readonly ReturnRow[];
  readonly total: ReturnRow | undefined;
}

export type CsvProblem =
  | { readonly line: number; readonly code: 'empty-file' | 'not-text' | 'quote' | 'region-missing' | 'no-rows' }
  | { readonly line: number; readonly code: 'column-missing' | 'column-twice'; readonly column: string }
  | { readonly line: number; readonly code: 'field-count'; readonly found: number; readonly expected: number }
  | { readonly line: number; readonly code: 'not-a-number'; readonly column: ReturnField; readonly found: string }
  | { readonly line: number; readonly code: 'region-twice'; readonly region: string }
  | {
      readonly line: number;
      readonly code: 'total-differs';
      readonly column: ReturnField;
      readonly found: number;
      readonly expected: number;
    }
  | { readonly line: number; readonly code: 'too-many-rows'; readonly most: number };

/** More than a state has of counties, cities or districts. */
const mostRows = 5_000;

interface Taken {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export function readReturnsCsv(bytes: Uint8Array): Result<ReadReturns, readonly CsvProblem[]> {
  const taken = recordsOf(bytes);
  if (!taken.ok) return err([taken.error]);
  const [header, ...records] = taken.value;
  if (header === undefined) return err([{ line: 1, code: 'empty-file' }]);
  const names = header.record.map((cell) => cell.trim().toLowerCase());
  const problems: CsvProblem[] = [];
  for (const column of ['region', ...RETURN_FIELDS]) {
    const found = names.filter((name) => name === column).length;
    if (found === 0) problems.push({ line: 1, code: 'column-missing', column });
    if (found > 1) problems.push({ line: 1, code: 'column-twice', column });
  }
  if (problems.length > 0) return err(problems);
  if (records.length > mostRows) return err([{ line: mostRows + 2, code: 'too-many-rows', most: mostRows }]);
  const rows: ReturnRow[] = [];
  let total: ReturnRow | undefined;
  const seen = new Set<string>();
  for (const { record, info } of records) {
    const line = info.lines;
    if (record.length !== names.length) {
      problems.push({ line, code: 'field-count', found: record.length, expected: names.length });
      continue;
    }
    const row = readRow(record, names, line, problems);
    if (row === undefined) continue;
    const isTotal = row.region.toLowerCase() === WHOLE;
    if (seen.has(row.region) || (isTotal && total !== undefined))
      problems.push({ line, code: 'region-twice', region: row.region });
    seen.add(row.region);
    if (isTotal) total = row;
    else rows.push(row);
  }
  if (rows.length === 0 && problems.length === 0) problems.push({ line: 1, code: 'no-rows' });
  return problems.length > 0 ? err(problems) : ok({ rows, total });
}

function recordsOf(bytes: Uint8Array): Result<readonly Taken[], CsvProblem> {
  if (!isUtf8(bytes) || bytes.includes(0)) return err({ line: 1, code: 'not-text' });
  const first = Buffer.from(bytes.subarray(0, 10_000)).toString('utf8').split('\n')[0] ?? '';
  try {
    const records: unknown = parse(bytes, {
      bom: true,
      delimiter: first.includes(',') ? ',' : first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // One more than is taken: the surplus is told without reading a file that never ends.
      to: mostRows + 2,
    });
    return ok(records as readonly Taken[]);
  } catch (problem) {
    const { code, lines } = problem as CsvError & { readonly lines?: number };
    if (!/QUOTE/.test(code ?? '')) throw problem;
    return err({ line: lines ?? 1, code: 'quote' });
  }
}

function readRow(
  record: readonly string[],
  names: readonly string[],
  line: number,
  problems: CsvProblem[],
): ReturnRow | undefined {
  const cell = (column: string): string => (record[names.indexOf(column)] ?? '').trim();
  // An export puts an apostrophe before what a spreadsheet would take for a formula.
  const region = cell('region').replace(/^'(?=[=+\-@'])/, '');
  const before = problems.length;
  if (region === '') problems.push({ line, code: 'region-missing' });
  const read = (column: ReturnField, mayLack: boolean): number | undefined => {
    const found = cell(column);
    if (found === '' && mayLack) return undefined;
    const number = wholeNumber(found);
    if (number === undefined) problems.push({ line, code: 'not-a-number', column, found: found.slice(0, 40) });
    return number;
  };
  const registered = read('registered', true);
  const ballots = read('ballots', true);
  const [yes = 0, no = 0] = [read('yes', false), read('no', false)];
  if (problems.length > before) return undefined;
  return {
    line,
    region,
    ...(registered === undefined ? {} : { registered }),
    ...(ballots === undefined ? {} : { ballots }),
    yes,
    no,
  };
}

/** `1234567` or `1,234,567`; undefined for all else. */
export function wholeNumber(text: string): number | undefined {
  const plain = /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}
