/**
 * Rows of a table of polls as readings, with everything that is wrong told by line and column.
 *
 * Columns: poll, question, house, wording, from, until (days as 2025-06-11), share (0.44 or 44%), size, design_effect (may be
 * missing or empty). Further columns are left alone.
 */
import { err, ok, type Result } from '../result.ts';
import type { Reading } from './reading.ts';

export interface PollRow {
  readonly line: number;
  /** By name of the column. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface RowProblem {
  readonly line: number;
  readonly column: PollColumn;
  readonly type:
    | 'empty'
    | 'not-a-day'
    | 'ends-before-it-begins'
    | 'not-a-share'
    | 'not-a-size'
    | 'not-a-design-effect'
    | 'repeated';
}

export const POLL_COLUMNS = ['poll', 'question', 'house', 'wording', 'from', 'until', 'share', 'size'] as const;
export type PollColumn = (typeof POLL_COLUMNS)[number] | 'design_effect';

/** All readings in order, of whatever questions; or all problems, by line. */
export function readPollRows(rows: readonly PollRow[]): Result<readonly Reading[], readonly RowProblem[]> {
  const problems: RowProblem[] = [];
  const readings: Reading[] = [];
  const seen = new Set<string>();
  for (const { line, fields } of rows) {
    const before = problems.length;
    const wrong = (column: PollColumn, type: RowProblem['type']): void => {
      problems.push({ line, column, type });
    };
    const text = (column: PollColumn): string => (fields[column] ?? '').trim();
    for (const column of POLL_COLUMNS) if (text(column) === '') wrong(column, 'empty');
    const read = <T>(
      column: PollColumn,
      by: (text: string) => T | undefined,
      type: RowProblem['type'],
    ): T | undefined => {
      const value = text(column) === '' ? undefined : by(text(column));
      if (value === undefined && text(column) !== '') wrong(column, type);
      return value;
    };
    const from = read('from', dayOf, 'not-a-day');
    const until = read('until', dayOf, 'not-a-day');
    const share = read('share', shareIn, 'not-a-share');
    const size = read('size', sizeIn, 'not-a-size');
    const designEffect = read('design_effect', designEffectIn, 'not-a-design-effect');
    if (from !== undefined && until !== undefined && until < from) wrong('until', 'ends-before-it-begins');
    const [question, poll, house, wording] = [text('question'), text('poll'), text('house'), text('wording')];
    const key = JSON.stringify([question, poll, wording]);
    if (poll !== '' && seen.has(key)) wrong('poll', 'repeated');
    seen.add(key);
    if (problems.length > before) continue;
    const figures = { from: from!, until: until!, share: share!, size: size! };
    readings.push({
      question,
      poll,
      house,
      wording,
      ...figures,
      ...(designEffect === undefined ? {} : { designEffect }),
    });
  }
  return problems.length > 0 ? err(problems) : ok(readings);
}

const DAY = 86_400_000;

/** Days since 1970-01-01 of a day such as 2025-06-11; undefined where there is no such day. */
export function dayOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || dayText(time / DAY) !== text ? undefined : time / DAY;
}

export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function shareIn(text: string): number | undefined {
  const [, figure, percent] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text) ?? [];
  if (figure === undefined) return undefined;
  const share = Number(figure) / (percent === '%' ? 100 : 1);
  return share <= 1 ? share : undefined;
}

function sizeIn(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) && Number(text) >= 1 ? Number(text) : undefined;
}

function designEffectIn(text: string): number | undefined {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= 100 ? value : undefined;
}
