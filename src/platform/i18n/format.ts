/** Money, numbers, percentages and dates as the reader's language writes them. Formatters are costly to make: kept. */
import { tags, type Locale } from './catalogue.ts';

const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function keep<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  let format = kept.get(key);
  if (format === undefined) {
    format = make();
    kept.set(key, format);
  }
  return format as F;
}

export interface Money {
  /** In money units. */
  readonly amount: number;
  readonly unitsPerCurrency: number;
  readonly currency: string;
}

/** Whole currency amounts without decimals, others with as many as they need. */
export function money(locale: Locale, { amount, unitsPerCurrency, currency }: Money): string {
  const whole = amount % unitsPerCurrency === 0;
  const digits = whole ? 0 : Math.max(2, Math.round(Math.log10(unitsPerCurrency)));
  return keep(
    `money ${locale} ${currency} ${digits}`,
    () =>
      new Intl.NumberFormat(tags[locale], {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  ).format(amount / unitsPerCurrency);
}

export const number = (locale: Locale, value: number, digits = 0): string =>
  keep(
    `number ${locale} ${digits}`,
    () => new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }),
  ).format(value);

/** With the same number of decimals in every row of a column: 1.0 beside 0.9. */
export const fixed = (locale: Locale, value: number, digits: number): string =>
  keep(
    `fixed ${locale} ${digits}`,
    () => new Intl.NumberFormat(tags[locale], { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  ).format(value);

/** `share` is between 0 and 1. */
export const percent = (locale: Locale, share: number, digits = 0): string =>
  keep(
    `percent ${locale} ${digits}`,
    () => new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: digits }),
  ).format(share);

/** With the same number of decimals in every row of a column: 31.0% beside 30.1%. */
export const fixedPercent = (locale: Locale, share: number, digits: number): string =>
  keep(
    `fixed percent ${locale} ${digits}`,
    () =>
      new Intl.NumberFormat(tags[locale], {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  ).format(share);

export const date = (locale: Locale, at: Date, timeZone: string): string =>
  keep(
    `date ${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone }),
  ).format(at);

/** With the zone's short name, so that nobody has to guess which clock is meant. */
export const dateTime = (locale: Locale, at: Date, timeZone: string): string =>
  keep(
    `time ${locale} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(tags[locale], {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZone,
        timeZoneName: 'short',
      }),
  ).format(at);

/** When something takes place, with the weekday and the zone: Tuesday, December 8, 2026, 6:00 – 8:00 PM PST. */
export const occasion = (locale: Locale, from: Date, until: Date, timeZone: string): string =>
  (
    keep(
      `occasion ${locale} ${timeZone}`,
      () =>
        new Intl.DateTimeFormat(tags[locale], {
          weekday: 'long',
          year: 'numeric',
          month: 'long',
          day: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
          timeZone,
          timeZoneName: 'short',
        }),
    ) as Intl.DateTimeFormat
  ).formatRange(from, until);

/** A leaf of a calendar: the weekday, the day and the month in short. */
export const dayLeaf = (
  locale: Locale,
  at: Date,
  timeZone: string,
): { readonly weekday: string; readonly day: string; readonly month: string } => {
  const parts = (
    keep(
      `leaf ${locale} ${timeZone}`,
      () => new Intl.DateTimeFormat(tags[locale], { weekday: 'short', day: 'numeric', month: 'short', timeZone }),
    ) as Intl.DateTimeFormat
  ).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return { weekday: part('weekday'), day: part('day'), month: part('month') };
};

/** The time of day alone, for what happens today; with seconds where they count. */
export const timeOfDay = (locale: Locale, at: Date, timeZone: string, seconds = false): string =>
  keep(
    `clock ${locale} ${timeZone} ${seconds}`,
    () =>
      new Intl.DateTimeFormat(tags[locale], {
        hour: 'numeric',
        minute: '2-digit',
        ...(seconds ? { second: '2-digit' } : {}),
        timeZone,
      }),
  ).format(at);

const languageNames = new Map<Locale, Intl.DisplayNames>();

/** Names that the lists of the Unicode Consortium lack. */
const missingNames: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>> = {
  es: { ase: 'lengua de señas americana' },
};

/** The name of a language by its BCP 47 tag; what is no tag is given as it is. */
export function languageName(locale: Locale, tag: string): string {
  let names = languageNames.get(locale);
  if (names === undefined)
    languageNames.set(locale, (names = new Intl.DisplayNames([tags[locale]], { type: 'language' })));
  try {
    return missingNames[locale]?.[tag] ?? names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A calendar day kept as YYYY-MM-DD. */
export const day = (locale: Locale, isoDay: string): string => date(locale, new Date(`${isoDay}T12:00:00Z`), 'UTC');

/** Two calendar days kept as YYYY-MM-DD, with what they share said once: June 11 – 23, 2025. */
export const dayRange = (locale: Locale, from: string, until: string): string =>
  from === until
    ? day(locale, from)
    : (
        keep(
          `range ${locale}`,
          () => new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' }),
        ) as Intl.DateTimeFormat
      ).formatRange(new Date(`${from}T12:00:00Z`), new Date(`${until}T12:00:00Z`));
