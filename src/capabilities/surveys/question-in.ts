/** A question in the reader's language: wholly translated or not at all, so that no one reads two languages in one question. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Question, QuestionTexts } from './question.ts';

export function questionIn(question: Question, locale: Locale): QuestionTexts & { readonly language: string } {
  const translated = question.translations[locale];
  const { text, hint, options, lowLabel, highLabel, language } = question;
  const own = { text, hint, options, lowLabel, highLabel, language };
  if (language === locale || translated === undefined || (translated.text ?? '') === '') return own;
  return {
    text: translated.text ?? text,
    hint: translated.hint ?? '',
    options: translated.options?.length === options.length ? translated.options : options,
    lowLabel: translated.lowLabel ?? '',
    highLabel: translated.highLabel ?? '',
    language: locale,
  };
}
