/** Dates as an iCalendar file (RFC 5545) that calendars can subscribe to. */

export interface CalendarEvent {
  /** Stays the same when dates move, so that calendars move the event. */
  readonly uid: string;
  readonly from: Date;
  readonly to: Date;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  /** Whole days: `from` and `to` are midnights in UTC of the first day and of the day after the last. */
  readonly allDay?: boolean;
  /** Whoever goes is busy meanwhile; a period that runs for days keeps nobody. */
  readonly busy?: boolean;
  /** Higher with each change of its dates or place. */
  readonly sequence?: number;
  readonly cancelled?: boolean;
}

export interface Calendar {
  readonly publicUrl: string;
  /** The kind of thing, in English, for programs. */
  readonly product: string;
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** When the file was made. */
  readonly now: Date;
}

/** A line is at most 75 octets long, without its end. */
const longestLine = 75;

export function calendarFile({ publicUrl, product, name, events, now }: Calendar): string {
  const host = new URL(publicUrl).hostname;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Concord//${product}//EN`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(({ uid, from, to, summary, description, location, url, allDay, busy, sequence, cancelled }) => [
      'BEGIN:VEVENT',
      `UID:${uid}@${host}`,
      `DTSTAMP:${utc(now)}`,
      allDay === true ? `DTSTART;VALUE=DATE:${utc(from).slice(0, 8)}` : `DTSTART:${utc(from)}`,
      allDay === true ? `DTEND;VALUE=DATE:${utc(to).slice(0, 8)}` : `DTEND:${utc(to)}`,
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      `LOCATION:${escapeText(location)}`,
      `URL:${url}`,
      ...(sequence === undefined ? [] : [`SEQUENCE:${sequence}`]),
      ...(cancelled === undefined ? [] : [`STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`]),
      `TRANSP:${busy === true && cancelled !== true ? 'OPAQUE' : 'TRANSPARENT'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

export const calendarResponse = (body: string): Response =>
  new Response(body, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });

/** 20261231T235959Z */
const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '');

/** Control characters have no place in a text; a line break is written as \n. */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

/** Breaks a long line between characters, never inside one; the space that begins a continuation counts. */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
