/**
 * A table of regions from a CSV file, with everything that is wrong told on the terminal by line and column.
 *
 * Columns: region (an id, such as ocd-division/country:us/state:ca/county:fresno); name, groups (several with a space or ; between them) and prior (money
 * promised before, such as 1,500.50), which may each be missing; people; and the figures that are asked for, where an empty cell or NA says that there is none.
 * Further columns are left alone.
 */
import { parse, type CsvError } from 'csv-parse/sync';
import { readMoney } from './read-money.ts';
import { readText } from './read-election.ts';

export interface TableRegion {
  readonly region: string;
  readonly name: string;
  readonly people: number;
  readonly groups: readonly string[];
  /** In cents. */
  readonly prior: number;
  /** By column; null where there is none. */
  readonly values: Readonly<Record<string, number | null>>;
  /** By column, as they stand in the file. */
  readonly texts: Readonly<Record<string, string>>;
}

/** `figures`: the columns whose figures are wanted. Undefined once it is told what is wrong. */
export async function readRegions(
  path: string,
  figures: readonly string[],
): Promise<readonly TableRegion[] | undefined> {
  const content = await readText(path);
  if (content === undefined) return undefined;
  const problems: string[] = [];
  const regions = regionsOf(content, figures, (line, sentence) => problems.push(`${path}:${line}: ${sentence}`));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return problems.length > 0 ? undefined : regions;
}

type Wrong = (line: number, sentence: string) => void;

function regionsOf(content: string, figures: readonly string[], wrong: Wrong): readonly TableRegion[] {
  let rows: readonly { readonly record: Readonly<Record<string, string>>; readonly info: { readonly lines: number } }[];
  try {
    const options = { bom: true, columns: true, info: true, skip_empty_lines: true, trim: true } as const;
    rows = parse(content, options) as unknown as typeof rows;
  } catch (problem) {
    const { lines, message } = problem as CsvError & { readonly lines?: number };
    wrong(lines ?? 1, message);
    return [];
  }
  const first = rows[0];
  if (first === undefined) {
    wrong(1, 'it has no regions.');
    return [];
  }
  const missing = ['region', 'people', ...figures].filter((column) => !Object.hasOwn(first.record, column));
  if (missing.length > 0) {
    // A spreadsheet in a language with a decimal comma writes such files.
    const isApart = Object.keys(first.record).some((name) => name.includes(';'));
    const hint = isApart ? ' Its cells are separated by semicolons; they must be separated by commas.' : '';
    wrong(1, `the first line names no column ${missing.join(', ')}.${hint}`);
    return [];
  }
  const lineOf = new Map<string, number>();
  return rows.map(({ record, info: { lines: line } }) => {
    const region = record['region']!;
    if (region === '') wrong(line, 'region: it is empty.');
    const before = lineOf.get(region);
    if (before !== undefined) wrong(line, `region: "${region}" is in line ${before} already.`);
    lineOf.set(region, line);
    const people = numberIn(record['people']!);
    if (people === undefined || people === null || people < 0)
      wrong(line, 'people: it must be a number of people, such as 1008654.');
    const prior = record['prior'] === undefined || record['prior'] === '' ? 0 : readMoney(record['prior']);
    if (prior === undefined) wrong(line, 'prior: it must be an amount of money, such as 1500.50.');
    const values = figures.map((column): readonly [string, number | null] => {
      const value = numberIn(record[column]!);
      if (value === undefined) wrong(line, `${column}: "${record[column]}" is not a number.`);
      return [column, value ?? null];
    });
    return {
      region,
      name: record['name'] || region,
      people: people ?? 0,
      groups: (record['groups'] ?? '').split(/[\s;]+/).filter((group) => group !== ''),
      prior: prior ?? 0,
      values: Object.fromEntries(values),
      texts: record,
    };
  });
}

/** Null where the cell says that there is none, undefined where it says something else. */
function numberIn(cell: string): number | null | undefined {
  if (cell === '' || cell === 'NA') return null;
  const shape = /^-?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?\s*%?$/i;
  const value = shape.test(cell) && /\d/.test(cell) ? Number(cell.replace(/[,%\s]/g, '')) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
