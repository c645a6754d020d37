/**
 * Reads a table of county returns: one line a county, columns county, raw, sample, valid, duplicates in any order.
 *
 * A county with nothing in sample, valid and duplicates has not verified yet; without raw it has not counted either. All that
 * is wrong is told at once, by line and column.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { countsDuplicatesAsValid, isReported, returnProblems } from '../rules/petition/index.ts';
import type { AwaitedCounty, CountyReturn, ReturnProblem } from '../rules/petition/index.ts';

const COLUMNS = ['county', 'raw', 'sample', 'valid', 'duplicates'] as const;
type Column = (typeof COLUMNS)[number];

export interface PlacedSentence {
  readonly line: number;
  readonly column?: string;
  readonly says: string;
}

export interface PetitionFile {
  readonly counties: readonly (CountyReturn | AwaitedCounty)[];
  /** What is odd but no reason to refuse the file. */
  readonly notes: readonly PlacedSentence[];
}

/** The file, or everything that is wrong with it: never both. Columns that are not `needed` may be missing. */
export function readPetitionFile(
  text: string,
  needed: readonly Column[] = COLUMNS,
): PetitionFile | readonly PlacedSentence[] {
  const table = tableOf(text);
  if ('says' in table) return [table];
  const [header, ...rows] = table.records;
  if (header === undefined) return [{ line: 1, says: 'the file is empty.' }];
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const wrong = headerProblems(names, needed, header.line);
  if (wrong.length > 0) return wrong;
  if (rows.length === 0) return [{ line: header.line, says: 'no county follows the header.' }];
  const found: PlacedSentence[] = [];
  const placed: { readonly line: number; readonly county: CountyReturn | AwaitedCounty }[] = [];
  for (const { cells, line } of rows) {
    const county = countyOf(cells, names, line, found);
    if (county !== undefined) placed.push({ line, county });
  }
  const counties = placed.map(({ county }) => county);
  for (const { at, field, code } of returnProblems(counties))
    found.push({ line: placed[at]!.line, column: field, says: SENTENCES[code] });
  if (found.length > 0) return found.toSorted((a, b) => a.line - b.line);
  const others = names.filter((name) => !(COLUMNS as readonly string[]).includes(name));
  const notes: PlacedSentence[] = others.map((column) => ({ line: header.line, column, says: 'is not used.' }));
  for (const { line, county } of placed) {
    if (isReported(county) && countsDuplicatesAsValid(county))
      notes.push({
        line,
        column: 'duplicates',
        says: 'valid and duplicates are more than the sample: a duplicate must not count as valid too.',
      });
  }
  return { counties, notes };
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function tableOf(text: string): { readonly records: readonly Row[] } | PlacedSentence {
  try {
    const read = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(text),
    });
    const records = (read as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines - record.join('').split('\n').length + 1,
    }));
    return { records };
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    const { code, lines } = problem as CsvError & { readonly lines?: number };
    return {
      line: lines ?? 1,
      says: code.includes('QUOTE') ? 'a quotation mark is open or astray.' : 'this is not CSV.',
    };
  }
}

/** Spreadsheets of some countries save with semicolons; some programs with tabs. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return [',', ';', '\t'].find((mark) => first.includes(mark)) ?? ',';
}

function headerProblems(names: readonly string[], needed: readonly Column[], line: number): PlacedSentence[] {
  const missing = needed.filter((column) => !names.includes(column));
  const twice = COLUMNS.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  return [
    ...missing.map((column) => ({ line, column, says: 'this column is missing.' })),
    ...twice.map((column) => ({ line, column, says: 'this column is there more than once.' })),
  ];
}

/** Undefined once `found` holds what is wrong. */
function countyOf(
  cells: readonly string[],
  names: readonly string[],
  line: number,
  found: PlacedSentence[],
): CountyReturn | AwaitedCounty | undefined {
  if (cells.length !== names.length) {
    found.push({ line, says: `${cells.length} cells where the header has ${names.length}.` });
    return undefined;
  }
  const before = found.length;
  const cell = (column: Column): string => cells[names.indexOf(column)]?.trim() ?? '';
  const county = cell('county');
  if (county === '') found.push({ line, column: 'county', says: 'the name is missing.' });
  if (/^(grand )?totals?:?$/i.test(county))
    found.push({ line, column: 'county', says: 'this looks like a sum, not a county; leave it out.' });
  const counts = COLUMNS.slice(1).map((column) => {
    const written = cell(column);
    const count = readCount(written);
    if (written !== '' && count === undefined)
      found.push({ line, column, says: `"${written}" is not a whole number.` });
    return count;
  });
  const [raw, sample, valid, duplicates] = counts;
  const empty = COLUMNS.slice(1).filter((column) => cell(column) === '');
  const isAwaited = ['sample', 'valid', 'duplicates'].every((column) => empty.includes(column as Column));
  if (!isAwaited)
    for (const column of empty) found.push({ line, column, says: 'is empty, but the county has reported.' });
  if (found.length > before) return undefined;
  if (isAwaited) return { county, ...(raw === undefined ? {} : { raw }) };
  return { county, raw: raw!, sample: sample!, valid: valid!, duplicates: duplicates! };
}

/** A whole number, with or without commas between thousands. */
export function readCount(text: string): number | undefined {
  return /^(\d+|\d{1,3}(,\d{3})+)$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

const SENTENCES: Readonly<Record<ReturnProblem['code'], string>> = {
  'not-whole': 'the number is too large.',
  'sample-above-raw': 'more were sampled than filed.',
  'valid-above-sample': 'more are valid than were sampled.',
  'duplicates-above-sample': 'more are duplicates than were sampled.',
  'no-sample': 'signatures were filed, but none was sampled.',
  twice: 'this county is there already.',
};
