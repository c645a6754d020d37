/** Periods as they are written: 2023, 2023-Q2, 2023-04 or 2019-2023. */
import { err, ok, type Result } from '../result.ts';

export interface Period {
  readonly text: string;
  readonly kind: 'year' | 'quarter' | 'month' | 'span';
  /** Its first day, as year-month-day. */
  readonly starts: string;
  /** Its last day: what orders periods. */
  readonly ends: string;
}

/** Also as tables write them: "2019–2023", "2019 - 2023", "2023 Q2", "2023Q2", "Q2 2023", "2023M04", "4/2023", "2023-4". */
export function readPeriod(typed: string): Result<Period, 'not-a-period'> {
  const text = typed
    .trim()
    .toUpperCase()
    .replace(/\s*[–—-]\s*/, '-')
    .replace(/^(\d{4})\s*Q/, '$1-Q')
    .replace(/^Q([1-4])[\s-]*(\d{4})$/, '$2-Q$1')
    .replace(/^(\d{4})\s*M(\d\d?)$/, '$1-$2')
    .replace(/^(\d\d?)\/(\d{4})$/, '$2-$1')
    .replace(/-(\d)$/, '-0$1');
  const found = /^([1-9]\d{3})(?:-(?:(\d{4})|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (found === null) return err('not-a-period');
  const [, year = '', until, quarter, month] = found;
  if (until !== undefined) {
    if (Number(until) <= Number(year)) return err('not-a-period');
    return ok({ text, kind: 'span', starts: `${year}-01-01`, ends: `${until}-12-31` });
  }
  if (quarter !== undefined)
    return ok({
      text,
      kind: 'quarter',
      starts: firstDay(year, 3 * Number(quarter) - 2),
      ends: lastDay(year, 3 * Number(quarter)),
    });
  if (month !== undefined)
    return ok({ text, kind: 'month', starts: firstDay(year, Number(month)), ends: lastDay(year, Number(month)) });
  return ok({ text, kind: 'year', starts: `${year}-01-01`, ends: `${year}-12-31` });
}

const firstDay = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

/** Of a month from 1 to 12, in the Gregorian calendar. */
function lastDay(year: string, month: number): string {
  const y = Number(year);
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return `${year}-${String(month).padStart(2, '0')}-${days}`;
}
