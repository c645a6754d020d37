/** Differences of shares as people read them: percentage points with their sign. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed } from '../../../platform/i18n/format.ts';
import { questionWords } from '../words/question.ts';

/** "+2.3" for 0.023; a difference that rounds to nothing has no sign. */
export function signedPoints(locale: Locale, share: number): string {
  const points = fixed(locale, Math.abs(share * 100), 1);
  if (Math.abs(share * 100) < 0.05) return points;
  return `${share < 0 ? '−' : '+'}${points}`;
}

export const bandOfPoints = (locale: Locale, low: number, high: number): string =>
  questionWords(locale)('bandValue', { low: signedPoints(locale, low), high: signedPoints(locale, high) });
