/** A statement as a reader gets it: in their language where it has been translated, and then the original beside it. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Statement } from './store/statements.ts';

export interface ReadStatement {
  readonly text: string;
  readonly language: string;
  /** Undefined when it was written in this language, or has no translation into it. */
  readonly translatedBy: 'machine' | 'person' | undefined;
}

export function statementIn(
  { text, language, translations }: Pick<Statement, 'text' | 'language' | 'translations'>,
  locale: Locale,
): ReadStatement {
  const translation = language === locale ? undefined : translations[locale];
  return translation === undefined
    ? { text, language, translatedBy: undefined }
    : { text: translation.text, language: locale, translatedBy: translation.machine ? 'machine' : 'person' };
}
