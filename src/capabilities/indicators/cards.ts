/** Indicators as cards, for the catalogue, the home page and topics: what is measured, and the newest figure of the region itself. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { Platform } from '../../platform/platform.ts';
import { card, type Html } from '../../platform/ui/index.ts';
import { pathOf, type Indicator, type PlaceFigure } from './indicator.ts';
import { figureText, plainNameOf } from './pages/figure-text.ts';
import { newestAt } from './store/figures.ts';
import { periodText } from './shown-figures.ts';
import { listIndicators } from './store/indicators.ts';
import { common } from './words/common.ts';

/** One card for each indicator of a region or one above it, for `cardGrid`. */
export async function indicatorCards(
  { db }: Platform,
  locale: Locale,
  { limit = Infinity }: { readonly limit?: number } = {},
): Promise<readonly Html[]> {
  const indicators = await listIndicators(db);
  return cardsOf(db, locale, indicators.slice(0, limit));
}

export async function cardsOf(
  db: Platform['db'],
  locale: Locale,
  indicators: readonly Indicator[],
  /** Not needed under a heading that says it. */
  withField = true,
): Promise<readonly Html[]> {
  const newest = new Map<string, ReadonlyMap<number, PlaceFigure>>();
  for (const region of new Set(indicators.map(({ regionId }) => regionId)))
    newest.set(region, new Map((await newestAt(db, region)).map((figure) => [figure.indicatorId, figure])));
  return indicators.map((indicator) =>
    indicatorCard(locale, indicator, newest.get(indicator.regionId)?.get(indicator.id), withField),
  );
}

function indicatorCard(
  locale: Locale,
  indicator: Indicator,
  figure: PlaceFigure | undefined,
  withField: boolean,
): Html {
  return card({
    title: plainNameOf(locale, indicator),
    href: pathOf(indicator),
    kicker: withField && common(locale)(`field.${indicator.field}`),
    body: inLanguage(indicator, 'definition', locale).text,
    facts: [
      ...(figure === undefined
        ? []
        : [`${figure.placeName}, ${periodText(locale, figure.period)}: ${figureText(locale, indicator, figure)}`]),
      indicator.publisher,
    ],
  });
}
