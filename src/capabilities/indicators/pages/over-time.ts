/** One place's figures over time, with what can be said of the change. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { figureLine, type Content } from '../../../platform/ui/index.ts';
import { compare, readPeriod } from '../../../rules/figures/index.ts';
import type { Indicator, PlaceFigure } from '../indicator.ts';
import { asFigure, periodText } from '../shown-figures.ts';
import { page } from '../words/page.ts';
import { figureText, valueText } from './figure-text.ts';

export function overTime(locale: Locale, indicator: Indicator, figures: readonly PlaceFigure[]): Content {
  const t = page(locale);
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined || figures.length < 2) return false;
  const found = compare(asFigure(indicator, first), asFigure(indicator, last));
  const sentences = [
    t('overTimeText', {
      first: valueText(locale, indicator, first.value),
      firstPeriod: periodText(locale, first.period),
      last: valueText(locale, indicator, last.value),
      lastPeriod: periodText(locale, last.period),
    }),
    ...(found.kind === 'refused' ? [t('refusedDefinition')] : []),
    ...(found.kind === 'compared'
      ? found.flags.filter((flag) => flag !== 'period').map((flag) => t(`flag.${flag}`))
      : []),
    ...(found.kind === 'compared' && found.differ !== null
      ? [t(found.differ ? 'differs' : 'differsNot'), t('overTimeMargin')]
      : []),
    ...(indicator.unit === 'dollars' ? [t('flag.prices')] : []),
  ];
  return figureLine({
    title: t('overTime', { place: last.placeName }),
    description: sentences.join(' '),
    tableLabel: t('tableLabel'),
    columns: { label: t('period'), value: t('value') },
    points: figures.map((figure) => ({
      at: yearOf(figure.period),
      label: periodText(locale, figure.period),
      value: figure.value,
      low: figure.value - (figure.margin ?? 0),
      high: figure.value + (figure.margin ?? 0),
      text: figureText(locale, indicator, figure),
      short: valueText(locale, indicator, figure.value),
    })),
  });
}

/** The end of the period in years, with fractions. */
function yearOf(text: string): number {
  const read = readPeriod(text);
  if (!read.ok) return 0;
  const [year = 0, month = 12] = read.value.ends.split('-').map(Number);
  return year + month / 12;
}
