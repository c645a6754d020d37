/** Content carries its own language and may have translations: which text a reader gets, and the language it then is in. */
import type { Locale } from './catalogue.ts';

type Translated = { readonly language: string; readonly translations: Readonly<Record<string, object>> };

/** An empty translation is none. */
export function inLanguage<T extends Translated, K extends keyof T>(
  content: T,
  key: K,
  locale: Locale,
): { readonly text: T[K]; readonly language: string } {
  const translated = (content.translations[locale] as Partial<T> | undefined)?.[key];
  return translated === undefined || translated === ''
    ? { text: content[key], language: content.language }
    : { text: translated as T[K], language: locale };
}
