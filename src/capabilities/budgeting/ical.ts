/** When budgets take ideas and votes, as an iCalendar file (RFC 5545) that calendars can subscribe to. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { type Budget } from './budget.ts';
import { exportWords } from './words/exports.ts';

/** A line is at most 75 octets long, without its end. */
const longestLine = 75;

/** `now` is when the file was made. */
export function budgetCalendar(locale: Locale, publicUrl: string, budgets: readonly Budget[], now: Date): string {
  const t = exportWords(locale);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Concord//Budgets//EN',
    `X-WR-CALNAME:${escapeText(t('calendarName'))}`,
    ...budgets.flatMap((budget) =>
      periodsOf(budget).flatMap((period) => event(locale, publicUrl, budget, period, now)),
    ),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

interface Period {
  readonly name: 'ideas' | 'voting';
  readonly from: Date;
  readonly to: Date;
}

function periodsOf({ ideasOpenAt, ideasCloseAt, votingOpenAt, votingCloseAt }: Budget): readonly Period[] {
  const period = (name: Period['name'], from: Date | null, to: Date | null): readonly Period[] =>
    from === null || to === null ? [] : [{ name, from, to }];
  return [...period('ideas', ideasOpenAt, ideasCloseAt), ...period('voting', votingOpenAt, votingCloseAt)];
}

function event(
  locale: Locale,
  publicUrl: string,
  budget: Budget,
  { name, from, to }: Period,
  now: Date,
): readonly string[] {
  const title = inLanguage(budget, 'title', locale).text;
  return [
    'BEGIN:VEVENT',
    `UID:budget-${budget.id}-${name}@${new URL(publicUrl).hostname}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(from)}`,
    `DTEND:${utc(to)}`,
    `SUMMARY:${escapeText(exportWords(locale)(`period.${name}`, { title }))}`,
    `DESCRIPTION:${escapeText(inLanguage(budget, 'summary', locale).text)}`,
    `LOCATION:${escapeText(budget.regionName)}`,
    `URL:${publicUrl}/budgets/${budget.slug}`,
    // It runs for days: nobody is busy because of it.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

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
