/**
 * A table that counties send to have its rows recorded: which are new, which correct what is recorded, and which say what is recorded
 * already, so that the same table changes nothing the second time. Corrections need a reason.
 */
import { reasonProblem } from '../../platform/official.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { CsvProblem } from './raw-csv.ts';

/** What a table would do. */
export interface Incoming<Row> {
  readonly fresh: readonly Row[];
  readonly corrected: readonly Row[];
  readonly unchanged: number;
  /** Columns that are not used. */
  readonly ignored: readonly string[];
}

export type ImportProblem<Row> =
  | { readonly type: 'file'; readonly problems: readonly CsvProblem[] }
  /** The initiative is not where such figures are taken. */
  | { readonly type: 'notNow' }
  | { readonly type: 'reasonMissing' | 'reasonTooLong'; readonly preview: Incoming<Row> };

export type Imported<Row> = Result<Incoming<Row>, ImportProblem<Row>>;

/** All faults of all rows, or the rows sorted by what is known. A row is new where nothing stood `before`. */
export function incoming<Row extends { readonly before: object | undefined }>(
  rows: readonly Result<Row, readonly CsvProblem[]>[],
  ignored: readonly string[],
  isSame: (row: Row) => boolean,
): Imported<Row> {
  const problems = rows.flatMap((row) => (row.ok ? [] : row.error));
  if (problems.length > 0) return err({ type: 'file', problems });
  const read = rows.flatMap((row) => (row.ok ? [row.value] : []));
  const known = read.filter(({ before }) => before !== undefined);
  const corrected = known.filter((row) => !isSame(row));
  return ok({
    fresh: read.filter(({ before }) => before === undefined),
    corrected,
    unchanged: known.length - corrected.length,
    ignored,
  });
}

/** The same again, unless it corrects something without a fit reason. */
export function withReason<Row>(preview: Incoming<Row>, reason: string): Imported<Row> {
  const wrong = preview.corrected.length === 0 ? undefined : reasonProblem(reason);
  return wrong === undefined ? ok(preview) : err({ type: wrong, preview });
}
