/** A clerk imports the returns of many regions from a CSV file: all rows are entered or none, and what is wrong is told by line. */
import type { Platform } from '../../platform/platform.ts';
import { RETURN_FIELDS, totalOf } from '../../rules/decision/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { enterReturns, type Entered, type Entry, type EntryProblem } from './enter-returns.ts';
import { readReturnsCsv, type CsvProblem, type ReadReturns } from './read-returns-csv.ts';
import type { Referendum } from './referendum.ts';
import { toldRegions } from './store/returns.ts';

export type ImportProblem =
  | { readonly type: 'file'; readonly problems: readonly CsvProblem[] }
  /** `lines`: on which line each region stands. */
  | {
      readonly type: 'entries';
      readonly problems: readonly EntryProblem[];
      readonly lines: ReadonlyMap<string, number>;
    };

export async function importReturns(
  platform: Platform,
  referendum: Referendum,
  accountId: string,
  { bytes, reason, key }: { readonly bytes: Uint8Array; readonly reason: string; readonly key: string },
): Promise<Result<Entered, ImportProblem>> {
  const read = readReturnsCsv(bytes);
  if (!read.ok) return err({ type: 'file', problems: read.error });
  const ids = new Map<string, string>();
  for (const { id, name } of await toldRegions(platform.db, referendum)) {
    for (const known of [id, name, name.replace(/ County$/, '')]) ids.set(known.toLowerCase(), id);
  }
  const lines = new Map<string, number>();
  const entries: Entry[] = [];
  const lacking: CsvProblem[] = [];
  for (const { line, region, registered, ballots, yes, no } of read.value.rows) {
    // Official returns have both; only exports of secret votes leave them out.
    if (registered === undefined) lacking.push({ line, code: 'not-a-number', column: 'registered', found: '' });
    if (ballots === undefined) lacking.push({ line, code: 'not-a-number', column: 'ballots', found: '' });
    const id = ids.get(region.toLowerCase()) ?? region;
    if (lines.has(id)) lacking.push({ line, code: 'region-twice', region });
    lines.set(id, line);
    entries.push({ region: id, registered: registered ?? 0, ballots: ballots ?? 0, yes, no, source: 'csv' });
  }
  lacking.push(...totalProblems(read.value, entries));
  if (lacking.length > 0) return err({ type: 'file', problems: lacking });
  const done = await enterReturns(platform, referendum, accountId, entries, { reason, key });
  return done.ok ? ok(done.value) : err({ type: 'entries', problems: done.error, lines });
}

/** A total that is not the sum of the rows: one of them is missing or wrong. */
function totalProblems({ total }: ReadReturns, entries: readonly Entry[]): readonly CsvProblem[] {
  if (total === undefined) return [];
  const sums = totalOf(entries);
  return RETURN_FIELDS.flatMap((column): readonly CsvProblem[] => {
    const found = total[column];
    if (found === undefined || found === sums[column]) return [];
    return [{ line: total.line, code: 'total-differs', column, found, expected: sums[column] }];
  });
}
