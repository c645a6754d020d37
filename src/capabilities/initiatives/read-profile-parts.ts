/**
 * The small things of which the form of a rules profile is made: whole numbers, shares, days, periods, and lists written as lines
 * whose parts stand between semicolons. Each gives undefined for what cannot be read.
 */
import { isNameableDay, type IsoDay } from '../../rules/petition/calendar.ts';
import type { Clock, OfficialNumber, Share, Threshold } from '../../rules/petition/profile.ts';

export const longestPart = 300;
const mostLines = 60;

/** At most 1,000,000,000, with or without the signs people put between thousands. */
export function wholeNumber(typed: string): number | undefined {
  if (!/^\d{1,3}(?:[,. ]\d{3})+$|^\d{1,10}$/.test(typed)) return undefined;
  const value = Number(typed.replace(/[,. ]/g, ''));
  return value <= 1_000_000_000 ? value : undefined;
}

/** "3 of 100", "3 de 100" or "3/100"; neither is 0. More than the whole is allowed: 110 of 100 is a limit of the law. */
export function readShare(typed: string): Share | undefined {
  const found = /^(\d{1,9})\s*(?:of|de|\/)\s*(\d{1,9})$/i.exec(typed);
  const [of, whole] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
  return of === 0 || whole === 0 ? undefined : { of, in: whole };
}

export const readDay = (typed: string): IsoDay | undefined => (isNameableDay(typed) ? typed : undefined);

/** A period of at most twenty years. */
export function readDays(typed: string): number | undefined {
  const days = wholeNumber(typed);
  return days === undefined || days > 7_300 ? undefined : days;
}

const counts: Readonly<Record<string, Clock['count']>> = {
  business: 'business',
  hábiles: 'business',
  habiles: 'business',
  calendar: 'calendar',
  naturales: 'calendar',
};
const duties: Readonly<Record<string, Threshold['obliges']>> = {
  answer: 'answer',
  respuesta: 'answer',
  hearing: 'hearing',
  audiencia: 'hearing',
};

/** "546,651; 2022-12-16; ; Secretary of State": from then on, until a day or still. */
export function readOfficial([typed = '', from = '', until = '', ...source]: readonly string[]):
  | OfficialNumber
  | undefined {
  const number = wholeNumber(typed);
  const said = source.join('; ');
  if (number === undefined || number === 0 || readDay(from) === undefined || said === '') return undefined;
  if (until !== '' && (readDay(until) === undefined || until < from)) return undefined;
  return { number, from, until: until === '' ? null : until, source: said };
}

/** "200; answer; 20 business; Resolution 7": the period has the same source. */
export function readThreshold([typed = '', duty = '', period = '', ...rest]: readonly string[]): Threshold | undefined {
  const pledges = wholeNumber(typed);
  const obliges = duties[duty.toLowerCase()];
  const [days = '', unit = ''] = period.toLowerCase().split(/\s+/);
  const [within, count] = [readDays(days), counts[unit]];
  const source = rest.join('; ');
  if (pledges === undefined || pledges === 0 || obliges === undefined || source === '') return undefined;
  if (within === undefined || within === 0 || count === undefined) return undefined;
  return { pledges, obliges, within: { days: within, count, source }, source };
}

/** Undefined when one line cannot be read, or there are too many. Empty lines say nothing. */
export function readLines<T>(
  typed: string,
  one: (parts: readonly string[]) => T | undefined,
): readonly T[] | undefined {
  const lines = typed
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (lines.length > mostLines || lines.some((each) => each.length > 2 * longestPart)) return undefined;
  const read = lines.map((each) => one(each.split(';').map((part) => part.trim())));
  return read.every((each) => each !== undefined) ? (read as readonly T[]) : undefined;
}
