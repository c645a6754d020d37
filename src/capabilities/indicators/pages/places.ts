/** One place in all its figures, and two places side by side. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  dataTable,
  emptyState,
  filterForm,
  html,
  keyFigures,
  notice,
  section,
  selectField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Comparison, Flag } from '../../../rules/figures/index.ts';
import { fields, pathOf, type Indicator, type PlaceFigure } from '../indicator.ts';
import { periodText } from '../shown-figures.ts';
import { common } from '../words/common.ts';
import { page } from '../words/page.ts';
import { differenceText, figureText, nameOf, plainNameOf } from './figure-text.ts';

type Places = readonly { readonly place: string; readonly placeName: string }[];

const placeField = (locale: Locale, name: string, label: string, value: string, places: Places): Content =>
  selectField({
    name,
    label,
    value,
    placeholder: page(locale)('choosePlace'),
    options: places.map(({ place, placeName }) => ({ value: place, label: placeName })),
    width: 'full',
  });

export interface ProfileRow {
  readonly indicator: Indicator;
  readonly here: PlaceFigure;
  /** Of the whole region, of the same period where there is one. */
  readonly whole: PlaceFigure | undefined;
  readonly comparison: Comparison | undefined;
}

export function profilePage(
  locale: Locale,
  { places, place, rows, wholeName }: { places: Places; place: string; rows: readonly ProfileRow[]; wholeName: string },
): Content {
  const t = page(locale);
  return [
    filterForm({
      action: '/indicators/places',
      label: t('show'),
      submit: t('show'),
      fields: placeField(locale, 'place', t('place'), place, places),
    }),
    place !== '' && rows.length === 0 && emptyState({ title: t('profileNone') }),
    fields.flatMap((field) => {
      const own = rows.filter(({ indicator }) => indicator.field === field);
      if (own.length === 0) return [];
      return section({
        title: common(locale)(`field.${field}`),
        body: dataTable({
          caption: common(locale)(`field.${field}`),
          captionHidden: true,
          stacked: true,
          columns: [
            { label: t('indicator') },
            { label: t('period') },
            { label: t('here'), numeric: true },
            { label: t('whole', { place: wholeName }), numeric: true },
            { label: t('difference') },
          ],
          rows: own.map(({ indicator, here, whole, comparison }) => [
            html`<a href="${pathOf(indicator)}">${nameOf(locale, indicator)}</a>`,
            html`<a
              href="${pathOf(indicator)}?place=${encodeURIComponent(here.place)}#over-time"
              aria-label="${`${periodText(locale, here.period)}, ${t('overTimeLink')}: ${plainNameOf(locale, indicator)}`}"
              >${periodText(locale, here.period)}</a
            >`,
            figureText(locale, indicator, here),
            whole === undefined
              ? '–'
              : [
                  figureText(locale, indicator, whole),
                  whole.period !== here.period && html` <small>(${periodText(locale, whole.period)})</small>`,
                ],
            comparison === undefined ? '–' : said(locale, indicator, comparison).join(' '),
          ]),
        }),
      });
    }),
  ];
}

/** Dollars of two times are not worth the same. */
const saidFlags = (indicator: Indicator, flags: readonly Flag[]): readonly (Flag | 'prices')[] =>
  indicator.unit === 'dollars' && flags.includes('period') ? [...flags, 'prices'] : flags;

/** What the difference is, what has to be said beside it, and whether chance explains it. */
function said(locale: Locale, indicator: Indicator, comparison: Comparison): readonly string[] {
  const t = page(locale);
  if (comparison.kind === 'refused') return [t('refusedDefinition')];
  const { difference, differ, flags } = comparison;
  return [
    `${differenceText(locale, indicator, difference)}.`,
    ...saidFlags(indicator, flags).map((flag) => t(`flag.${flag}`)),
    ...(differ === null ? [] : [t(differ ? 'clearly' : 'notClearly')]),
  ];
}

export interface ComparePageParts {
  readonly indicators: readonly Indicator[];
  readonly places: Places;
  readonly periods: readonly string[];
  readonly chosen: Readonly<Record<'indicator' | 'a' | 'b' | 'pa' | 'pb', string>>;
  readonly found:
    | {
        readonly indicator: Indicator;
        readonly a: PlaceFigure;
        readonly b: PlaceFigure;
        readonly comparison: Comparison;
      }
    | undefined;
}

export function comparePage(locale: Locale, parts: ComparePageParts): Content {
  const t = page(locale);
  const { chosen, found } = parts;
  const periodField = (name: 'pa' | 'pb', label: string): Content =>
    selectField({
      name,
      label,
      value: chosen[name],
      placeholder: t('newest'),
      options: parts.periods.map((period) => ({ value: period, label: periodText(locale, period) })),
    });
  return [
    filterForm({
      action: '/indicators/compare',
      label: t('show'),
      submit: t('show'),
      fields: [
        selectField({
          name: 'indicator',
          label: t('indicator'),
          value: chosen.indicator,
          placeholder: t('indicator'),
          options: parts.indicators.map((one) => ({ value: one.slug, label: plainNameOf(locale, one) })),
          width: 'full',
        }),
        placeField(locale, 'a', t('first'), chosen.a, parts.places),
        periodField('pa', t('firstPeriod')),
        placeField(locale, 'b', t('second'), chosen.b, parts.places),
        periodField('pb', t('secondPeriod')),
      ],
    }),
    found === undefined
      ? html`<p>${t('indicator.missing')}</p>`
      : section({
          title: nameOf(locale, found.indicator),
          body: [
            keyFigures(
              [found.a, found.b].map((figure) => ({
                label: `${figure.placeName}, ${periodText(locale, figure.period)}`,
                value: figureText(locale, found.indicator, figure),
              })),
            ),
            verdict(locale, found.indicator, found.comparison),
          ],
        }),
  ];
}

function verdict(locale: Locale, indicator: Indicator, comparison: Comparison): Content {
  const t = page(locale);
  if (comparison.kind === 'refused') return notice({ kind: 'error', body: t('refusedDefinition') });
  const sentences = said(locale, indicator, comparison);
  return [
    saidFlags(indicator, comparison.flags).map((flag) => notice({ kind: 'warning', body: t(`flag.${flag}`) })),
    html`<p>
      <strong>${t('difference')}: ${sentences[0]}</strong>
      ${comparison.differ === null ? t('noMargins') : t(comparison.differ ? 'clearly' : 'notClearly')}
    </p>`,
  ];
}
