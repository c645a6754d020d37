/**
 * Days as the law counts them: calendar days, business days, and the holidays between them.
 *
 * A date is an ISO day without a time, "2028-11-07". A clock of n days that starts on a day ends on the n-th day after it; the
 * day itself is not counted (California Code of Civil Procedure 12; Government Code 6800). When a period of calendar days ends on
 * a Saturday, a Sunday or a holiday, it runs on to the next business day (Elections Code 15; Government Code 6803).
 *
 * Holidays are those on which California's state offices are closed (Government Code 6700 and 6701 with 19853). Two days of
 * section 6700 on which those offices work (Lincoln Day, Columbus Day and the like) count as business days: so did the Secretary of
 * State when dating failed initiatives, see calendar.test.ts. A county may close on other days: an organiser adds those.
 */

/** "2028-11-07": a day, with no time and no zone. */
export type IsoDay = string;

/** Which days are holidays besides Saturdays and Sundays: a named calendar, and days added to it by an organiser. */
export interface Holidays {
  readonly calendar: 'california' | 'weekends-only';
  readonly also: readonly IsoDay[];
}

const dayMs = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whole days since 1970-01-01; undefined for what is no day, such as 2027-02-29. */
export function dayNumber(day: IsoDay): number | undefined {
  if (!shape.test(day)) return undefined;
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) || isoDay(at / dayMs) !== day ? undefined : at / dayMs;
}

/** Whether somebody can mean this day: within centuries in which every period that starts on it is still made of days. */
export const isNameableDay = (day: string): boolean =>
  day >= '1850-01-01' && day <= '2999-12-31' && dayNumber(day) !== undefined;

export const isoDay = (number: number): IsoDay => new Date(number * dayMs).toISOString().slice(0, 10);

/** Throws on what is no day: dates are read by the forms before they come here. */
export function numberOf(day: IsoDay): number {
  const number = dayNumber(day);
  if (number === undefined) throw new RangeError(`not a day: ${day}`);
  return number;
}

export const addDays = (day: IsoDay, days: number): IsoDay => isoDay(numberOf(day) + days);

export const daysBetween = (from: IsoDay, until: IsoDay): number => numberOf(until) - numberOf(from);

/** 0 is Sunday. */
const weekday = (number: number): number => (((number + 4) % 7) + 7) % 7;

export function isBusinessDay(day: IsoDay, holidays: Holidays): boolean {
  const number = numberOf(day);
  if (weekday(number) === 0 || weekday(number) === 6) return false;
  if (holidays.also.includes(day)) return false;
  return holidays.calendar !== 'california' || !californiaHolidays(Number(day.slice(0, 4))).has(day);
}

/** The day itself when it is one. */
export function nextBusinessDay(day: IsoDay, holidays: Holidays): IsoDay {
  let next = day;
  while (!isBusinessDay(next, holidays)) next = addDays(next, 1);
  return next;
}

/** The n-th business day after `day`; with n = 0 the day itself. */
export function addBusinessDays(day: IsoDay, days: number, holidays: Holidays): IsoDay {
  let last = day;
  for (let left = days; left > 0;) {
    last = addDays(last, 1);
    if (isBusinessDay(last, holidays)) left -= 1;
  }
  return last;
}

const perYear = new Map<number, ReadonlySet<IsoDay>>();

/** The days of one year on which the state's offices are closed, moved ones included. */
export function californiaHolidays(year: number): ReadonlySet<IsoDay> {
  let days = perYear.get(year);
  if (days === undefined) {
    days = closedDays(year);
    perYear.set(year, days);
  }
  return days;
}

function closedDays(year: number): ReadonlySet<IsoDay> {
  const on = (month: number, day: number): number => Date.UTC(year, month - 1, day) / dayMs;
  const thanksgiving = nth(on(11, 1), 4, 4);
  const fixed = [on(1, 1), on(3, 31), on(7, 4), on(11, 11), on(12, 25)];
  const days = [
    // A fixed holiday on a Sunday is kept on the Monday; 11 November on a Saturday is kept on the Friday before (6701).
    ...fixed.map((day) => (weekday(day) === 0 ? day + 1 : day === on(11, 11) && weekday(day) === 6 ? day - 1 : day)),
    nth(on(1, 1), 1, 3),
    nth(on(2, 1), 1, 3),
    nth(on(6, 1) - 7, 1, 1),
    nth(on(9, 1), 1, 1),
    thanksgiving,
    thanksgiving + 1,
  ];
  return new Set(days.map(isoDay));
}

/** The n-th such weekday on or after `from`. */
const nth = (from: number, wanted: number, n: number): number =>
  from + ((wanted - weekday(from) + 7) % 7) + 7 * (n - 1);
