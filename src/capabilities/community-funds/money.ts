/** Amounts as people type and read them: dollars with cents at most, kept in whole cents. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { money } from '../../platform/i18n/format.ts';

export const dollars = (locale: Locale, cents: number): string =>
  money(locale, { amount: cents, unitsPerCurrency: 100, currency: 'USD' });

/** "10", "$1,250.50": whole cents; undefined where it is not an amount. */
export function readDollars(typed: string): number | undefined {
  const plain = typed
    .trim()
    .replace(/^\$\s*/, '')
    .replace(/,(?=\d{3}(\D|$))/g, '');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined;
  const [whole = '0', part = ''] = plain.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
