/** Days of the demo, counted from its first start. Phases open in the morning and close in the evening in California. */
const dayMs = 86_400_000;

/** `hour` is in UTC and may be 24 or more: the evening in California is the next day there. */
export function dayAt(start: Date, days: number, hour: number): Date {
  return new Date(Math.floor(start.getTime() / dayMs + days) * dayMs + hour * 3_600_000);
}

export const morning = 16;
export const evening = 28;

/** The calendar day as YYYY-MM-DD. */
export const calendarDay = (start: Date, days: number): string =>
  dayAt(start, days, morning).toISOString().slice(0, 10);

/** The same moment moved into office hours: 9 a.m. to 4 p.m. in California of that day, or of the Friday before. */
export function inOffice(at: number): number {
  const day = Math.floor(at / dayMs);
  // 1 January 1970 was a Thursday.
  const weekday = (day + 4) % 7;
  const worked = weekday === 0 ? day - 2 : weekday === 6 ? day - 1 : day;
  return Math.floor(worked * dayMs + 17 * 3_600_000 + ((at % dayMs) / dayMs) * 7 * 3_600_000);
}

/** The same day, or the Friday before where that is a Saturday or Sunday in California: public bodies meet on workdays. */
export function workday(start: Date, days: number): number {
  // 1 January 1970 was a Thursday.
  const weekday = (((Math.floor(start.getTime() / dayMs) + days + 4) % 7) + 7) % 7;
  return weekday === 0 ? days - 2 : weekday === 6 ? days - 1 : days;
}
