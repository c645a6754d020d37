/**
 * Typed message catalogues. A room keeps its sentences in `words.ts`: English is the source, every other language must
 * have exactly the same keys, and the compiler refuses a missing one. Messages are ICU MessageFormat.
 */
import { IntlMessageFormat } from 'intl-messageformat';

export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];
/** Spanish as written in California: 1,500 and not 1.500. */
export const tags: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-US' };
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español' };

export type Values = Readonly<Record<string, string | number | Date>>;
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** `words(locale)` gives the speaking function of that language; compiled messages are kept. */
export function catalogue<const En extends Readonly<Record<string, string>>>(
  en: En,
  others: { readonly [L in Exclude<Locale, 'en'>]: { readonly [K in keyof En]: string } },
): ((locale: Locale) => Say<keyof En & string>) & {
  readonly texts: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
} {
  const texts: Record<Locale, Readonly<Record<string, string>>> = { en, ...others };
  const speakers = Object.fromEntries(locales.map((locale) => [locale, speaker(locale, texts[locale])])) as Record<
    Locale,
    Say<keyof En & string>
  >;
  return Object.assign((locale: Locale) => speakers[locale], { texts });
}

function speaker(locale: Locale, texts: Readonly<Record<string, string>>): Say<string> {
  const compiled = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`No message "${key}" in ${locale}`);
    if (values === undefined && !text.includes('{') && !text.includes("'")) return text;
    let message = compiled.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(text, tags[locale], undefined, { ignoreTag: true });
      compiled.set(key, message);
    }
    // A time of day ends in a full stop of its own: 7:56 p.m.
    return String(message.format(values)).replace(/([ap]\.\s?m\.)\.(?!\.)/g, '$1');
  };
}

/** The best language we speak: what was chosen, else the browser's order of preference, else English. */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const quality = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
      return { language: tag.toLowerCase().split('-')[0], quality: Number.isFinite(quality) ? quality : 0 };
    })
    .sort((a, b) => b.quality - a.quality)
    .map((entry) => entry.language);
  return [chosen, ...wanted].find((language): language is Locale => locales.includes(language as Locale)) ?? 'en';
}
