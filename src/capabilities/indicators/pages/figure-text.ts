/** A figure as people read it: 12.0%, $95,473 ± 607, $3.86 trillion. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed, fixedPercent, money } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { html, type Content } from '../../../platform/ui/index.ts';
import type { Definition, PlaceFigure, Withheld } from '../indicator.ts';
import { common } from '../words/common.ts';

type Measured = Pick<Definition, 'unit' | 'decimals'>;

export function valueText(locale: Locale, { unit, decimals }: Measured, value: number): string {
  const t = common(locale);
  const plain = (): string => fixed(locale, value, decimals);
  switch (unit) {
    case 'percent':
      return fixedPercent(locale, value / 100, decimals);
    case 'dollars':
      return Math.abs(value) >= 1e12
        ? t('trillions', { value: `$${fixed(locale, value / 1e12, 2)}` })
        : money(locale, { amount: Math.round(value), unitsPerCurrency: 1, currency: 'USD' });
    case 'years':
      return t('yearsText', { value: plain() });
    case 'per-100000':
      return t('per100000', { value: plain() });
    default:
      return plain();
  }
}

/** A difference of two figures: of percentages in points. With its sign. */
export function differenceText(locale: Locale, measured: Measured, difference: number): string {
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  const size = Math.abs(difference);
  return measured.unit === 'percent'
    ? common(locale)('points', { value: `${sign}${fixed(locale, size, measured.decimals)}` })
    : `${sign}${valueText(locale, measured, size)}`;
}

export function figureText(
  locale: Locale,
  measured: Measured,
  { value, margin }: Pick<PlaceFigure | Withheld, 'value' | 'margin'>,
): string {
  if (value === null) return common(locale)('withheld');
  const text = valueText(locale, measured, value);
  if (margin === null) return text;
  return common(locale)('withMargin', {
    value: text,
    margin: fixed(locale, margin, measured.unit === 'dollars' ? 0 : measured.decimals),
  });
}

/** Its name, in its own language where it is not the page's. */
export function nameOf(locale: Locale, indicator: Definition): Content {
  const { text, language } = inLanguage(indicator, 'name', locale);
  return language === locale ? text : html`<span lang="${language}">${text}</span>`;
}

export const plainNameOf = (locale: Locale, indicator: Definition): string =>
  inLanguage(indicator, 'name', locale).text;
