/**
 * A table of figures as CSV, read by a mapping that an organiser chose: which column names the place, which holds the value, and so on. Places are
 * told by their Open Civic Data id, by the FIPS code of a county, or by name, with or without "County".
 */
import { parse } from 'csv-parse/sync';
import type { Region } from '../../platform/regions.ts';
import { readPeriod } from '../../rules/figures/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { NewFigure } from './indicator.ts';

/** Names of columns; what every row has alike is typed instead. */
export interface Mapping {
  readonly place: string;
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
    | 'notCsv'
    | 'noRows'
    | 'tooManyRows'
    | 'columnMissing'
    | 'placeUnknown'
    | 'valueWrong'
    | 'marginWrong'
    | 'periodWrong'
    | 'twice';
  readonly what: string;
}

export interface ReadFigures {
  readonly figures: readonly NewFigure[];
  /** Lines whose value the source withholds or does not have. */
  readonly empty: number;
}

export const mostRows = 100_000;

export function columnsOf(csv: string): readonly string[] | undefined {
  try {
    const rows = parse(csv, { bom: true, to_line: 1, relax_column_count: true, trim: true }) as string[][];
    return rows[0];
  } catch {
    return undefined;
  }
}

/** What columns are usually called, so that most files need no choosing. */
export function guessMapping(columns: readonly string[]): Mapping {
  const like = (...patterns: readonly RegExp[]): string =>
    patterns.map((pattern) => columns.find((name) => pattern.test(name))).find((name) => name !== undefined) ?? '';
  return {
    place: like(/ocd|division/i, /fips|geoid/i, /^(region|place|county|area|name)/i, /county|region|place/i),
    value: like(/^(value|estimate|rate|percent)/i, /value|estimate/i),
    margin: like(/^(moe|margin)/i, /margin|moe/i),
    confidence: 90,
    periodColumn: like(/^(period|year|date)/i),
    period: '',
  };
}

export function readFigures(
  csv: string,
  mapping: Mapping,
  regions: readonly Region[],
): Result<ReadFigures, readonly LineProblem[]> {
  let rows: readonly Readonly<Record<string, string>>[];
  try {
    rows = parse(csv, { bom: true, columns: true, skip_empty_lines: true, trim: true, relax_column_count: true });
  } catch {
    return err([{ line: 0, problem: 'notCsv', what: '' }]);
  }
  if (rows.length === 0) return err([{ line: 0, problem: 'noRows', what: '' }]);
  if (rows.length > mostRows) return err([{ line: 0, problem: 'tooManyRows', what: String(mostRows) }]);
  const named = [mapping.place, mapping.value, mapping.margin, mapping.periodColumn].filter((name) => name !== '');
  const absent = named.find((name) => !(name in rows[0]!));
  if (absent !== undefined || mapping.place === '' || mapping.value === '')
    return err([{ line: 0, problem: 'columnMissing', what: absent ?? '' }]);

  const places = placesByName(regions);
  const problems: LineProblem[] = [];
  const figures = new Map<string, NewFigure>();
  let empty = 0;
  rows.forEach((row, at) => {
    const line = at + 2;
    const told = (problem: LineProblem['problem'], what: string): void => {
      problems.push({ line, problem, what: what.slice(0, 80) });
    };
    const typed = row[mapping.value] ?? '';
    if (isWithheld(typed)) {
      empty += 1;
      return;
    }
    const region = places(row[mapping.place] ?? '');
    if (region === undefined) return told('placeUnknown', row[mapping.place] ?? '');
    const value = readNumber(typed);
    if (value === undefined) return told('valueWrong', typed);
    const typedMargin = mapping.margin === '' ? '' : (row[mapping.margin] ?? '');
    const margin = isWithheld(typedMargin) ? null : readNumber(typedMargin);
    if (margin === undefined || (margin !== null && margin < 0)) return told('marginWrong', typedMargin);
    const typedPeriod = mapping.periodColumn === '' ? mapping.period : (row[mapping.periodColumn] ?? '');
    const period = readPeriod(typedPeriod);
    if (!period.ok) return told('periodWrong', typedPeriod);
    const key = `${region.id} ${period.value.text}`;
    if (figures.has(key)) return told('twice', `${region.name}, ${period.value.text}`);
    figures.set(key, {
      place: region.id,
      placeName: region.name,
      period: period.value.text,
      value,
      margin,
      confidence: margin === null ? null : mapping.confidence,
    });
  });
  if (problems.length > 0) return err(problems);
  return figures.size === 0
    ? err([{ line: 0, problem: 'noRows', what: '' }])
    : ok({ figures: [...figures.values()], empty });
}

/** What sources write where there is nothing to be read. */
const isWithheld = (text: string): boolean => /^(|-+|\*+|\.+|n\/?a|\(x\)|s|null|suppressed)$/i.test(text.trim());

function readNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^[$±]\s*|\s*%$/g, '')
    .replace(/,(?=\d{3}(\D|$))/g, '');
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) && Math.abs(value) < 1e18 ? value : undefined;
}

function placesByName(regions: readonly Region[]): (typed: string) => Region | undefined {
  const known = new Map<string, Region | undefined>();
  // Of two places that share a name neither is meant: their ids tell them apart.
  const add = (name: string, region: Region): void => {
    known.set(name, known.has(name) && known.get(name) !== region ? undefined : region);
  };
  for (const region of regions) {
    known.set(region.id, region);
    const name = plainName(region.name);
    if (region.kind !== 'county') add(name, region);
  }
  const counties = regions.filter(({ kind }) => kind === 'county');
  for (const county of counties) {
    // A county comes before a city of its name: tables of counties often leave the word out.
    known.set(plainName(county.name), county);
    known.set(`${plainName(county.name)} county`, county);
  }
  for (const [code, id] of countyCodes(counties)) {
    const region = counties.find((one) => one.id === id);
    if (region !== undefined) known.set(code, region);
  }
  return (typed) => {
    const text = typed.trim();
    const code = /^\d{4,5}$/.test(text) ? text.padStart(5, '0') : text;
    return known.get(code) ?? known.get(plainName(text.replace(/,.*$/, '')));
  };
}

const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ county$/, '')
    .trim();

/** FIPS codes: California's 58 counties have the odd numbers from 06001 to 06115 in the order of their names. */
function countyCodes(counties: readonly Region[]): readonly (readonly [string, string])[] {
  const ours = counties.filter(({ id }) => id.includes('/state:ca/'));
  if (ours.length !== 58) return [];
  return ours
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id }, at) => [`06${String(2 * at + 1).padStart(3, '0')}`, id] as const);
}
