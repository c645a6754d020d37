/** A CSV file as rows of cells, each with the line it begins in. */
import { CsvError, parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../rules/result.ts';

export interface Row {
  /** The heading is in line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export const mostRows = 100_000;

export interface TableProblem {
  /** 0 where it is about all of the file. */
  readonly line: number;
  readonly problem: 'notCsv' | 'noRows' | 'tooManyRows' | 'columnTwice';
  readonly what: string;
}

export function readTable(csv: string): Result<Table, TableProblem> {
  const problem = (kind: TableProblem['problem'], line = 0, what = ''): Result<Table, TableProblem> =>
    err({ line, problem: kind, what: what.slice(0, 80) });
  let records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    records = parse(csv, { bom: true, info: true, trim: true, relax_column_count: true }) as unknown as typeof records;
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    return problem('notCsv', typeof thrown['lines'] === 'number' ? thrown['lines'] : 0);
  }
  let next = 1;
  const [heading, ...rows] = records
    .map(({ record, info }) => {
      const line = next;
      next = info.lines + 1;
      return { line, cells: record };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (heading === undefined || rows.length === 0) return problem('noRows');
  if (rows.length > mostRows) return problem('tooManyRows', 0, String(mostRows));
  const twice = heading.cells.find((name, at) => name !== '' && heading.cells.indexOf(name) !== at);
  if (twice !== undefined) return problem('columnTwice', heading.line, twice);
  return ok({ columns: heading.cells, rows: withoutLabels(heading.cells, rows) });
}

/** The Census Bureau puts a second heading in words under the first. */
const withoutLabels = (columns: readonly string[], rows: readonly Row[]): readonly Row[] =>
  columns[0] === 'GEO_ID' && rows[0]?.cells[0] === 'Geography' ? rows.slice(1) : rows;
