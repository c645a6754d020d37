/**
 * Times as officials type them: a wall clock in the installation's time zone, and the instant it means.
 *
 * Where the clock goes back an hour exists twice; the first of the two is meant. Where it goes forward an hour does not
 * exist, and a time in it is refused rather than moved.
 */

export type TimeProblem = 'timeUnreadable' | 'timeSkipped';

const typedTime = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::00(?:\.0+)?)?$/;
const dayMs = 24 * 60 * 60 * 1_000;

/** `typed` is the value of a datetime-local field, for example "2027-03-01T09:00". */
export function fromLocal(typed: string, timeZone: string): Date | TimeProblem {
  const match = typedTime.exec(typed);
  if (match === null) return 'timeUnreadable';
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  // A day such as 31 April would roll over: what comes back must be what was typed.
  if (new Date(wall).toISOString().slice(0, 16) !== typed.slice(0, 16)) return 'timeUnreadable';
  if (year < 2000 || year > 2199) return 'timeUnreadable';
  // Zones change their offset far less often than daily: the offsets a day before and after are all there can be.
  const instants = [wall - dayMs, wall + dayMs]
    .map((near) => wall - (wallClock(near, timeZone) - near))
    .filter((instant) => wallClock(instant, timeZone) === wall);
  return instants.length === 0 ? 'timeSkipped' : new Date(Math.min(...instants));
}

/** The value of a datetime-local field. */
export const toLocal = (at: Date, timeZone: string): string =>
  new Date(wallClock(at.getTime(), timeZone)).toISOString().slice(0, 16);

/** The day on the calendar at an instant: "2027-03-01". */
export const dayIn = (at: Date, timeZone: string): string => toLocal(at, timeZone).slice(0, 10);

/** What the clock on the wall shows at an instant, as milliseconds as though the wall were in UTC. */
function wallClock(instant: number, timeZone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of clockIn(timeZone).formatToParts(instant)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}
