/** How unequal figures are between counties: each measure with what it means, for every indicator, and whether the gap grew. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed, percent } from '../../../platform/i18n/format.ts';
import {
  dataTable,
  emptyState,
  explainer,
  html,
  prose,
  section,
  type Content,
  type KeyFigure,
} from '../../../platform/ui/index.ts';
import type { Inequality } from '../../../rules/equity/index.ts';
import type { PeriodGap } from '../gaps.ts';
import { fields, pathOf, type Indicator } from '../indicator.ts';
import { periodText } from '../shown-figures.ts';
import { common } from '../words/common.ts';
import { page } from '../words/page.ts';
import { nameOf, plainNameOf } from './figure-text.ts';

export function gapFigures(locale: Locale, gap: Inequality): readonly KeyFigure[] {
  const t = page(locale);
  const { total, split } = gap.theil;
  const part = (of: number): string => percent(locale, total === 0 ? 0 : of / total);
  const ratio = (value: number | null): string => (value === null ? t('notDefined') : fixed(locale, value, 2));
  return [
    { label: t('gini'), value: fixed(locale, gap.gini, 3), note: t('giniNote') },
    {
      label: t('theil'),
      value: fixed(locale, total, 4),
      note: split !== undefined && t('theilNote', { between: part(split.between), within: part(split.within) }),
    },
    { label: t('palma'), value: ratio(gap.palma), note: t('palmaNote') },
    { label: t('fifths'), value: ratio(gap.fifths), note: t('fifthsNote') },
  ];
}

export interface IndicatorGap {
  readonly indicator: Indicator;
  /** By period, the oldest first. */
  readonly periods: readonly PeriodGap[];
}

export function gapsPage(locale: Locale, gaps: readonly IndicatorGap[]): Content {
  const t = page(locale);
  if (gaps.length === 0) return emptyState({ title: t('noFigures') });
  return [
    fields.flatMap((field) => {
      const own = gaps.filter(({ indicator }) => indicator.field === field);
      return own.length === 0
        ? []
        : section({ title: common(locale)(`field.${field}`), body: own.map((gap) => gapTable(locale, gap)) });
    }),
    explainer({
      summary: t('example'),
      body: prose(
        html`<p>${t('exampleText')}</p>
          <p>${t('sources')}</p>`,
      ),
    }),
    html`<p class="hint">${t('people')}</p>`,
  ];
}

function gapTable(locale: Locale, { indicator, periods }: IndicatorGap): Content {
  const t = page(locale);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return false;
  const cell = (value: number | null, digits: number): string =>
    value === null ? t('notDefined') : fixed(locale, value, digits);
  const direction = (before: number, after: number): string =>
    t(Math.abs(after - before) < 0.0005 ? 'same' : after > before ? 'wider' : 'narrower');
  const rows = periods.map(({ period, gap }) => [
    periodText(locale, period),
    cell(gap.gini, 3),
    cell(gap.theil.total, 4),
    gap.theil.split === undefined ? '–' : cell(gap.theil.split.between, 4),
    gap.theil.split === undefined ? '–' : cell(gap.theil.split.within, 4),
    cell(gap.palma, 2),
    cell(gap.fifths, 2),
  ]);
  return html`<h3><a href="${pathOf(indicator)}">${nameOf(locale, indicator)}</a></h3>
    ${
      periods.length > 1 &&
      html`<p>
        ${t('trend', { period: periodText(locale, first.period) })}: ${direction(first.gap.gini, last.gap.gini)}
        (${t('gini')} ${fixed(locale, first.gap.gini, 3)} → ${fixed(locale, last.gap.gini, 3)})
      </p>`
    }
    ${dataTable({
      caption: plainNameOf(locale, indicator),
      captionHidden: true,
      stacked: true,
      dense: true,
      columns: [
        { label: t('period') },
        { label: t('gini'), numeric: true },
        { label: t('theil'), numeric: true },
        { label: t('between'), numeric: true },
        { label: t('within'), numeric: true },
        { label: t('palma'), numeric: true },
        { label: t('fifths'), numeric: true },
      ],
      rows,
    })}`;
}
