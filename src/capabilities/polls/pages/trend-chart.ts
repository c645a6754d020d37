/** The chart of one question: readings with their error bars, and the line with its band where there are enough of them. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day as dayText, percent } from '../../../platform/i18n/format.ts';
import { backingTrendChart, type Content } from '../../../platform/ui/index.ts';
import type { Trend, TrendDay } from '../../../rules/polling/index.ts';
import { isoDay, type PollReading } from '../readings.ts';
import { questionWords } from '../words/question.ts';
import { nameOf } from './poll-words.ts';

/** Days in the table; more would tell nothing new. */
const tableRows = 24;
/** Points of the drawn line: one every two pixels of a wide screen. */
const drawnDays = 500;

export interface TrendChartParts {
  readonly question: string;
  readonly readings: readonly PollReading[];
  readonly trend: Trend | undefined;
}

export function trendChart(locale: Locale, { question, readings, trend }: TrendChartParts): Content {
  const t = questionWords(locale);
  const line = trend?.days ?? [];
  const [from, until] = [
    Math.min(...readings.map((reading) => reading.from)),
    Math.max(...readings.map((reading) => reading.until)),
  ];
  const houses = [...new Set(readings.map(({ house }) => house))].toSorted((a, b) => a.localeCompare(b));
  const highest = Math.max(...readings.map(({ high }) => high), ...line.map(({ high }) => high));
  const top = Math.min(1, Math.ceil((highest + 0.02) * 10) / 10);
  return backingTrendChart({
    title: t('chartTitle', { question }),
    description: description(locale, line, trend?.wording ?? ''),
    tableLabel: t('asTable'),
    from,
    until,
    top,
    line: thinned(line, drawnDays),
    readings: readings.map((reading) => ({
      day: (reading.from + reading.until) / 2,
      share: reading.share,
      low: reading.low,
      high: reading.high,
      house: houses.indexOf(reading.house),
      letter: reading.letter,
      marked: reading.source.stake === 'has-stake',
      title: t('readingTitle', { name: nameOf(locale, reading.source), share: percent(locale, reading.share, 2) }),
    })),
    houses,
    words: {
      line: t('legendLine'),
      band: t('legendBand'),
      marked: t('legendMarked'),
      letter: t('legendLetter'),
    },
    ticks: Array.from({ length: Math.round(top * 10) + 1 }, (_, at) => at / 10)
      .filter((_, at) => top <= 0.5 || at % 2 === 0)
      .map((share) => ({ share, text: percent(locale, share) })),
    years: years(from, until),
    table: {
      caption: t('chartTitle', { question }),
      columns: [{ label: t('day') }, { label: t('middle'), numeric: true }, { label: t('band'), numeric: true }],
      rows:
        line.length > 0
          ? thinned(line, tableRows).map((one) => [
              dayText(locale, isoDay(one.day)),
              percent(locale, one.mean, 1),
              bandText(locale, one),
            ])
          : readings.map((reading) => [
              dayText(locale, reading.source.askedUntil),
              percent(locale, reading.share, 2),
              bandText(locale, reading),
            ]),
    },
    source: t('errorBars'),
  });
}

export const bandText = (locale: Locale, { low, high }: { readonly low: number; readonly high: number }): string =>
  questionWords(locale)('bandValue', { low: percent(locale, low, 1), high: percent(locale, high, 1) });

function description(locale: Locale, line: readonly TrendDay[], letter: string): string {
  const t = questionWords(locale);
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return t('chartWithout');
  return t('chartDescription', {
    letter,
    first: percent(locale, first.mean, 1),
    firstDay: dayText(locale, isoDay(first.day)),
    last: percent(locale, last.mean, 1),
    lastDay: dayText(locale, isoDay(last.day)),
    low: percent(locale, last.low, 1),
    high: percent(locale, last.high, 1),
  });
}

/** So many days spread evenly, the first and the last among them. */
export function thinned(line: readonly TrendDay[], most: number): readonly TrendDay[] {
  if (line.length <= most) return line;
  return Array.from({ length: most }, (_, at) => line[Math.round((at * (line.length - 1)) / (most - 1))]!);
}

/** The first days of years, thinned out so that their names do not touch on a phone. */
function years(from: number, until: number): readonly { readonly day: number; readonly text: string }[] {
  const [first, last] = [
    new Date(from * 86_400_000).getUTCFullYear() + 1,
    new Date(until * 86_400_000).getUTCFullYear(),
  ];
  const step = Math.max(1, Math.ceil((last - first + 1) / 6));
  const found: { day: number; text: string }[] = [];
  for (let year = first; year <= last; year += step)
    found.push({ day: Date.UTC(year, 0, 1) / 86_400_000, text: String(year) });
  if (found.length > 0) return found;
  return [from, until].map((day) => ({ day, text: isoDay(day).slice(0, 7) }));
}
