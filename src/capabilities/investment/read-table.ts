/**
 * The table that an organiser brings: one row a region, named by its id or its name, with `prior` in dollars, `groups`, `people` and figures by
 * indicator, each column only where it is needed. The columns are those of regions.csv, so that a published file can be brought again.
 */
import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../rules/result.ts';
import type { PlanTable, TableRow } from './plan.ts';
import type { SharedRegion } from './store/regions.ts';
import { readCents, writeCents } from './typed-money.ts';

export interface TableProblem {
  /** As an editor counts, from 1; undefined where the whole is to blame. */
  readonly line?: number;
  readonly column?: string;
  readonly type:
    | 'unreadable'
    | 'regionColumnMissing'
    | 'columnTwice'
    | 'columnUnusable'
    | 'regionUnknown'
    | 'regionAmbiguous'
    | 'tooManyCells'
    | 'regionTwice'
    | 'peopleUnreadable'
    | 'moneyUnreadable'
    | 'groupUnusable'
    | 'figureUnreadable'
    | 'sourceMissing'
    | 'tooLong';
}

/** Ten thousand regions by their ids with a few figures. */
const longestTable = 1_500_000;
export const longestSource = 500;
const ownColumns: readonly string[] = ['region', 'name', 'people', 'prior', 'groups'];
const keyShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** At most ten problems: more help nobody. */
const mostProblems = 10;

export function readTable(
  text: string,
  source: string,
  regions: readonly SharedRegion[],
): Result<PlanTable, readonly TableProblem[]> {
  if (text.trim() === '') return ok({ source: '', rows: [] });
  if (text.length > longestTable) return err([{ type: 'tooLong' }]);
  const cells = cellsOf(text);
  if (cells === undefined) return err([{ type: 'unreadable' }]);
  const [head = { line: 1, cells: [] }, ...lines] = cells;
  const names = head.cells.map((name) => name.toLowerCase());
  const wrong = headProblem(names);
  if (wrong !== undefined) return err([wrong]);
  const problems: TableProblem[] = [];
  const seen = new Set<string>();
  const byId = new Set(regions.map(({ id }) => id));
  const byName = Map.groupBy(regions, ({ name }) => name.toLowerCase());
  /** More than one where several regions share the name, such as districts of several counties: a name alone then tells none of them. */
  const named = (typed: string): readonly string[] =>
    byId.has(typed) ? [typed] : (byName.get(typed) ?? []).map(({ id }) => id);
  const rows = lines.flatMap(({ line, cells: row }): readonly TableRow[] => {
    const cell = (name: string): string => row[names.indexOf(name)]?.trim() ?? '';
    const problem = (type: TableProblem['type'], column: string): void => {
      problems.push({ line, column, type });
    };
    // An amount such as 1,500 without quotes is two cells, and would put every cell after it into the wrong column.
    if (row.length > names.length) return (problem('tooManyCells', ''), []);
    const byRegion = named(cell('region').toLowerCase());
    const [region, another] = byRegion.length === 0 ? named(cell('name').toLowerCase()) : byRegion;
    if (another !== undefined) return (problem('regionAmbiguous', 'region'), []);
    if (region === undefined) return (problem('regionUnknown', 'region'), []);
    if (seen.has(region)) return (problem('regionTwice', 'region'), []);
    seen.add(region);
    const people = /^\d{1,3}(,\d{3})+$/.test(cell('people')) ? cell('people').replaceAll(',', '') : cell('people');
    if (!/^\d{0,10}$/.test(people)) problem('peopleUnreadable', 'people');
    const prior = cell('prior') === '' ? 0 : readCents(cell('prior'));
    if (typeof prior !== 'number') problem('moneyUnreadable', 'prior');
    const groups = cell('groups')
      .split(/[\s;]+/)
      .filter((name) => name !== '');
    if (!groups.every((name) => keyShape.test(name))) problem('groupUnusable', 'groups');
    const values = names
      .filter((name) => !ownColumns.includes(name))
      .map((name): readonly [string, number | null] => {
        const typed = cell(name);
        if (typed !== '' && !/^-?\d+(\.\d+)?(e-?\d{1,2})?$/i.test(typed)) problem('figureUnreadable', name);
        return [name, typed === '' ? null : Number(typed)];
      });
    return [
      {
        region,
        people: people === '' ? null : Number(people),
        prior: typeof prior === 'number' ? prior : 0,
        groups,
        values: Object.fromEntries(values),
      },
    ];
  });
  const figures = names.some((name) => name === 'people' || !ownColumns.includes(name));
  if (figures && source === '') problems.push({ type: 'sourceMissing' });
  return problems.length > 0 ? err(problems.slice(0, mostProblems)) : ok({ source, rows });
}

/** The table as its form shows it; empty columns are left out. */
export function writeTable({ rows }: PlanTable, regions: readonly SharedRegion[]): string {
  if (rows.length === 0) return '';
  const keys = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const has = (of: (row: TableRow) => boolean): boolean => rows.some(of);
  const columns: readonly (readonly [string, (row: TableRow) => string])[] = [
    ['region', ({ region }) => quoted(names.get(region) ?? region)],
    ...(has(({ people }) => people !== null)
      ? [['people', ({ people }: TableRow) => String(people ?? '')] as const]
      : []),
    ...(has(({ prior }) => prior > 0)
      ? [['prior', ({ prior }: TableRow) => (prior === 0 ? '' : writeCents(prior))] as const]
      : []),
    ...(has(({ groups }) => groups.length > 0)
      ? [['groups', ({ groups }: TableRow) => groups.join(' ')] as const]
      : []),
    ...keys.map((key) => [key, ({ values }: TableRow) => String(values[key] ?? '')] as const),
  ];
  return [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, of]) => of(row)))]
    .map((cells) => cells.join(','))
    .join('\n');
}

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function cellsOf(text: string): readonly Line[] | undefined {
  try {
    // With `info` each record comes with its place, which the types of the package do not say.
    const parsed = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    return undefined;
  }
}

function headProblem(names: readonly string[]): TableProblem | undefined {
  if (!names.includes('region') && !names.includes('name')) return { line: 1, type: 'regionColumnMissing' };
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) return { line: 1, column: twice, type: 'columnTwice' };
  const odd = names.find((name) => !ownColumns.includes(name) && !keyShape.test(name));
  return odd === undefined ? undefined : { line: 1, column: odd, type: 'columnUnusable' };
}
