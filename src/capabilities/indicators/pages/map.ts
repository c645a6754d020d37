/** Figures of counties on a map, in at most five classes, and how counties are spread over ranges of figures. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { countyMap, hasCounties, histogram, type Content } from '../../../platform/ui/index.ts';
import { classOf, figureClasses } from '../../../rules/figures/index.ts';
import type { Indicator } from '../indicator.ts';
import { periodText, type Shown } from '../shown-figures.ts';
import { common } from '../words/common.ts';
import { page } from '../words/page.ts';
import { figureText, plainNameOf, valueText } from './figure-text.ts';

export function figureMap(
  locale: Locale,
  indicator: Indicator,
  { ranked, withheld, whole, period = '' }: Shown,
): Content {
  const t = page(locale);
  if (!hasCounties([...ranked, ...withheld].map(({ place }) => place))) return false;
  const ordered = ranked.toSorted((a, b) => a.value - b.value);
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (least === undefined || most === undefined) return false;
  const classes = figureClasses(
    ranked.map(({ value }) => value),
    indicator.decimals,
  );
  const shadeAt = (at: number): (typeof shades)[number] =>
    shades[classes.length === 1 ? 2 : Math.round((at * (shades.length - 1)) / (classes.length - 1))] ?? 'step-3';
  const text = (value: number): string => valueText(locale, indicator, value);
  return countyMap({
    title: t('mapTitle', { name: plainNameOf(locale, indicator), period: periodText(locale, period) }),
    description: t(whole === undefined ? 'mapText' : 'mapTextWhole', {
      low: text(least.value),
      lowPlace: least.placeName,
      high: text(most.value),
      highPlace: most.placeName,
      whole: whole === undefined ? '' : text(whole.value),
      wholePlace: whole?.placeName ?? '',
    }),
    tableLabel: t('tableLabel'),
    columns: { county: t('county'), value: t('value') },
    counties: [
      ...ranked.map((figure) => ({
        id: figure.place,
        label: figure.placeName,
        text: figureText(locale, indicator, figure),
        shade: shadeAt(classOf(classes, figure.value)),
      })),
      ...withheld.map((figure) => ({
        id: figure.place,
        label: figure.placeName,
        text: figureText(locale, indicator, figure),
        shade: 'none' as const,
      })),
    ],
    scale: [
      ...classes.map(({ from, until }, at) => ({
        shade: shadeAt(at),
        label:
          at === classes.length - 1
            ? t('above', { from: text(from) })
            : t('range', { from: text(from), until: text(until) }),
      })),
      ...(withheld.length === 0 ? [] : [{ shade: 'none' as const, label: common(locale)('withheld') }]),
    ],
  });
}

/** From the least to the most; with fewer classes those that lie furthest apart. */
const shades = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const;

const columns = 8;

export function spreadOfFigures(locale: Locale, indicator: Indicator, { ranked }: Shown): Content {
  const t = page(locale);
  const values = ranked.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length < columns || least === most) return false;
  const step = niceStep((most - least) / columns);
  const from = Math.floor(least / step);
  const bins = Array.from({ length: Math.floor(most / step) - from + 1 }, (_, at) => (from + at) * step);
  return histogram({
    title: t('distribution'),
    description: t('distributionText'),
    tableLabel: t('tableLabel'),
    columns: { bin: t('rangeColumn'), count: t('places') },
    bins: bins.map((start) => {
      const count = values.filter((value) => Math.floor(value / step) === Math.round(start / step)).length;
      return {
        label: valueText(locale, { unit: indicator.unit, decimals: step < 1 ? indicator.decimals : 0 }, start),
        count,
        text: String(count),
      };
    }),
  });
}

/** 1, 2 or 5 followed or preceded by zeros: the next one above. */
function niceStep(least: number): number {
  const unit = 10 ** Math.floor(Math.log10(least));
  return unit * ([1, 2, 5].find((times) => times * unit >= least) ?? 10);
}
