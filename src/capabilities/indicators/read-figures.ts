/**
 * A table of figures, read by a mapping that an organiser chose: which column names the place, which holds the value, and so on. Long: one row for
 * each place and period. Wide: one row for each place, one column for each period, and beside it one for its margin where there is one.
 */
import { readPeriod } from '../../rules/figures/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { FindPlace } from './find-place.ts';
import type { NewFigure } from './indicator.ts';
import { readCell, readMargin } from './read-cell.ts';
import type { Row, Table, TableProblem } from './read-table.ts';
import type { NamedPlace } from './us-places.ts';

/** Names of columns; what every row has alike is typed instead. */
export interface Mapping {
  readonly place: string;
  /** The place in words, for places outside of the tree of regions; '' where there is none. */
  readonly name: string;
  readonly layout: 'long' | 'wide';
  /** Of a long table. */
  readonly value: string;
  /** Half the width of the interval; '' where there is none. */
  readonly margin: string;
  readonly confidence: number;
  /** '' where `period` says it for all rows. */
  readonly periodColumn: string;
  readonly period: string;
}

export interface LineProblem {
  /** In the file, its heading being line 1; 0 where it is about all of it. */
  readonly line: number;
  readonly problem:
    | TableProblem['problem']
    | 'notText'
    | 'columnMissing'
    | 'noPeriods'
    | 'placeUnknown'
    | 'valueWrong'
    | 'marginWrong'
    | 'periodWrong'
    | 'twice';
  readonly what: string;
}

export interface ReadFigures {
  readonly figures: readonly NewFigure[];
  /** Cells without anything in them. */
  readonly empty: number;
}

/** What columns are usually called, so that most files need no choosing. */
export function guessMapping(columns: readonly string[]): Mapping {
  const like = (...patterns: readonly RegExp[]): string =>
    patterns.map((pattern) => columns.find((name) => pattern.test(name))).find((name) => name !== undefined) ?? '';
  const place = like(
    /ocd|division/i,
    /fips|geo_?id/i,
    /^(region|place|county|area|state|name)/i,
    /county|region|place/i,
  );
  const value = like(/^(value|estimate|rate|percent)/i, /value|estimate|_\d+E$/i);
  const layout = value === '' && columns.some(isPeriod) ? 'wide' : 'long';
  return {
    place,
    name: columns.find((name) => name !== place && /^(name|county|region|place|area|label)/i.test(name)) ?? '',
    layout,
    value,
    margin: layout === 'wide' ? '' : like(/^(moe|margin)/i, /margin|moe|_\d+M$/i),
    confidence: 90,
    periodColumn: like(/^(period|year|date)/i),
    period: '',
  };
}

const isPeriod = (name: string): boolean => readPeriod(name).ok;

export function readFigures(
  table: Table,
  mapping: Mapping,
  places: FindPlace,
): Result<ReadFigures, readonly LineProblem[]> {
  const cells = cellsOf(table, mapping);
  if (!cells.ok) return err([cells.error]);
  const [place, name] = [table.columns.indexOf(mapping.place), table.columns.indexOf(mapping.name)];
  const problems: LineProblem[] = [];
  const figures = new Map<string, NewFigure>();
  let empty = 0;
  for (const row of table.rows) {
    const told = (problem: LineProblem['problem'], what: string): void => {
      problems.push({ line: row.line, problem, what: what.slice(0, 80) });
    };
    let region: NamedPlace | undefined;
    for (const { value, margin, period } of cells.value(row)) {
      const read = readCell(value);
      if (read.kind === 'blank') {
        empty += 1;
        continue;
      }
      region ??= places(row.cells[place] ?? '', name < 0 ? '' : (row.cells[name] ?? ''));
      if (region === undefined) {
        told('placeUnknown', row.cells[place] ?? '');
        break;
      }
      if (read.kind === 'wrong') {
        told('valueWrong', value);
        continue;
      }
      const half = read.kind === 'withheld' ? null : readMargin(margin);
      const when = readPeriod(period);
      if (half === undefined) told('marginWrong', margin);
      if (!when.ok) told('periodWrong', period);
      if (half === undefined || !when.ok) continue;
      const key = `${region.place} ${when.value.text}`;
      if (figures.has(key)) told('twice', `${region.placeName}, ${when.value.text}`);
      figures.set(key, {
        ...region,
        period: when.value.text,
        value: read.kind === 'withheld' ? null : read.value,
        margin: half,
        confidence: half === null ? null : mapping.confidence,
        note: read.kind === 'withheld' ? read.sign : read.note,
      });
    }
  }
  if (problems.length > 0) return err(problems);
  return figures.size === 0
    ? err([{ line: 0, problem: 'noRows', what: '' }])
    : ok({ figures: [...figures.values()], empty });
}

interface Cells {
  readonly value: string;
  readonly margin: string;
  readonly period: string;
}

/** How the cells of a figure are found in a row: once in a long one, once for each period in a wide one. */
function cellsOf({ columns }: Table, mapping: Mapping): Result<(row: Row) => readonly Cells[], LineProblem> {
  const isLong = mapping.layout === 'long';
  const needed = [mapping.place, ...(isLong ? [mapping.value] : [])];
  const optional = isLong ? [mapping.name, mapping.margin, mapping.periodColumn] : [mapping.name];
  const absent = [...needed, ...optional.filter((name) => name !== '')].find(
    (name) => name === '' || !columns.includes(name),
  );
  if (absent !== undefined) return err({ line: 0, problem: 'columnMissing', what: absent.slice(0, 80) });
  const at = (cells: readonly string[], index: number): string => (index < 0 ? '' : (cells[index] ?? ''));
  if (isLong) {
    const [value, margin] = [columns.indexOf(mapping.value), columns.indexOf(mapping.margin)];
    const period = columns.indexOf(mapping.periodColumn);
    return ok(({ cells }) => [
      { value: at(cells, value), margin: at(cells, margin), period: period < 0 ? mapping.period : at(cells, period) },
    ]);
  }
  const periods = columns.flatMap((name, value) =>
    name !== mapping.place && isPeriod(name) ? [{ name, value, margin: marginOf(columns, name) }] : [],
  );
  if (periods.length === 0) return err({ line: 0, problem: 'noPeriods', what: '' });
  return ok(({ cells }) =>
    periods.map(({ name, value, margin }) => ({ value: at(cells, value), margin: at(cells, margin), period: name })),
  );
}

/** The column "2023 MOE", "2023_margin" or "MOE 2023" beside the column "2023". */
const marginOf = (columns: readonly string[], period: string): number =>
  columns.findIndex((name) => {
    const plain = name.toLowerCase();
    return (
      /moe|margin/.test(plain) && plain.replace(/[\s_()]*(moe|margin)( of error)?[\s_()]*/, '') === period.toLowerCase()
    );
  });
