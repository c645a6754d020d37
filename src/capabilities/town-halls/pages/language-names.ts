/** What a language is called in the reader's own. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';

const kept = new Map<Locale, Intl.DisplayNames>();

export function languageName(locale: Locale, language: string): string {
  let names = kept.get(locale);
  if (names === undefined) kept.set(locale, (names = new Intl.DisplayNames([locale], { type: 'language' })));
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}
